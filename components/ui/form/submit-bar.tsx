import type { ReactNode } from "react";
import { type ButtonKind, buttonClass } from "../button";
import { useWaitingWords } from "../kept-here";

type SubmitBarProps = {
  label: string;
  kind?: ButtonKind | undefined;
  second?: { label: string; intent: string } | undefined;
  pending: boolean;
  children?: ReactNode;
};

/** While an answer is awaited the button stays where it is, says so, and sends nothing. */
export function SubmitBar({ label, kind = "first", second, pending, children }: SubmitBarProps) {
  const words = useWaitingWords();
  const waiting = pending ? ({ type: "button", "aria-disabled": true } as const) : ({ type: "submit" } as const);
  return (
    <div className="bar">
      <button className={buttonClass(kind)} {...waiting}>
        {pending ? words : label}
      </button>
      {second && (
        <button className="b" value={second.intent} {...waiting}>
          {second.label}
        </button>
      )}
      {children}
    </div>
  );
}
