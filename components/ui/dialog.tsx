"use client";

import { createContext, type ReactNode, useContext, useEffect, useId, useRef, useState } from "react";
import { uiFr } from "@/lib/i18n/fr/ui";
import { type ButtonKind, buttonClass } from "./button";

const Close = createContext<() => void>(() => undefined);

/** Closes the dialog that contains the caller. */
export const useDialogClose = () => useContext(Close);

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** Stands at the end of the title bar: the tab of the member in hand comes along. */
  aside?: ReactNode;
  children: ReactNode;
};

/** A modal native dialog: Escape closes, focus goes back to where it was. Its body and feet are `DialogBody`, `DialogFoot`. */
export function Dialog({ open, onClose, title, aside, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);

  return (
    <dialog className="box" ref={dialog} aria-labelledby={titleId} onClose={onClose}>
      {open && (
        <Close.Provider value={onClose}>
          <div className="box-h">
            <h2 id={titleId}>{title}</h2>
            {aside}
          </div>
          {children}
        </Close.Provider>
      )}
    </dialog>
  );
}

export const DialogBody = ({ children }: { children: ReactNode }) => <div className="box-b">{children}</div>;

export const DialogFoot = ({ children }: { children: ReactNode }) => <div className="box-f">{children}</div>;

export function DialogCloseButton({ label = uiFr.dialog.close }: { label?: string }) {
  const close = useDialogClose();
  return (
    <button className="b b-q" type="button" onClick={close}>
      {label}
    </button>
  );
}

type DialogButtonProps = {
  label: ReactNode;
  kind?: ButtonKind;
  title: string;
  aside?: ReactNode;
  children: ReactNode;
};

/** A button and the dialog it opens. */
export function DialogButton({ label, kind = "plain", title, aside, children }: DialogButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button className={buttonClass(kind)} type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={title} aside={aside}>
        {children}
      </Dialog>
    </>
  );
}
