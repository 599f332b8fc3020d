import { encode } from "next-auth/jwt";
import postgres, { type Sql } from "postgres";
import { newId } from "@/lib/domain/identifier";
import { hashSecret, newSecret } from "@/lib/services/access/session";

export type Settings = Record<string, string>;

const SESSION_SECONDS = 6 * 3600;

/** An installation of this run, and a person of it signed in: the two installations of a run have each their own. */
export class Installation {
  readonly superuser: Sql;
  readonly stats: Sql;
  readonly #auth: Sql;
  constructor(readonly settings: Settings) {
    const open = (name: string) => postgres(settings[name] ?? "", { max: 1, onnotice: () => {} });
    this.superuser = open("SUPERUSER_DATABASE_URL");
    this.stats = open("STATS_DATABASE_URL");
    this.#auth = open("AUTH_DATABASE_URL");
  }

  async signIn(syndicateId: string, role: string) {
    const personId = newId();
    await this.superuser`insert into person (syndicate_id, id, name, email)
      values (${syndicateId}, ${personId}, 'Personne de mesure', ${`${personId}@example.test`})`;
    await this.superuser`insert into role_grant (syndicate_id, id, person_id, role, accepted_at)
      values (${syndicateId}, ${newId()}, ${personId}, ${role}, now())`;
    const secret = newSecret();
    await this
      .#auth`select auth.mint(${hashSecret(secret)}, 'person', ${syndicateId}::uuid, ${personId}::uuid, '', '{}'::text[], ${SESSION_SECONDS}::integer)`;
    const token = await encode({ token: { sid: secret }, secret: this.settings.NEXTAUTH_SECRET ?? "" });
    const cookie = `next-auth.session-token=${token}`;
    return { secret, token, cookie, reader: this.#reader(cookie) };
  }

  /** Milliseconds until the last byte of a page. */
  #reader(cookie: string) {
    const origin = this.settings.NEXTAUTH_URL ?? "";
    return async (path: string): Promise<number> => {
      const start = performance.now();
      const answer = await fetch(`${origin}${path}`, {
        redirect: "manual",
        headers: { cookie, origin, connection: "close" },
      });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
      return performance.now() - start;
    };
  }

  async end(): Promise<void> {
    await Promise.all([this.superuser.end(), this.stats.end(), this.#auth.end()]);
  }
}

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
/** The tenth that went best: what the work costs, without what the machine did meanwhile. */
export const p10 = (values: readonly number[]): number => sorted(values)[Math.floor(values.length / 10)] ?? 0;

/** So few rounds still tell something, and so many are made however slow the machine is. */
const LEAST_ROUNDS = 10;

/**
 * Rounds of one measure after the other, so that what slows the machine slows them all; no more are begun once `withinMs` have
 * passed, and what was made of them is said.
 */
export async function interleaved<Name extends string>(
  rounds: number,
  measures: Readonly<Record<Name, () => Promise<number>>>,
  withinMs = Number.POSITIVE_INFINITY,
): Promise<Record<Name, number>> {
  const names = Object.keys(measures) as Name[]; // the keys of that very record
  const values = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let warm = 0; warm < 3; warm++) for (const name of names) await measures[name]();
  const start = performance.now();
  let round = 0;
  for (; round < rounds && (round < LEAST_ROUNDS || performance.now() - start < withinMs); round++)
    for (const name of names) values.get(name)?.push(await measures[name]());
  if (round < rounds) console.error(JSON.stringify({ measures: names, rounds: round, of: rounds }));
  return Object.fromEntries(names.map((name) => [name, p10(values.get(name) ?? [])])) as Record<Name, number>; // one value for each name
}
