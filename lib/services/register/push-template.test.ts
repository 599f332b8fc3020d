import { describe, expect, test } from "vitest";
import { auditOf } from "@/db/testing/digest";
import { migrator, newActor, newMember, newSyndicate, twoTowns } from "@/db/testing/people";
import { plantOwnTemplate } from "@/db/testing/templates";
import { newId } from "@/lib/domain/identifier";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";
import { setTemplateAside } from "./adopt-template";
import { previewPromotion, promoteEntry } from "./promote-entry";
import { previewPush, pushTemplate, readPush, undoPush } from "./push-template";
import { readRegister } from "./read-register";
import { listTemplates, readTemplate } from "./read-templates";
import { saveEntry } from "./save-entry";

const NATIONAL = "etat-civil";

async function world() {
  const syndicateId = await newSyndicate();
  const names = ["Aubeville", "Brumeville", "Clairville"];
  const [one = "", two = "", three = ""] = await Promise.all(names.map((name) => newMember(syndicateId, { name })));
  const syndicat = await newMember(syndicateId, { name: "Syndicat des eaux", kind: "syndicat" });
  const dpo = await newActor(syndicateId, "dpo");
  return { syndicateId, one, two, three, syndicat, dpo };
}

const draftsOf = (syndicateId: string) =>
  migrator()`select member_id, status, content from entry where syndicate_id = ${syndicateId} order by created_at`;

describe("a template given to several members", () => {
  test("TPL-41 the preview says of each what would happen, and writes nothing", async () => {
    const { syndicateId, one, two, three, syndicat, dpo } = await world();
    await pushTemplate(dpo, newId(), { templateId: NATIONAL, version: 1, memberIds: [one] });
    const referent = await newActor(syndicateId, "referent", two);
    await setTemplateAside(referent, newId(), { memberId: two, templateId: NATIONAL, reason: "La préfecture le fait" });
    const before = (await draftsOf(syndicateId)).length;
    const { template, targets } = await previewPush(dpo, NATIONAL);
    expect(template).toMatchObject({ id: NATIONAL, version: 1, own: false });
    expect(targets.map(({ memberId, state, asideReason }) => [memberId, state, asideReason])).toEqual([
      [one, "held", null],
      [two, "aside", "La préfecture le fait"],
      [three, "fresh", null],
      [syndicat, "other_kind", null],
    ]);
    expect(targets[2]?.expected).toBe(true);
    // Nothing in the profile of a town that has said nothing calls for the cameras of its police.
    const cameras = await previewPush(dpo, "cameras-individuelles");
    expect(cameras.targets[2]).toMatchObject({ memberId: three, state: "fresh", expected: false });
    expect((await draftsOf(syndicateId)).length).toBe(before);
  });

  test("TPL-42 it opens one draft where none stands, names who was left out, and nothing a second time", async () => {
    const { syndicateId, one, two, syndicat, dpo } = await world();
    const input = { templateId: NATIONAL, version: 1, memberIds: [one, two, syndicat, one] };
    const key = newId();
    const made = await pushTemplate(dpo, key, input);
    expect(made.opened).toBe(2);
    expect(await pushTemplate(dpo, key, input)).toEqual(made);
    expect((await draftsOf(syndicateId)).map(({ status }) => status)).toEqual(["draft", "draft"]);
    const report = await readPush(dpo, made.id);
    expect(report.drafts.map(({ memberName, touched }) => [memberName, touched])).toEqual([
      ["Aubeville", false],
      ["Brumeville", false],
    ]);
    expect(report.leftOut).toMatchObject([{ memberName: "Syndicat des eaux", state: "other_kind" }]);
    const again = await pushTemplate(dpo, newId(), input);
    expect(again.opened).toBe(0);
    expect((await draftsOf(syndicateId)).length).toBe(2);
    expect((await readTemplate(dpo, NATIONAL)).pushes.map(({ id }) => id)).toEqual([again.id, made.id]);
  });

  test("TPL-43 taken back, untouched drafts leave the registers; touched ones stay and are named; once only", async () => {
    const { syndicateId, one, two, three, dpo } = await world();
    const { id } = await pushTemplate(dpo, newId(), { templateId: NATIONAL, version: 1, memberIds: [one, two, three] });
    const { drafts } = await readPush(dpo, id);
    const [, second] = drafts;
    if (!second) throw new Error("three drafts");
    const referent = await newActor(syndicateId, "referent", two);
    const [row] = await migrator()`select content from entry where id = ${second.id}`;
    const content = { ...row?.content, service: "Accueil" };
    await saveEntry(referent, newId(), { memberId: two, entryId: second.id, version: 1, content });
    expect(await undoPush(dpo, newId(), { pushId: id })).toEqual({ id, undone: 2 });
    const report = await readPush(dpo, id);
    expect(report.undoneBy).toBe(dpo.name);
    expect(report.drafts.map(({ memberName, status }) => [memberName, status])).toEqual([
      ["Aubeville", "archived"],
      ["Brumeville", "draft"],
      ["Clairville", "archived"],
    ]);
    await expect(undoPush(dpo, newId(), { pushId: id })).rejects.toMatchObject({ code: "invalid-state" });
    const { targets } = await previewPush(dpo, NATIONAL);
    expect(targets.slice(0, 3).map(({ state }) => state)).toEqual(["fresh", "held", "fresh"]);
  });

  test("TPL-43 each town reads in its own trail that a draft was opened, and taken back", async () => {
    const { syndicateId, one, two, dpo } = await world();
    const { id } = await pushTemplate(dpo, newId(), { templateId: NATIONAL, version: 1, memberIds: [one, two] });
    await undoPush(dpo, newId(), { pushId: id });
    const rows =
      await migrator()`select member_id, action from audit_event where syndicate_id = ${syndicateId} and member_id = ${one}`;
    expect(rows.map(({ action }) => action).sort()).toEqual(["pushTemplate", "undoPush"]);
  });

  test("TPL-44 a strange member, an older edition, another role: refused, and nothing is written", async () => {
    const { syndicateId, one, dpo } = await world();
    const elsewhere = await twoTowns();
    const push = (actor: typeof dpo, change: object) =>
      pushTemplate(actor, newId(), { templateId: NATIONAL, version: 1, memberIds: [one], ...change });
    await expect(push(dpo, { memberIds: [one, elsewhere.mine] })).rejects.toMatchObject({ code: "not-found" });
    await expect(push(dpo, { version: 2 })).rejects.toMatchObject({ code: "stale" });
    await expect(push(dpo, { templateId: "jamais-vu" })).rejects.toMatchObject({ code: "not-found" });
    const theirs = await plantOwnTemplate(elsewhere.syndicateId, { content: completeContent });
    await expect(push(dpo, { templateId: theirs })).rejects.toMatchObject({ code: "not-found" });
    const referent = await newActor(syndicateId, "referent", one);
    await expect(push(referent, {})).rejects.toMatchObject({ code: "forbidden" });
    expect(await draftsOf(syndicateId)).toEqual([]);
    const stranger = await newActor(elsewhere.syndicateId, "dpo");
    const { id } = await push(dpo, {});
    await expect(readPush(stranger, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(undoPush(stranger, newId(), { pushId: id })).rejects.toMatchObject({ code: "not-found" });
  });
});

async function plantWritten({ syndicateId, memberId }: { syndicateId: string; memberId: string }) {
  const id = newId();
  const sql = migrator();
  const content = {
    ...completeContent,
    name: "Cantine d’Aubeville",
    service: "Écoles",
    software: [{ name: "Cantinéo", publisher: "Éditions du Lac" }],
    article14: "Odile Maire l’affiche à Aubeville, mairie@example.test",
  };
  await sql`insert into entry (syndicate_id, member_id, id, ref, name, domain, status, content, created_by, updated_by)
    values (${syndicateId}, ${memberId}, ${id}, ${id}, ${content.name}, ${content.domain}, 'approved', ${sql.json(content as never)}, 'Essai', 'Essai')`; // plain JSON
  return id;
}

describe("a template made of a town's entry", () => {
  test("TPL-45 what is saved is what the preview showed, without the town's names, and the entry stays as it is", async () => {
    const { syndicateId, one, two, dpo } = await world();
    const entryId = await plantWritten({ syndicateId, memberId: one });
    const preview = await previewPromotion(dpo, one, entryId);
    expect(JSON.stringify(preview.content)).not.toMatch(/Aubeville|Cantinéo|Odile|Éditions du Lac|example\.test/);
    expect(preview.removed.map(({ field }) => field)).toEqual(
      expect.arrayContaining(["service", "software", "article14"]),
    );
    const input = { memberId: one, entryId, version: 1, name: "Restauration scolaire", templateId: null, note: "" };
    const made = await promoteEntry(dpo, newId(), input);
    const [row] = await migrator()`select name, version, content from syndicate_template where id = ${made.id}`;
    expect(row).toMatchObject({ name: "Restauration scolaire", version: 1 });
    expect(row?.content).toEqual({ ...preview.content, name: "Restauration scolaire" });
    const [entry] = await migrator()`select status, version, own_template_id from entry where id = ${entryId}`;
    expect(entry).toEqual({ status: "approved", version: 1, own_template_id: null });
    await pushTemplate(dpo, newId(), { templateId: made.id, version: 1, memberIds: [two] });
    const filter = { text: "", status: "" as const, service: "", lack: "", page: 1 };
    expect((await readRegister(dpo, two, filter)).lines.map(({ name }) => name)).toEqual(["Restauration scolaire"]);
    expect((await auditOf(syndicateId, "promoteEntry")).length).toBe(1);
  });

  test("TPL-59 the DPO leaves out fields and writes texts again before it is saved, and a town starts from those words", async () => {
    const { syndicateId, one, two, dpo } = await world();
    const entryId = await plantWritten({ syndicateId, memberId: one });
    const preview = await previewPromotion(dpo, one, entryId);
    const [text] = preview.texts.filter(({ field }) => field === "purposes");
    const edits = {
      kept: preview.fields.filter((field) => field !== "dataSources"),
      texts: { [text?.path ?? ""]: "Servir les repas" },
    };
    const input = { memberId: one, entryId, version: 1, name: "Restauration", templateId: null, note: "", edits };
    const { id } = await promoteEntry(dpo, newId(), input);
    await pushTemplate(dpo, newId(), { templateId: id, version: 1, memberIds: [two] });
    const drafts = await draftsOf(syndicateId);
    const draft = drafts.find(({ member_id }) => member_id === two);
    expect(draft?.content).toMatchObject({ name: "Restauration", dataSources: [] });
    expect(draft?.content.purposes[0].label).toBe("Servir les repas");
    const long = { ...edits, texts: { [text?.path ?? ""]: "x".repeat(3000) } };
    await expect(promoteEntry(dpo, newId(), { ...input, edits: long })).rejects.toMatchObject({
      code: "invalid-state",
      subject: "text",
    });
  });

  test("TPL-46 the next edition is proposed to who holds the former; one that says the same is refused", async () => {
    const { syndicateId, one, two, dpo } = await world();
    const entryId = await plantWritten({ syndicateId, memberId: one });
    const at = { memberId: one, entryId, version: 1, name: "Restauration scolaire", note: "" };
    const { id } = await promoteEntry(dpo, newId(), { ...at, templateId: null });
    await pushTemplate(dpo, newId(), { templateId: id, version: 1, memberIds: [two] });
    await expect(promoteEntry(dpo, newId(), { ...at, templateId: id })).rejects.toMatchObject({
      code: "invalid-state",
    });
    await migrator()`update entry set content = content || '{"nirBasis": "Décret du modèle"}' where id = ${entryId}`;
    const made = await promoteEntry(dpo, newId(), { ...at, templateId: id, note: "Un texte de plus" });
    expect(made).toEqual({ id, version: 2 });
    expect((await listTemplates(dpo)).find((one) => one.id === id)).toMatchObject({
      version: 2,
      adopted: 1,
      waiting: 1,
    });
  });

  test("TPL-46 only the DPO makes a template, of an entry within reach, as it was shown, in an edition of its syndicate", async () => {
    const { syndicateId, one, two, dpo } = await world();
    const entryId = await plantWritten({ syndicateId, memberId: one });
    const at = { memberId: one, entryId, version: 1, name: "Cantine", templateId: null, note: "" };
    const referent = await newActor(syndicateId, "referent", one);
    await expect(promoteEntry(referent, newId(), at)).rejects.toMatchObject({ code: "forbidden" });
    await expect(previewPromotion(referent, one, entryId)).rejects.toMatchObject({ code: "forbidden" });
    await expect(promoteEntry(dpo, newId(), { ...at, memberId: two })).rejects.toMatchObject({ code: "not-found" });
    await expect(promoteEntry(dpo, newId(), { ...at, version: 3 })).rejects.toMatchObject({ code: "stale" });
    const elsewhere = await newSyndicate();
    const theirs = await plantOwnTemplate(elsewhere, { content: completeContent });
    await expect(promoteEntry(dpo, newId(), { ...at, templateId: theirs })).rejects.toMatchObject({
      code: "not-found",
    });
    expect((await migrator()`select 1 from syndicate_template where syndicate_id = ${syndicateId}`).length).toBe(0);
  });
});
