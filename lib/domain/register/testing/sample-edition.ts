import { createHash } from "node:crypto";
import { versionHashInput } from "../canonical";
import type { FieldKey } from "../content/fields";
import type { ExportedRegister } from "../export/exported";
import type { RegisterRecord } from "../export/record";
import { EDITION_FORMAT, editionText, type PublicEdition } from "../publication/edition";
import { publishedRecord } from "../publication/published";
import { sampleRecord } from "./sample-record";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** The sample register published as its second edition. */
export function sampleEdition(withheld: FieldKey[] = [], record: RegisterRecord = sampleRecord): PublicEdition {
  const register = publishedRecord(record, withheld, (version) => sha256(versionHashInput(version)));
  const head = { format: EDITION_FORMAT, version: 1, number: 2, publishedOn: "2026-03-14" } as const;
  return { ...head, syndicate: "Syndicat du Valdour", withheld, register };
}

/** The same as a service would hand it to the engines. */
export const exportedSample = (edition: PublicEdition): ExportedRegister => ({
  record: edition.register,
  sha256: sha256(editionText(edition)),
  extent: "public",
  entries: null,
  templateNames: {},
  syndicate: edition.syndicate,
  today: edition.publishedOn,
  at: "2026-03-14T09:00:00.000Z",
  edition: { number: edition.number, withheld: edition.withheld },
});
