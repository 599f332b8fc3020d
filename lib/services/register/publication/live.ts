import "server-only";
import { createHash } from "node:crypto";
import type { InForceRow, selectPublicationState } from "@/db/queries/publication/state";
import { canonicalJson } from "@/lib/domain/register/canonical";
import { filledContent } from "@/lib/domain/register/content/blank";
import type { FieldKey } from "@/lib/domain/register/content/fields";
import type { EntryRecord, RegisterRecord } from "@/lib/domain/register/export/record";
import { type Basis, headOf, type PublicHead, versionsOf } from "@/lib/domain/register/publication/basis";
import { publishedRecord } from "@/lib/domain/register/publication/published";
import { recordHead } from "../export/record-head";
import { sealOf } from "../seal";

export type State = NonNullable<Awaited<ReturnType<typeof selectPublicationState>>>;

/** What anyone would read if it were published now. */
export type Live = { readonly withheld: FieldKey[]; readonly register: RegisterRecord };

export const withheldOf = ({ publication }: State): FieldKey[] => publication?.withheld ?? [];

/** Instants as a frozen text holds them, whether a query or a document of the database gave them. */
const instant = (at: Date | string) => new Date(at).toISOString();

type Row = Omit<InForceRow, "createdAt" | "inForce"> & {
  createdAt: Date | string;
  inForce: {
    content: NonNullable<InForceRow["inForce"]>["content"];
    approvalId: string;
    approvedAt: Date | string;
  } | null;
};

/** Of an entry, what its public part is made of: its version in force, and nothing of its draft. */
const entryOf = ({ inForce, approvedVersion, createdAt, name: _, ...row }: Row): EntryRecord => ({
  ...row,
  approvedVersion,
  submittedAt: null,
  reviewedOn: null,
  nextReviewOn: null,
  reviewReason: "",
  recommendation: "",
  createdBy: "",
  createdAt: instant(createdAt),
  updatedBy: "",
  updatedAt: instant(createdAt),
  content: filledContent({}),
  versions:
    inForce === null || approvedVersion === null
      ? []
      : [
          {
            number: approvedVersion,
            content: inForce.content as unknown as EntryRecord["versions"][number]["content"], // JSON, word for word
            sha256: "",
            approvalId: inForce.approvalId,
            approvedBy: "",
            approvedAt: instant(inForce.approvedAt),
          },
        ],
  questions: [],
});

/** The public register as these rows make it, its entries in the order of their references. */
export function liveOf(state: State, rows: readonly Row[]): Live {
  const withheld = withheldOf(state);
  const entries = rows.map(entryOf).sort((a, b) => (a.ref < b.ref ? -1 : 1));
  const record = { ...recordHead(state, state.syndicate), entries, approvals: [], setAside: [] };
  return { withheld, register: publishedRecord(record, withheld, sealOf) };
}

/** The same register with nothing but its head, for what is compared without reading an entry. */
export const bareRegister = (head: PublicHead): RegisterRecord => ({
  ...head,
  entries: [],
  approvals: [],
  setAside: [],
});

export const basisOf = (state: State, lines: Parameters<typeof versionsOf>[0]): Basis => ({
  head: headOf(liveOf(state, []).register),
  withheld: withheldOf(state),
  versions: versionsOf(lines),
});

export const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Names what is shown before it is published, so that nobody publishes what was not read: each entry by its own seal. */
export function fingerprintOf({ withheld, register }: Live): string {
  const entries = register.entries.map(({ id, ref, versions }) => [id, ref, versions[0]?.sha256]);
  return digestOf(canonicalJson({ withheld, head: headOf(register), entries }));
}
