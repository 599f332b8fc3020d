import { DomainError } from "@/lib/domain/errors";
import { MEMBER_RIGHTS, type MemberRight, type Right, SYNDICATE_RIGHTS, type SyndicateRight } from "./matrix";
import type { Role } from "./role";

/** One role, on the whole syndicate (`memberId` null) or on one member. Grants not yet accepted are not here. */
export type Grant = { readonly role: Role; readonly memberId: string | null };

export type Actor = {
  /** Null when the system itself acts (a job without a named person). */
  readonly personId: string | null;
  readonly name: string;
  readonly syndicateId: string;
  readonly grants: readonly Grant[];
  /** The secret that the database resolves; never logged, never sent to the browser in clear. */
  readonly secret: string;
};

declare const proof: unique symbol;

/** Proof that an actor holds one right, in one role, on one member or on the syndicate. Only `authorise*` can make one. */
export type Scope<R extends Right> = {
  readonly syndicateId: string;
  readonly role: Role;
  readonly memberId: R extends MemberRight ? string : null;
  readonly actor: Actor;
  readonly [proof]: R;
};

const covers = (grant: Grant, role: Role, memberId: string) =>
  grant.role === role && (grant.memberId === null || grant.memberId === memberId);

/**
 * The right on one member, in the first role of the matrix that gives it (or in `as`).
 * Refuses `not-found` to a stranger, who must not learn that the member exists, `forbidden` to the member's own people.
 */
export function authorise<R extends MemberRight>(actor: Actor, right: R, memberId: string, as?: Role): Scope<R> {
  const roles: readonly Role[] = MEMBER_RIGHTS[right];
  const role = roles.find((r) => (!as || r === as) && actor.grants.some((g) => covers(g, r, memberId)));
  if (role) return { syndicateId: actor.syndicateId, role, memberId, actor } as Scope<R>;
  const known = actor.grants.some((g) => covers(g, g.role, memberId));
  throw new DomainError(known ? "forbidden" : "not-found", right);
}

/** The right on the syndicate. A role on named members gives it too where the matrix says so: the database narrows the rows. */
export function authoriseSyndicate<R extends SyndicateRight>(actor: Actor, right: R, as?: Role): Scope<R> {
  const roles: readonly Role[] = SYNDICATE_RIGHTS[right];
  const role = roles.find((r) => (!as || r === as) && actor.grants.some((g) => g.role === r));
  if (role) return { syndicateId: actor.syndicateId, role, memberId: null, actor } as Scope<R>;
  throw new DomainError("forbidden", right);
}

declare const linkProof: unique symbol;

/** Whoever holds the public link of a register: nobody, reading its last edition. The database resolves whose it is. */
export type LinkScope = { readonly secret: string; readonly [linkProof]: true };

/** Takes any text for a link: one that opens nothing reads nothing, whatever the reason. */
export const authoriseLink = (secret: string): LinkScope => ({ secret }) as LinkScope; // the proof is a type only

/** For showing or hiding a control; the proof is still asked when the control is used. */
export const can = (actor: Actor, right: MemberRight, memberId: string): boolean =>
  MEMBER_RIGHTS[right].some((role) => actor.grants.some((grant) => covers(grant, role, memberId)));

export const canOnSyndicate = (actor: Actor, right: SyndicateRight): boolean =>
  SYNDICATE_RIGHTS[right].some((role) => actor.grants.some((grant) => grant.role === role));
