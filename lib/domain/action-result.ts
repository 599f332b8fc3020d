import type { DomainErrorCode } from "./errors";
import type { PostedForm } from "./posted-form";

/** A form sent without its script, for the page that is made again. */
export type Posted = Pick<PostedForm, "key" | "values" | "start" | "labels" | "choices">;

export type ActionResult = (
  | { status: "done"; id?: string; version?: number; at?: string }
  /** Without any issue when a button of a list was pressed: nothing was to be saved yet. */
  | { status: "invalid"; issues: { path: string; message: string }[] }
  | { status: "refused"; code: DomainErrorCode; detail?: unknown }
  | { status: "signed-out" }
) & { posted?: Posted };

/** The idempotency key of a sending by script. Without one React gives the last answer in its place, and the form holds the key. */
export type SendingKey = string | ActionResult | null;
