"use client";

import { useEffect } from "react";
import { uiFr } from "@/lib/i18n/fr/ui";

const READING_TIME = 8000;

type ToastProps = {
  /** Null when there is nothing to say: the region stays, so that the next sentence is read out. */
  message: string | null;
  onClose: () => void;
  /** With an action the message stays until it is closed. */
  action?: { label: string; onPress: () => void } | undefined;
  /** Where to see what was done. */
  link?: { label: string; href: string } | undefined;
};

export function Toast({ message, onClose, action, link }: ToastProps) {
  const leaves = message !== null && action === undefined && link === undefined;

  useEffect(() => {
    if (!leaves) return;
    const timer = setTimeout(onClose, READING_TIME);
    return () => clearTimeout(timer);
  }, [leaves, onClose]);

  return (
    <div role="status">
      {message !== null && (
        <div className="toast">
          <span>{message}</span>
          {link && <a href={link.href}>{link.label}</a>}
          {action && (
            <button type="button" onClick={action.onPress}>
              {action.label}
            </button>
          )}
          <button type="button" onClick={onClose}>
            {uiFr.dialog.close}
          </button>
        </div>
      )}
    </div>
  );
}
