import type { DomainErrorCode } from "@/lib/domain/errors";

export type ActionResult =
  | { status: "done"; id?: string; version?: number; at?: string }
  | { status: "invalid"; issues: { path: string; message: string }[] }
  | { status: "refused"; code: DomainErrorCode; detail?: unknown }
  | { status: "signed-out" };
