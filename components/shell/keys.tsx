"use client";

import { type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import { routes } from "@/lib/routes";
import { buttonClass } from "../ui/button";
import { isShortcut, useKeysAreOn } from "./key-preference";
import { keepLetters } from "./letters-ahead";

/** Heard by the page that can open the quick entry in place; it prevents the default, else the link is followed. */
export const QUICK_ENTRY = "registre:quick-entry";

type KeyLinkProps = {
  href: string;
  shortcut: string;
  kind: "plain" | "quiet";
  onFollow: (event: MouseEvent<HTMLAnchorElement>) => void;
  children: ReactNode;
};

function KeyLink({ href, shortcut, kind, onFollow, children }: KeyLinkProps) {
  const link = useRef<HTMLAnchorElement>(null);
  const on = useKeysAreOn();

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isShortcut(event, shortcut)) return;
      event.preventDefault();
      link.current?.click();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [shortcut]);

  return (
    <a
      className={buttonClass(kind)}
      href={href}
      ref={link}
      onClick={onFollow}
      aria-keyshortcuts={on ? shortcut.toUpperCase() : undefined}
    >
      {children}
      {on && (
        <span aria-hidden="true">
          <kbd>{shortcut.toUpperCase()}</kbd>
        </span>
      )}
    </a>
  );
}

/** `M`: chooses another member, and comes back to the same page of that member. */
export function ChangeMember({ label }: { label: string }) {
  const keepPlace = (event: MouseEvent<HTMLAnchorElement>) => {
    event.currentTarget.href = routes.chooseMember({ retour: window.location.pathname });
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) keepLetters();
  };
  return (
    <KeyLink href={routes.chooseMember()} shortcut="m" kind="quiet" onFollow={keepPlace}>
      {label}
    </KeyLink>
  );
}

/** `N`: notes an intervention, in place where the page knows how. */
export function QuickEntryLink({ href, label }: { href: string; label: string }) {
  const openInPlace = (event: MouseEvent<HTMLAnchorElement>) => {
    const opened = !window.dispatchEvent(new CustomEvent(QUICK_ENTRY, { cancelable: true }));
    if (opened) event.preventDefault();
  };
  return (
    <KeyLink href={href} shortcut="n" kind="plain" onFollow={openInPlace}>
      {label}
    </KeyLink>
  );
}
