import type { Tx } from "@/db/client";
import type { Act, AuditRecord } from "@/db/queries/audit";
import { lockVisit, type VisitRow, type Writing } from "@/db/queries/visit/write";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import type { Reason } from "@/lib/domain/sync/answer";
import type { Merged } from "@/lib/domain/sync/merge";
import type { Operation } from "@/lib/domain/sync/operation";
import { type Edition, editionOf } from "../visit/save-visit-answer";

/** The rights that an operation may need on its town, all in the role of the DPO. Refuses `not-found` as `authorise` does. */
export const rightsOn = (actor: Actor, memberId: string) => ({
  scope: authorise(actor, "visit:write", memberId),
  recording: authorise(actor, "intervention:write", memberId, "dpo"),
  agreeing: authorise(actor, "action:write", memberId, "dpo"),
  writing: authorise(actor, "register:write", memberId, "dpo"),
});

/** The visit of a pack and its questionnaire, read once for all that a request brings. */
export type PackVisit = {
  readonly held: (tx: Tx) => ReturnType<typeof lockVisit>;
  readonly edition: (tx: Tx, visit: VisitRow) => Promise<Edition>;
  /** After what writes the visit, and after what is taken back: its hold on the row goes with it. */
  readonly forget: () => void;
};

export function packVisit(scope: Writing, visitId: string): PackVisit {
  let held: ReturnType<typeof lockVisit> | null = null;
  let edition: Promise<Edition> | null = null;
  const forget = () => {
    held = null;
    edition = null;
  };
  return {
    held: (tx) => {
      held ??= lockVisit(tx, scope, visitId);
      return held;
    },
    edition: (tx, visit) => {
      edition ??= editionOf(tx, scope, visit);
      return edition;
    },
    forget,
  };
}

/** Those rights, and the transaction that carries the operation. */
export type Batch = Readonly<ReturnType<typeof rightsOn>> & {
  readonly tx: Tx;
  /** The visit of the pack. */
  readonly visitId: string;
  readonly visit: PackVisit;
  readonly now: Date;
};

export type ConflictOn = {
  readonly subject: "answer" | "finding" | "entry-review" | "entry" | "closing";
  readonly subjectId: string;
};

export type Applied = {
  readonly version?: number | undefined;
  readonly acts: readonly Act[];
  /** Set where a field of another's may stand against it. */
  readonly merged?: Merged;
  readonly on?: ConflictOn;
};

/** Why an operation is kept whole and applied nowhere. */
export class Keeping extends Error {
  constructor(readonly reason: Reason) {
    super(reason);
  }
}

/** The visit, held, as long as it takes what comes from a device. */
export async function receivingVisit({ tx, visit, visitId }: Batch, operation: { visitId: string }): Promise<VisitRow> {
  if (operation.visitId !== visitId) throw new DomainError("not-found", "visit");
  const found = await visit.held(tx);
  if (!found || (found.visit.status !== "planned" && found.visit.status !== "done"))
    throw new Keeping("visit-cancelled");
  if (found.reported) throw new Keeping("visit-reported");
  return found.visit;
}

export const acts = (name: string, audit: AuditRecord | readonly AuditRecord[]): Act[] =>
  ([] as AuditRecord[]).concat(audit).map((record) => ({ name, record }));

export type Applying<Kind extends Operation["kind"]> = (
  batch: Batch,
  operation: Extract<Operation, { kind: Kind }>,
) => Promise<Applied>;
