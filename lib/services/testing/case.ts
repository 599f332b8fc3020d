import { actorWith, newMember } from "@/db/testing/people";
import type { Actor } from "@/lib/domain/access/policy";
import { MEMBER_ROLES, type Role } from "@/lib/domain/access/role";

/*
 * How to add the case of a service (a service that writes and has none makes the suite fail):
 * 1. In cases/<noun>.ts, add to `cases`: serviceCase(yourService)(async (town) => ({ actor, input })).
 *    The service is (actor, key, input, now?); its own name is the name of the case and of its audit rows.
 * 2. `town.memberId` is the member the case is about; plant what the act needs on it, by other services or by migrator().
 * 3. The actor: await town.actor("dpo"). It holds the role on that member only, or on the whole syndicate when asked so.
 * 4. The suite runs it once (an audit row, one effect for a replay), then with each uuid of the input replaced by the same uuid
 *    of the case arranged for another member, for another syndicate, and by one that never existed: all refused alike.
 * 5. Options: `shared` names fields (last key of the path, "id" for a bare id) whose id is of the syndicate, so that a sibling's
 *    is no stranger; `fresh` names fields that carry a new id made by the browser; `keyless` for the command line.
 */

export type Town = { syndicateId: string; memberId: string; actor: (role: Role) => Promise<Actor> };

export type Arranged<Input = unknown> = { actor: Actor; input: Input };

type Options = { shared?: readonly string[]; fresh?: readonly string[]; keyless?: boolean };

export type ServiceCase = Required<Options> & {
  name: string;
  arrange: (town: Town) => Promise<Arranged>;
  run: (actor: Actor, key: string | null, input: unknown) => Promise<unknown>;
};

type Service<Input> = (actor: Actor, key: string | null, input: Input, now?: Date) => Promise<unknown>;

export const serviceCase =
  <Input>(service: Service<Input>) =>
  (arrange: (town: Town) => Promise<Arranged<Input>>, options: Options = {}): ServiceCase => ({
    name: service.name,
    arrange,
    run: (actor, key, input) => service(actor, key, input as Input), // from `arrange`, ids changed
    shared: [],
    fresh: [],
    keyless: false,
    ...options,
  });

/** A member of a syndicate; `wide` gives its people their role on the whole syndicate. */
export const townOf = (syndicateId: string, memberId: string, wide = false): Town => ({
  syndicateId,
  memberId,
  actor: (role) =>
    actorWith(
      syndicateId,
      [{ role, memberId: wide || !MEMBER_ROLES.includes(role) ? null : memberId }],
      `Essai ${role}`,
    ),
});

export const siblingOf = async ({ syndicateId }: { syndicateId: string }, wide = false) =>
  townOf(syndicateId, await newMember(syndicateId), wide);
