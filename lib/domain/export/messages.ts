import type { ExportedRegister } from "../register/export/exported";
import type { ExportFormat } from "./job";

/** What the application says to the process that runs exports. */
export type ExportAsk =
  | { readonly kind: "render"; readonly id: string; readonly format: ExportFormat; readonly exported: ExportedRegister }
  /** A long export waits. */
  | { readonly kind: "wake" };

/** What it answers, one answer to each `render`. */
export type ExportReply =
  | { readonly id: string; readonly bytes: Uint8Array }
  | { readonly id: string; readonly missing: true }
  | { readonly id: string; readonly failure: string };
