import { createHash } from "node:crypto";
import type { ExportedRegister } from "../export/exported";
import { recordHashInput } from "../export/record";
import { sampleRecord } from "./sample-record";

/** The sample register as a service would hand it to the engines. */
export const sampleExport = (change: Partial<ExportedRegister> = {}): ExportedRegister => ({
  record: sampleRecord,
  sha256: createHash("sha256")
    .update(recordHashInput(change.record ?? sampleRecord))
    .digest("hex"),
  extent: "full",
  entries: null,
  templateNames: { camping: "Camping" },
  syndicate: "Syndicat du Valdour",
  today: "2026-11-24",
  at: "2026-11-24T08:00:00.000Z",
  ...change,
});
