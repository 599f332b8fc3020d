import postgres from "postgres";
import { mintSecret } from "@/db/queries/session";
import type { Actor, Grant } from "@/lib/domain/access/policy";
import type { Role } from "@/lib/domain/access/role";
import { newId } from "@/lib/domain/identifier";
import { hashSecret, newSecret, openSession } from "@/lib/services/access/session";

let pool: postgres.Sql | undefined;

/** The migrator's connection: it bypasses row-level security, so it plants what a test needs and counts what is really there. */
export function migrator(): postgres.Sql {
  pool ??= postgres(process.env.MIGRATION_DATABASE_URL ?? "", { max: 2, onnotice: () => {} });
  return pool;
}

export async function newSyndicate(name = "Syndicat d’essai"): Promise<string> {
  const id = newId();
  await migrator()`insert into syndicate (id, name, dpo_name, dpo_email) values (${id}, ${name}, 'Claire Essai', 'dpo@example.test')`;
  return id;
}

type MemberFacts = {
  name?: string;
  kind?: string;
  population?: number;
  answers?: Record<string, "yes" | "no" | "unknown">;
};

/** A member with its contacts and its profile, as the services would leave it. */
export async function newMember(syndicateId: string, facts: MemberFacts = {}): Promise<string> {
  const id = newId();
  const { name = `Commune ${id.slice(-6)}`, kind = "commune", population = 700, answers = {} } = facts;
  const sql = migrator();
  const nobody = { name: "", function: "", email: "", phone: "" };
  const mayor = { name: "Odile Maire", function: "Maire", email: "mairie@example.test", phone: "" };
  await sql`insert into member (syndicate_id, id, name, kind, population) values (${syndicateId}, ${id}, ${name}, ${kind}, ${population})`;
  await sql`insert into member_contacts (syndicate_id, member_id, controller, referent) values (${syndicateId}, ${id}, ${sql.json(mayor)}, ${sql.json(nobody)})`;
  await sql`insert into member_profile (syndicate_id, member_id, answers) values (${syndicateId}, ${id}, ${sql.json(answers)})`;
  return id;
}

export async function newPerson(syndicateId: string, grants: Grant[], name = "Personne d’essai"): Promise<string> {
  const id = newId();
  const sql = migrator();
  await sql`insert into person (syndicate_id, id, name, email) values (${syndicateId}, ${id}, ${name}, ${`${id}@example.test`})`;
  for (const grant of grants) {
    await sql`insert into role_grant (syndicate_id, id, person_id, role, member_id, accepted_at)
      values (${syndicateId}, ${newId()}, ${id}, ${grant.role}, ${grant.memberId}, now())`;
  }
  return id;
}

/** A signed-in actor holding one role, on one member or (null) on the whole syndicate, with a real session behind it. */
export async function newActor(syndicateId: string, role: Role, memberId: string | null = null): Promise<Actor> {
  return actorWith(syndicateId, [{ role, memberId }]);
}

export async function actorWith(syndicateId: string, grants: Grant[], name = "Personne d’essai"): Promise<Actor> {
  const personId = await newPerson(syndicateId, grants, name);
  const secret = await openSession(syndicateId, personId);
  return { personId, name, syndicateId, grants, secret };
}

/** The system itself, in these roles, as the command line acts. */
export async function newJob(syndicateId: string, roles: Role[]): Promise<Actor> {
  const secret = newSecret();
  const minted = { kind: "job" as const, syndicateId, personId: null, purpose: "Essai", roles, seconds: 600 };
  await mintSecret({ ...minted, hash: hashSecret(secret) });
  return {
    personId: null,
    name: "Essai",
    syndicateId,
    grants: roles.map((role) => ({ role, memberId: null })),
    secret,
  };
}

/** Two members of one syndicate and a third in another: what a query or service test starts from. */
export async function twoTowns() {
  const syndicateId = await newSyndicate();
  const elsewhere = await newSyndicate("Autre syndicat");
  return {
    syndicateId,
    mine: await newMember(syndicateId),
    theirs: await newMember(syndicateId),
    elsewhere: { syndicateId: elsewhere, member: await newMember(elsewhere) },
  };
}
