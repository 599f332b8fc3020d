import { beforeAll, describe, expect, test } from "vitest";
import { type ReferenceTemplate, readReference, seedReference, seedTemplates } from "@/db/seed/reference";
import { auditOf } from "@/db/testing/digest";
import { migrator, newActor, newMember, twoTowns } from "@/db/testing/people";
import { plantAdopted, plantOwnTemplate } from "@/db/testing/templates";
import { newId } from "@/lib/domain/identifier";
import type { EntryContent } from "@/lib/domain/register/content";
import { contentFromTemplate } from "@/lib/domain/register/from-template";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";
import { templateOf } from "@/lib/domain/register/testing/templates";
import { approveEntries } from "./approve-entries";
import { decideEdition, readEdition } from "./editions";
import { readEntry } from "./read-entry";
import { listTemplates, readTemplate } from "./read-templates";
import { readTodo } from "./read-todo";

const NATIONAL = "etat-civil";
const first = contentFromTemplate(templateOf(NATIONAL));

const file = () => readReference<{ templates: ReferenceTemplate[] }>("processing-templates.json").templates;
/** What a deployment would bring: the former edition stays in the file, the next stands after it. */
function fileWithSecondEdition() {
  const all = file();
  const held = all.find(({ id }) => id === NATIONAL);
  if (!held) throw new Error(`no template ${NATIONAL}`);
  const { dataSubjects } = templateOf(NATIONAL);
  return [
    ...all,
    { ...held, edition: 2, editionNote: "Une catégorie de plus", dataSubjects: [...dataSubjects, "Témoins"] },
  ];
}

beforeAll(async () => {
  await migrator().begin((tx) => seedTemplates(tx, fileWithSecondEdition()));
});

async function plantNational(town: { syndicateId: string; memberId: string }, content: EntryContent = first) {
  const id = newId();
  const sql = migrator();
  await sql`insert into entry (syndicate_id, member_id, id, ref, name, domain, content, template_id, template_version, created_by, updated_by)
    values (${town.syndicateId}, ${town.memberId}, ${id}, ${id}, ${content.name}, ${content.domain}, ${sql.json(content as never)},
      ${NATIONAL}, 1, 'Essai', 'Essai')`; // plain JSON
  return id;
}

const statusOf = async (id: string) => {
  const [row] =
    await migrator()`select status, version, template_version, own_template_version, approved_version, reviewed_on,
    content -> 'adaptedNotice' as notice, content -> 'dataSubjects' as subjects from entry where id = ${id}`;
  return row;
};

describe("an edition that a deployment brings", () => {
  test("TPL-08 the loader keeps the former edition, a second run changes nothing, and towns stay on theirs", async () => {
    const { syndicateId, mine } = await twoTowns();
    const id = await plantNational({ syndicateId, memberId: mine });
    await seedReference(migrator());
    await migrator().begin((tx) => seedTemplates(tx, fileWithSecondEdition()));
    const rows =
      await migrator()`select version, content -> 'dataSubjects' as subjects from template where id = ${NATIONAL} order by version`;
    expect(rows.map(({ version }) => version)).toEqual([1, 2]);
    expect(rows[0]?.subjects).toEqual(templateOf(NATIONAL).dataSubjects);
    expect(await statusOf(id)).toMatchObject({ template_version: 1 });
  });

  test("TPL-08 an edition that a town started from is never rewritten: the file must add the next", async () => {
    const { syndicateId, mine } = await twoTowns();
    await plantNational({ syndicateId, memberId: mine });
    const rewritten = file().map((one) => (one.id === NATIONAL ? { ...one, dataSubjects: ["Personne"] } : one));
    await expect(migrator().begin((tx) => seedTemplates(tx, rewritten))).rejects.toThrow(`${NATIONAL} 1`);
    const [row] =
      await migrator()`select content -> 'dataSubjects' as subjects from template where id = ${NATIONAL} and version = 1`;
    expect(row?.subjects).toEqual(templateOf(NATIONAL).dataSubjects);
  });

  test("TPL-09 it is proposed on the entry, in « À faire » and on the DPO's page, to the towns that hold the former one", async () => {
    const { syndicateId, mine, theirs } = await twoTowns();
    const id = await plantNational({ syndicateId, memberId: mine });
    const other = await plantNational({ syndicateId, memberId: theirs });
    const referent = await newActor(syndicateId, "referent", mine);
    const dpo = await newActor(syndicateId, "dpo");
    expect((await readEntry(referent, mine, id)).edition).toBe(2);
    expect((await readTodo(referent, mine)).editions).toMatchObject([{ id, edition: 2 }]);
    const { open, proposal } = await readEdition(referent, mine, id);
    expect(open).toMatchObject({ from: 1, to: 2, note: "Une catégorie de plus" });
    expect(proposal?.fields.map(({ field, kind }) => [field, kind])).toEqual([["dataSubjects", "fresh"]]);
    const waiting = async () => (await listTemplates(dpo)).find(({ id: template }) => template === NATIONAL)?.waiting;
    expect(await waiting()).toBe(2);

    const input = { memberId: mine, entryId: id, version: 1, edition: 2, answers: { dataSubjects: "accept" as const } };
    await decideEdition(referent, newId(), input);
    expect((await statusOf(id))?.subjects.at(-1)).toMatchObject({ label: "Témoins" });
    expect((await readEntry(referent, mine, id)).edition).toBeNull();
    expect((await readTodo(referent, mine)).editions).toEqual([]);
    expect(await waiting()).toBe(1);
    const { adopters } = await readTemplate(dpo, NATIONAL);
    expect(adopters.map(({ entryId, edition, proposed }) => [entryId, edition, proposed]).sort()).toEqual(
      [
        [id, 2, null],
        [other, 1, 2],
      ].sort(),
    );
    expect(await statusOf(other)).toMatchObject({ version: 1, template_version: 1 });
  });
});

async function ownEdition(status: string, content: EntryContent = completeContent) {
  const towns = await twoTowns();
  const { syndicateId, mine } = towns;
  const ownTemplateId = await plantOwnTemplate(syndicateId, { content: completeContent });
  const notice = { ...completeContent, adaptedNotice: "Affiche illustrée", publicationSafeguard: "Noms masqués" };
  await plantOwnTemplate(syndicateId, { id: ownTemplateId, version: 2, content: notice });
  const entryId = await plantAdopted({ syndicateId, memberId: mine }, { ownTemplateId, content, status });
  const at = { memberId: mine, entryId, version: 1, edition: 2 };
  const referent = await newActor(syndicateId, "referent", mine);
  const dpo = await newActor(syndicateId, "dpo");
  return { ...towns, ownTemplateId, entryId, at, referent, dpo };
}

const accept = { adaptedNotice: "accept", publicationSafeguard: "keep" } as const;
const keep = { adaptedNotice: "keep", publicationSafeguard: "keep" } as const;

describe("answering an edition", () => {
  test("TPL-10 accepting on an approved entry opens a draft beside the version in force: neither review nor approval comes along", async () => {
    const { syndicateId, mine, at, entryId, referent } = await ownEdition("reviewed");
    const mayor = await newActor(syndicateId, "representative", mine);
    await approveEntries(mayor, newId(), { memberId: mine, entries: [{ entryId, version: 1 }], leftOut: [] });
    const { version } = (await statusOf(entryId)) ?? {};
    await decideEdition(referent, newId(), { ...at, version, answers: accept });
    expect(await statusOf(entryId)).toMatchObject({
      status: "draft",
      approved_version: 1,
      own_template_version: 2,
      notice: "Affiche illustrée",
    });
    const frozen =
      await migrator()`select content -> 'adaptedNotice' as notice from entry_version where entry_id = ${entryId}`;
    expect(frozen.map(({ notice }) => notice)).toEqual([completeContent.adaptedNotice]);
  });

  test.each([
    ["referent", "draft", "draft"],
    ["referent", "to_complete", "to_complete"],
    ["referent", "submitted", "draft"],
    ["referent", "reviewed", "draft"],
    ["dpo", "submitted", "submitted"],
    ["dpo", "reviewed", "submitted"],
  ] as const)(
    "TPL-10 accepted by the %s on an entry that is %s, it falls back to %s as after any change",
    async (role, from, to) => {
      const world = await ownEdition(from);
      await decideEdition(world[role], newId(), { ...world.at, answers: accept });
      expect(await statusOf(world.entryId)).toMatchObject({ status: to, version: 2, notice: "Affiche illustrée" });
    },
  );

  test("TPL-11 keeping everything closes the edition and leaves an approved entry as it was approved", async () => {
    const { at, mine, entryId, referent } = await ownEdition("approved");
    expect(await decideEdition(referent, newId(), { ...at, answers: keep })).toEqual({ id: entryId, version: 1 });
    expect(await statusOf(entryId)).toMatchObject({ status: "approved", version: 1, own_template_version: 1 });
    const { open, decisions } = await readEdition(referent, mine, entryId);
    expect(open).toBeNull();
    expect(decisions).toMatchObject([
      {
        fromVersion: 1,
        toVersion: 2,
        accepted: [],
        kept: ["adaptedNotice", "publicationSafeguard"],
        decidedBy: referent.name,
      },
    ]);
    expect((await readTodo(referent, mine)).editions).toEqual([]);
  });

  test("TPL-11 the next edition is compared with the one that was answered, kept or not", async () => {
    const { at, mine, syndicateId, ownTemplateId, entryId, referent } = await ownEdition("draft");
    await decideEdition(referent, newId(), { ...at, answers: keep });
    const third = {
      ...completeContent,
      adaptedNotice: "Affiche illustrée",
      publicationSafeguard: "Noms et voix masqués",
    };
    await plantOwnTemplate(syndicateId, { id: ownTemplateId, version: 3, content: third });
    const { open, proposal } = await readEdition(referent, mine, entryId);
    expect(open).toMatchObject({ from: 2, to: 3 });
    expect(proposal?.fields).toMatchObject([
      { field: "publicationSafeguard", kind: "conflict", before: "Noms masqués", now: "Noms et voix masqués" },
    ]);
    expect(proposal?.untouched).toEqual(["adaptedNotice"]);
  });

  test("TPL-12 every field needs its answer, and an answer given on an older page is refused", async () => {
    const { at, entryId, referent, mine, syndicateId, ownTemplateId } = await ownEdition("draft");
    await expect(
      decideEdition(referent, newId(), { ...at, answers: { adaptedNotice: "accept" } }),
    ).rejects.toMatchObject({ code: "invalid-state", detail: { fields: ["publicationSafeguard"] } });
    await expect(decideEdition(referent, newId(), { ...at, version: 7, answers: accept })).rejects.toMatchObject({
      code: "stale",
    });
    await expect(decideEdition(referent, newId(), { ...at, edition: 1, answers: accept })).rejects.toMatchObject({
      code: "stale",
    });
    expect(await statusOf(entryId)).toMatchObject({ version: 1, own_template_version: 1 });
    await plantOwnTemplate(syndicateId, { id: ownTemplateId, version: 3, content: completeContent });
    expect((await readEdition(referent, mine, entryId)).open).toBeNull();
    await expect(decideEdition(referent, newId(), { ...at, answers: accept })).rejects.toMatchObject({ code: "stale" });
  });

  test("TPL-12 the trail says who answered, from which edition to which, and what was taken", async () => {
    const { at, syndicateId, referent } = await ownEdition("draft");
    await decideEdition(referent, newId(), { ...at, answers: accept });
    const [event] = await auditOf(syndicateId, "decideEdition");
    expect(event).toMatchObject({ personId: referent.personId, role: "referent" });
    const [row] =
      await migrator()`select changes from audit_event where syndicate_id = ${syndicateId} and action = 'decideEdition'`;
    expect(row?.changes).toMatchObject({
      edition: { before: 1, after: 2 },
      acceptedFields: { after: ["adaptedNotice"] },
      keptFields: { after: ["publicationSafeguard"] },
    });
  });

  test("TPL-13 a town reads and answers for itself alone; a neighbour's entry looks like one that never was", async () => {
    const { at, theirs, syndicateId, entryId, mine, elsewhere } = await ownEdition("draft");
    const neighbour = await newActor(syndicateId, "referent", theirs);
    const mayor = await newActor(syndicateId, "representative", mine);
    const stranger = await newActor(elsewhere.syndicateId, "dpo");
    await expect(readEdition(neighbour, mine, entryId)).rejects.toMatchObject({ code: "not-found" });
    await expect(readEdition(neighbour, theirs, entryId)).rejects.toMatchObject({ code: "not-found" });
    await expect(readEdition(stranger, mine, entryId)).rejects.toMatchObject({ code: "not-found" });
    await expect(readEdition(mayor, mine, entryId)).rejects.toMatchObject({ code: "forbidden" });
    await expect(decideEdition(neighbour, newId(), { ...at, memberId: theirs, answers: accept })).rejects.toMatchObject(
      {
        code: "not-found",
      },
    );
    expect(await statusOf(entryId)).toMatchObject({ version: 1 });
  });

  test("TPL-13 another syndicate neither sees nor adopts a template of ours", async () => {
    const { ownTemplateId, dpo, elsewhere } = await ownEdition("draft");
    const stranger = await newActor(elsewhere.syndicateId, "dpo");
    expect((await readTemplate(dpo, ownTemplateId)).own).toBe(true);
    await expect(readTemplate(stranger, ownTemplateId)).rejects.toMatchObject({ code: "not-found" });
    expect((await listTemplates(stranger)).some(({ own }) => own)).toBe(false);
    expect((await listTemplates(dpo)).filter(({ own }) => own)).toMatchObject([
      { id: ownTemplateId, version: 2, adopted: 1 },
    ]);
  });

  test("TPL-13 a template of the syndicate is expected of nobody", async () => {
    const { syndicateId } = await ownEdition("draft");
    const member = await newMember(syndicateId);
    const referent = await newActor(syndicateId, "referent", member);
    const before = (await readTodo(referent, member)).expected;
    await plantOwnTemplate(syndicateId, { content: completeContent });
    expect((await readTodo(referent, member)).expected).toBe(before);
  });
});
