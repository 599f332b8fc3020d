import type { Role } from "@/lib/domain/access/role";
import type { Persona } from "./persona";

export type Values = Record<string, unknown>;

/** Whom the database should take someone for. */
export type Who = { syndicate: unknown; person: unknown; role: Role; members: readonly unknown[]; job: boolean };

export type Town = { syndicate: string; members: readonly string[] };

export function recognise(persona: Persona, town: Town, person: unknown): Who | null {
  const { acting, given, session, disabled, kind } = persona;
  if (acting === "" || session !== "live" || disabled) return null;
  const held = given.filter((g) => g.role === acting && (kind === "job" || g.state === "accepted"));
  if (held.length === 0) return null;
  const whole = kind === "job" || held.some((g) => g.member === null);
  const members = whole ? town.members : held.map((g) => (g.member === null ? undefined : town.members[g.member]));
  return {
    syndicate: town.syndicate,
    person: kind === "job" ? null : person,
    role: acting,
    members,
    job: kind === "job",
  };
}

export type Gate = (who: Who, row: Values) => boolean;
export type Rules = {
  read?: Gate;
  insert?: Gate;
  remove?: Gate;
  /** `from` the row as it stands, `to` the row as it would be. */
  update?: { from: Gate; to: (who: Who, row: Values, before: Values) => boolean };
};

export const both =
  (...gates: Gate[]): Gate =>
  (who, row) =>
    gates.every((gate) => gate(who, row));
export const either =
  (...gates: Gate[]): Gate =>
  (who, row) =>
    gates.some((gate) => gate(who, row));
export const inRole =
  (...roles: Role[]): Gate =>
  (who) =>
    roles.includes(who.role);
export const here: Gate = (who, row) => row.syndicate_id === who.syndicate;
export const mine: Gate = (who, row) => here(who, row) && who.members.includes(row.member_id);
export const self: Gate = (who, row) => here(who, row) && who.person !== null && row.person_id === who.person;
export const is =
  (column: string, ...values: unknown[]): Gate =>
  (_, row) =>
    values.includes(row[column]);

/** The row as it stands and as it would be are both within reach. */
export const change = (gate: Gate) => ({ from: gate, to: gate });
export const member = (...roles: Role[]) => both(mine, inRole(...roles));
export const syndicate = (...roles: Role[]) => both(here, inRole(...roles));
export const everyone: Gate = () => true;
/** What is read by some and, where said, written by some. */
export const table = (read: Gate, write?: Gate, more: Rules = {}): Rules => ({
  read,
  ...(write && { insert: write, update: change(write) }),
  ...more,
});

/** After the report of a visit of the world was sent. */
export const LATER = "2036-01-01T00:00:00+00:00";
