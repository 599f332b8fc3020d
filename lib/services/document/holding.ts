import "server-only";
import { inScope, type Tx } from "@/db/client";
import { type HeldObject, selectHolder } from "@/db/queries/document/holder";
import { holderOf, selectDocument, selectUsage } from "@/db/queries/document/read";
import type { MemberRight } from "@/lib/domain/access/matrix";
import { type Actor, authorise, type Scope } from "@/lib/domain/access/policy";
import type { DocumentKey, Holder, HolderKind, Visibility } from "@/lib/domain/document/document";
import { DomainError } from "@/lib/domain/errors";
import type { Service } from "@/lib/domain/intervention/service";

const RIGHTS = {
  entry: "register:write",
  visit: "visit:write",
  contract: "contract:write",
  action: "action:update",
} as const satisfies Partial<Record<HolderKind, MemberRight>>;
const OF_SERVICE = { dpo: "intervention:write", it: "it-request:write" } as const satisfies Record<
  Service,
  MemberRight
>;

export type Attaching = Scope<
  "register:write" | "contract:write" | "visit:write" | "intervention:write" | "it-request:write" | "action:update"
>;

/** The right to attach to an object is the right to write it: of an intervention, its service decides. */
export function attachingScope(actor: Actor, memberId: string, kind: HolderKind, service: Service | null): Attaching {
  if (kind === "intervention") return authorise(actor, OF_SERVICE[service ?? "dpo"], memberId);
  return authorise(actor, RIGHTS[kind], memberId);
}

export async function heldHolder(tx: Tx, scope: Scope<MemberRight>, on: Holder): Promise<HeldObject> {
  const held = await selectHolder(tx, scope, on);
  if (!held) throw new DomainError("not-found", on.kind);
  return held;
}

/**
 * The scope in which `actor` attaches to the object, and the object. Refuses `not-found` for an object that is not there for this
 * person, `forbidden` for one that it may read and not write.
 */
export async function readHolder(
  actor: Actor,
  memberId: string,
  on: Holder,
): Promise<{ scope: Attaching; held: HeldObject }> {
  const reading = authorise(actor, "document:read", memberId);
  const held = await inScope(reading, (tx) => heldHolder(tx, reading, on));
  return { scope: attachingScope(actor, memberId, on.kind, held.service), held };
}

/** The right to write what the document hangs on. Refuses `not-found` for a document this person does not see, an erased one too. */
export async function changingScope(actor: Actor, { memberId, documentId }: DocumentKey): Promise<Attaching> {
  const reading = authorise(actor, "document:read", memberId);
  const row = await inScope(reading, (tx) => selectDocument(tx, reading, documentId));
  if (!row || row.erasedAt) throw new DomainError("not-found", "document");
  return (await readHolder(actor, memberId, holderOf(row))).scope;
}

/** What the member's documents weigh for this person, before a file is written. */
export const readUsage = (scope: Attaching) => inScope(scope, (tx) => selectUsage(tx, scope));

/** The DPO alone keeps something for the DPO. */
export function allowedVisibility(scope: Scope<MemberRight>, asked: Visibility): Visibility {
  if (asked === "dpo_only" && scope.role !== "dpo") throw new DomainError("forbidden", "visibility");
  return asked;
}
