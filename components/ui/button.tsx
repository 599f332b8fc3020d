import { type ComponentPropsWithRef, type ReactNode, useId } from "react";

export type ButtonKind = "first" | "plain" | "quiet" | "stop";

const CLASSES: Record<ButtonKind, string> = { first: "b b-1", plain: "b", quiet: "b b-q", stop: "b b-stop" };

/** The class of a button, for what is not one of these elements (a `summary`, a popover's button). One `first` per view. */
export const buttonClass = (kind: ButtonKind = "plain"): string => CLASSES[kind];

type ButtonProps = Omit<ComponentPropsWithRef<"button">, "disabled" | "className"> & {
  kind?: ButtonKind;
  /** Why it cannot be pressed now: the button stays reachable and says so; it never goes silent. */
  refusal?: string | undefined;
};

export function Button({ kind = "plain", refusal, type = "button", children, ...rest }: ButtonProps) {
  const reason = useId();
  if (!refusal) {
    return (
      <button className={buttonClass(kind)} type={type} {...rest}>
        {children}
      </button>
    );
  }
  return (
    <>
      <button className={buttonClass(kind)} type="button" aria-disabled="true" aria-describedby={reason}>
        {children}
      </button>
      <span className="second" id={reason}>
        {refusal}
      </span>
    </>
  );
}

type LinkButtonProps = { href: string; kind?: ButtonKind; children: ReactNode; download?: boolean };

export function LinkButton({ href, kind = "plain", download, children }: LinkButtonProps) {
  return (
    <a className={buttonClass(kind)} href={href} download={download}>
      {children}
    </a>
  );
}
