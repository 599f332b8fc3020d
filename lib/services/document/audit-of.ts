import "server-only";
import type { AuditRecord } from "@/db/queries/audit";
import type { HeldObject } from "@/db/queries/document/holder";
import type { DocumentRow } from "@/db/queries/document/read";
import { changedFields } from "../changes";

type Told = Partial<Pick<DocumentRow, "name" | "type" | "datedOn" | "expiresOn" | "visibility" | "removedAt">>;

const FIELDS = ["name", "type", "datedOn", "expiresOn", "visibility", "removedAt"] as const;
const told = (row: Told | undefined) => row && Object.fromEntries(FIELDS.map((field) => [field, row[field] ?? null]));

/** What the town does not see leaves its trace for the DPO alone, without its name. */
export function auditOfDocument(
  id: string,
  { hidden }: Pick<HeldObject, "hidden">,
  before: Told | undefined,
  after: Told,
): AuditRecord {
  const withheld = hidden || before?.visibility === "dpo_only" || after.visibility === "dpo_only";
  return {
    objectType: "document",
    objectId: id,
    ...(withheld && { category: "restricted" as const }),
    changes: changedFields(told(before), { ...told(after) }, withheld ? ["name"] : []),
  };
}

/** One line for each file that leaves, without its name; of what the town does not see, for the DPO alone. */
export const auditOfDownload = (
  { id, visibility }: Pick<DocumentRow, "id" | "visibility">,
  { hidden }: Pick<HeldObject, "hidden">,
): AuditRecord => ({
  objectType: "document",
  objectId: id,
  ...((hidden || visibility === "dpo_only") && { category: "restricted" as const }),
  changes: {},
});
