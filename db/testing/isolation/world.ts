import type { Sql, TransactionSql } from "postgres";
import { newId } from "@/lib/domain/identifier";
import { hashSecret, newSecret } from "@/lib/services/access/session";
import { recognise, type Town, type Who } from "./gate";
import { PERSONAS, type Persona } from "./persona";
import { memberRows, type Row, syndicateRows, THEN } from "./rows";
import { newShared, personRows } from "./shared-rows";

/** A persona with the secret it presents and what the model takes it for. */
export type Visitor = { persona: Persona; person: string; secret: string; who: Who | null };

export type World = { visitors: Visitor[]; rows: Map<string, Row[]> };

const MEMBERS_EACH = 3;
/** Tables read back: reference tables, and those that only the functions of sign-in reach. */
const READ_BACK = [
  "condition",
  "security_measure",
  "entry_domain",
  "auth.account",
  "auth.secret",
  "auth.sign_in_attempt",
];

const newTown = (): Town => ({ syndicate: newId(), members: Array.from({ length: MEMBERS_EACH }, () => newId()) });

function placeRows({ syndicate, members }: Town): Row[] {
  const shared = newShared();
  return [
    { table: "syndicate", values: { id: syndicate, name: "Syndicat" } },
    ...members.map((id) => ({
      table: "member",
      values: { syndicate_id: syndicate, id, name: `Commune ${id}`, kind: "commune" },
    })),
    ...syndicateRows(syndicate, shared),
    ...members.flatMap((member) => memberRows(syndicate, member, shared)),
  ];
}

const grant = (syndicate: string, person: string, facts: Row["values"]): Row => ({
  table: "role_grant",
  values: {
    syndicate_id: syndicate,
    id: newId(),
    person_id: person,
    member_id: null,
    granted_by: null,
    accepted_by: null,
    accepted_at: null,
    revoked_at: null,
    ...facts,
  },
});

const act = (syndicate: string, facts: Row["values"]): Row => ({
  table: "audit_event",
  values: {
    syndicate_id: syndicate,
    id: newId(),
    member_id: null,
    person_id: null,
    actor_name: "X",
    action: "act",
    object_type: "entry",
    object_id: "1",
    changes: {},
    ...facts,
  },
});

/** A visit taken on a device of the person, and what came back from it. */
function packRows(syndicate: string, member: string, person: string): Row[] {
  const pack = newId();
  const of = { syndicate_id: syndicate, member_id: member, visit_id: newId() };
  const own = { ...of, person_id: person, person_name: "DPO" };
  return [
    { table: "visit_pack", values: { ...own, id: pack, seal_key: `\\x${"00".repeat(32)}`, expires_at: THEN } },
    {
      table: "sync_operation",
      values: { ...own, id: newId(), pack_id: pack, kind: "answer", content_hash: "0", outcome: "applied", answer: {} },
    },
    {
      table: "sync_conflict",
      values: {
        ...of,
        id: newId(),
        operation_id: newId(),
        pack_id: pack,
        subject: "answer",
        subject_id: "C2",
        field: "note",
      },
    },
  ];
}

function visitorRows({ persona, person }: Visitor, { syndicate, members }: Town): Row[] {
  const key = { syndicate_id: syndicate, person_id: person };
  const name = persona.name;
  const ofPerson = persona.kind === "person" ? person : null;
  return [
    {
      table: "person",
      values: { syndicate_id: syndicate, id: person, name, email: person, disabled_at: persona.disabled ? THEN : null },
    },
    ...persona.given.map(({ role, member, state }) =>
      grant(syndicate, person, {
        role,
        member_id: member === null ? null : members[member],
        accepted_at: state === "pending" ? null : THEN,
        revoked_at: state === "revoked" ? THEN : null,
      }),
    ),
    { table: "request_receipt", values: { ...key, key: newId(), service: "s", request_hash: "h" } },
    {
      table: "export_job",
      values: { ...key, id: newId(), format: "pdf", extent: "full", member_ids: [], status: "done" },
    },
    {
      table: "api_token",
      values: { ...key, id: newId(), label: "Essai", scopes: [], hash: "\\x00", expires_at: THEN },
    },
    ...personRows(key, name, THEN),
    ...packRows(syndicate, members[0] ?? "", ofPerson ?? person),
    { table: "auth.account", values: { ...key, password_hash: "none" } },
    act(syndicate, { person_id: ofPerson, role: persona.acting || "dpo", category: "activity", member_id: members[0] }),
    act(syndicate, { person_id: ofPerson, role: persona.acting || "dpo", category: "security" }),
  ];
}

/** Rights on their way: given by each, waiting, accepted by each. */
function pendingRows({ syndicate }: Town, people: readonly string[], candidate: string): Row[] {
  return people.flatMap((person) => [
    grant(syndicate, candidate, { role: "dpo", granted_by: person }),
    grant(syndicate, candidate, { role: "referent", granted_by: person }),
    grant(syndicate, candidate, { role: "dpo", granted_by: null, accepted_by: person, accepted_at: THEN }),
  ]);
}

/** Two syndicates of three members with rows everywhere, and everyone who may knock. The database holds nothing else. */
export async function plantWorld(sql: Sql): Promise<World> {
  const places = [newTown(), newTown()];
  const at = (persona: Persona) => places[persona.syndicate] as Town; // personas name 0 or 1
  const visitors = PERSONAS.map((persona): Visitor => {
    const person = newId();
    return { persona, person, secret: newSecret(), who: recognise(persona, at(persona), person) };
  });
  const rows = [
    ...places.flatMap(placeRows),
    ...visitors.flatMap((visitor) => visitorRows(visitor, at(visitor.persona))),
    ...places.flatMap((place) => {
      const people = visitors.filter((v) => at(v.persona) === place && v.who && !v.who.job);
      const restricted = place.members.map((m) =>
        act(place.syndicate, { role: "dpo", category: "restricted", member_id: m, person_id: people[0]?.person }),
      );
      const candidate = { syndicate_id: place.syndicate, id: newId(), name: "Candidate", email: newId() };
      const wait = pendingRows(
        place,
        people.map((v) => v.person),
        candidate.id,
      );
      return [{ table: "person", values: { ...candidate, disabled_at: null } }, ...wait, ...restricted];
    }),
    { table: "auth.sign_in_attempt", values: { mail_hash: "\\x00" } },
  ];
  await sql.begin(async (tx) => {
    for (const row of rows) await plantRow(tx, row);
    for (const visitor of visitors) await plantSecret(tx, visitor, at(visitor.persona).syndicate);
  });
  const byTable = new Map<string, Row[]>();
  for (const row of rows) byTable.set(row.table, [...(byTable.get(row.table) ?? []), row]);
  for (const table of READ_BACK) {
    const found = await sql<{ values: Row["values"] }[]>`select to_jsonb(t) as values from ${sql(table)} t`;
    byTable.set(
      table,
      found.map(({ values }) => ({ table, values })),
    );
  }
  return { visitors, rows: byTable };
}

async function plantRow(tx: TransactionSql, { table, values }: Row): Promise<void> {
  const columns = tx(Object.keys(values));
  await tx`insert into ${tx(table)} (${columns})
    select ${columns} from jsonb_populate_record(null::${tx(table)}, ${tx.json(values as never)})`; // plain JSON, built above
}

async function plantSecret(tx: TransactionSql, { persona, person, secret }: Visitor, syndicate: string): Promise<void> {
  const { session, kind, given } = persona;
  if (session === "unknown" || session === "none") return;
  const roles = kind === "job" ? given.map(({ role }) => role) : [];
  const seconds = session === "expired" ? -1 : 3600;
  const idle = session === "idle" ? 31 : 0;
  await tx`insert into auth.secret (syndicate_id, hash, kind, person_id, roles, expires_at, seen_at, revoked_at)
    values (${syndicate}, ${hashSecret(secret)}, ${session === "link" ? "link" : kind}, ${kind === "job" ? null : person}, ${roles},
      now() + make_interval(secs => ${seconds}), now() - make_interval(mins => ${idle}), ${session === "revoked" ? THEN : null})`;
}
