import { beforeAll, expect, test } from "vitest";
import { migrator, newActor, newMember, newPerson, newSyndicate } from "@/db/testing/people";
import type { Role } from "@/lib/domain/access/role";
import { newId } from "@/lib/domain/identifier";
import { findEverything, findOfKind } from "./find";

let syndicateId: string;
const towns: Record<"mine" | "theirs", string> = { mine: "", theirs: "" };

/** One thing of each kind, all of them holding the word of their town; the directory of suppliers is everybody’s. */
async function plant(memberId: string, word: string, supplier: string) {
  const sql = migrator();
  const key = { syndicate_id: syndicateId, member_id: memberId };
  const entry = newId();
  await sql`insert into entry ${sql({ ...key, id: entry, ref: word, name: `Fiche ${word}`, domain: "rh", content: sql.json({}), created_by: "Essai", updated_by: "Essai" })}`;
  const act = {
    ...key,
    date: "2026-03-03",
    theme: "autre",
    channel: "courriel",
    mode: "courriel",
    status: "close",
    author: "Essai",
  };
  const acts = [
    { service: "dpo", type: "conseil", subject: `Question ${word}`, confidential: false },
    { service: "dpo", type: "conseil", subject: `Plainte ${word} ${word}secret`, confidential: true },
    { service: "it", type: null, subject: `Panne ${word}`, confidential: false },
  ];
  for (const one of acts) {
    const id = newId();
    await sql`insert into intervention ${sql({ ...act, ...one, id, ref: id })}`;
  }
  const visit = newId();
  const seen = { place: `Mairie ${word}`, agenda: sql.json([]), attendees: sql.json([{ name: "Agnès Boivaux" }]) };
  await sql`insert into visit ${sql({ ...key, ...seen, id: visit, status: "done", done_from: "2026-03-03T09:00:00Z", created_by: "Essai" })}`;
  await sql`insert into finding ${sql({ ...key, visit_id: visit, id: newId(), label: `Armoire ouverte ${word}`, severity: 2, state: "open" })}`;
  await sql`insert into visit_report ${sql({ ...key, visit_id: visit, content: sql.json({ words: `Rapport ${word}` }), sent_by: "Essai" })}`;
  const [processor, software] = [newId(), newId()];
  const lists = {
    certifications: sql.json([]),
    sub_processors: sql.json(["Hébergeur Nuage"]),
    transfers: sql.json([]),
  };
  const written = { created_by: "Essai", updated_by: "Essai" };
  await sql`insert into processor ${sql({ syndicate_id: syndicateId, id: processor, name: `Éditions ${supplier}`, kind: "software", ...lists, ...written })}`;
  await sql`insert into software ${sql({ syndicate_id: syndicateId, id: software, name: `Progiciel ${supplier}`, publisher_id: processor, updated_by: "Essai" })}`;
  await sql`insert into contract ${sql({ ...key, id: newId(), processor_id: processor, object: `Maintenance ${word}`, clauses: sql.json({}), ...written })}`;
  const file = {
    file_name: "scan.pdf",
    type: "convention",
    kind: "pdf",
    size: 10,
    sha256: "a".repeat(64),
    created_by: "Essai",
  };
  const shown = { name: `Convention ${word}`, visibility: "member" };
  const hidden = { name: `Avis ${word}secret`, visibility: "dpo_only" };
  for (const one of [shown, hidden])
    await sql`insert into document ${sql({ ...key, ...file, ...one, id: newId(), entry_id: entry })}`;
  await sql`update member_contacts set referent = ${sql.json({ name: `Odette ${word}`, function: "Secrétaire", email: "", phone: "" })}
    where member_id = ${memberId}`;
}

beforeAll(async () => {
  syndicateId = await newSyndicate();
  towns.mine = await newMember(syndicateId, { name: "Bellefosse" });
  towns.theirs = await newMember(syndicateId, { name: "Pontarsin" });
  const sql = migrator();
  await sql`insert into dictionary_term (syndicate_id, list, code, label, rank)
    select ${syndicateId}::uuid, list, 'autre', 'Autre', 1 from unnest(array['theme', 'it_domain']) list on conflict do nothing`;
  await plant(towns.mine, "chouquette", "chouquette");
  await plant(towns.theirs, "tourteau", "Ailleurs");
  await newPerson(syndicateId, [], "Paul Chouquette");
});

const kindsFound = async (role: Role, town: string | null, word: string) => {
  const { groups } = await findEverything(await newActor(syndicateId, role, town), word);
  return Object.fromEntries(groups.map(({ kind, total }) => [kind, total]));
};

test("FND-20 each role finds what it may read, misspelt or not", async () => {
  const supply = { processor: 1, software: 1, contract: 1, document: 1 };
  const own = { entry: 1, intervention: 1, request: 1, report: 1, ...supply, contact: 1 };
  for (const word of ["chouquette", "chouquete", "chuoquette"]) {
    expect(await kindsFound("dpo", null, word), word).toEqual({
      entry: 1,
      intervention: 2,
      request: 1,
      visit: 1,
      ...supply,
      document: 2,
      person: 1,
      contact: 1,
    });
    expect(await kindsFound("referent", towns.mine, word), word).toEqual(own);
    expect(await kindsFound("representative", towns.mine, word), word).toEqual(own);
    expect(await kindsFound("technician", null, word), word).toEqual({ request: 1 });
    expect(await kindsFound("admin", null, word), word).toEqual({ person: 1, contact: 1 });
  }
  expect(await kindsFound("technician", null, "belefosse")).toEqual({ member: 1 });
  expect(await kindsFound("dpo", null, "nuaage")).toEqual({ processor: 2 });
  expect(await kindsFound("dpo", null, "boivaux")).toEqual({ visit: 2 });
  await expect(kindsFound("commissioner", null, "chouquette")).rejects.toMatchObject({ code: "forbidden" });
});

test("FND-20 another town's words, and those of a confidential act, find and suggest nothing to a town", async () => {
  const secretary = await newActor(syndicateId, "referent", towns.mine);
  const nothing = await findEverything(secretary, "inexistantissime");
  expect(nothing.groups).toEqual([]);
  for (const word of [
    "tourteau",
    "torteau",
    "pontarsin",
    "pontarsn",
    "chouquettesecret",
    "chouquetesecret",
    "plainte",
    "plinte",
  ])
    expect(await findEverything(secretary, word), word).toEqual(nothing);
  const { groups } = await findEverything(await newActor(syndicateId, "dpo"), "chouquetesecret");
  expect(groups).toMatchObject([
    { kind: "intervention", total: 1, rows: [{ memberName: "Bellefosse", memberId: towns.mine }] },
    { kind: "document", total: 1, rows: [{ title: "Avis chouquettesecret" }] },
  ]);
});

test("FND-20 a kind that the role does not look for is not there", async () => {
  const secretary = await newActor(syndicateId, "referent", towns.mine);
  for (const kind of ["visit", "person"] as const)
    await expect(findOfKind(secretary, kind, "chouquette", 1)).rejects.toMatchObject({ code: "not-found" });
  expect((await findOfKind(secretary, "report", "rapport", 1)).groups).toMatchObject([{ total: 1 }]);
});

test("FND-20 an archived entry is not searched", async () => {
  const sql = migrator();
  await sql`update entry set status = 'archived' where member_id = ${towns.theirs}`;
  expect(await kindsFound("dpo", null, "fiche tourteau")).toEqual({});
  await sql`update entry set status = 'draft' where member_id = ${towns.theirs}`;
  expect(await kindsFound("dpo", null, "fiche tourteau")).toEqual({ entry: 1 });
});

test("FND-21 what bears the name goes before what only mentions it, misspelt or not", async () => {
  const sql = migrator();
  await sql`insert into entry ${sql({ syndicate_id: syndicateId, member_id: towns.mine, id: newId(), ref: "mention", name: "Paie", domain: "rh", content: sql.json({}), created_by: "Essai", updated_by: "Essai", search_text: "Progiciel chouquette, hébergé" })}`;
  for (const asked of ["progiciel chouquette", "progiciel chouquete"])
    expect(Object.keys(await kindsFound("dpo", null, asked)), asked).toEqual(["software", "entry"]);
  expect(Object.keys(await kindsFound("dpo", null, "paie"))).toEqual(["entry"]);
});
