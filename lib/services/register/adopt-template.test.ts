import { describe, expect, test } from "vitest";
import { migrator, newActor, newMember, twoTowns } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import { adoptTemplate, setTemplateAside, takeTemplateBack } from "./adopt-template";
import { readProposal, readTodo } from "./read-todo";

const templateId = "etat-civil";

async function town() {
  const towns = await twoTowns();
  const referent = await newActor(towns.syndicateId, "referent", towns.mine);
  const at = { memberId: towns.mine, templateId };
  const batch = async () => (await readTodo(referent, towns.mine)).batch;
  return { ...towns, referent, at, batch };
}

describe("adopting a template", () => {
  test("REG-91 the template is copied into a draft that remembers it", async () => {
    const { referent, at, mine } = await town();
    const { id } = await adoptTemplate(referent, newId(), { ...at, answer: "as_is" });
    const [row] =
      await migrator()`select member_id, template_id, template_version, status, content from entry where id = ${id}`;
    expect(row).toMatchObject({ member_id: mine, template_id: templateId, template_version: 1, status: "draft" });
    expect(row?.content.confirmed).toContain("retention");
  });

  test("REG-91 adopting twice is refused with the entry that is there; a resend gives it again", async () => {
    const { referent, at } = await town();
    const key = newId();
    const first = await adoptTemplate(referent, key, at);
    expect(await adoptTemplate(referent, key, at)).toEqual(first);
    await expect(adoptTemplate(referent, newId(), at)).rejects.toMatchObject({
      code: "conflict",
      detail: { id: first.id },
    });
  });

  test("REG-91 two towns adopt the same template, each for itself", async () => {
    const { syndicateId, theirs, referent, at } = await town();
    const neighbour = await newActor(syndicateId, "referent", theirs);
    await adoptTemplate(referent, newId(), at);
    expect((await readProposal(neighbour, theirs, templateId)).entry).toBeNull();
    await adoptTemplate(neighbour, newId(), { memberId: theirs, templateId });
    await expect(adoptTemplate(neighbour, newId(), at)).rejects.toMatchObject({ code: "not-found" });
  });

  test("REG-91 « je ne sais pas » adopts and asks the DPO", async () => {
    const { referent, at } = await town();
    const { id } = await adoptTemplate(referent, newId(), { ...at, answer: "unknown" });
    const rows = await migrator()`select field, origin from entry_question where entry_id = ${id}`;
    expect(rows).toEqual([{ field: "purposes", origin: "town" }]);
  });

  test("REG-96 set aside with a reason, taken back, adopted: the batch counts it each time and keeps its place", async () => {
    const { referent, at, batch } = await town();
    const before = await batch();
    const place = before?.proposals.findIndex(({ template }) => template.id === templateId) ?? -1;
    const state = async () => (await batch())?.proposals[place];
    expect(before?.count).toEqual({ confirmed: 0, to_check: 0, todo: before?.proposals.length });

    await setTemplateAside(referent, newId(), { ...at, reason: "Tenu par la commune voisine" });
    expect(await state()).toMatchObject({ template: { id: templateId }, state: "confirmed", entryId: null });
    expect((await readTodo(referent, at.memberId)).setAside).toMatchObject([{ reason: "Tenu par la commune voisine" }]);
    await takeTemplateBack(referent, newId(), at);
    expect(await state()).toMatchObject({ state: "todo" });
    await expect(takeTemplateBack(referent, newId(), at)).rejects.toMatchObject({ code: "not-found" });
    const { id } = await adoptTemplate(referent, newId(), at);
    expect(await state()).toMatchObject({ template: { id: templateId }, state: "to_check", entryId: id });
    await expect(setTemplateAside(referent, newId(), { ...at, reason: "Non" })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("REG-90 the next proposal is the next without an answer; a CCAS is asked its own templates", async () => {
    const { syndicateId, referent, at } = await town();
    const { batch, next } = await readProposal(referent, at.memberId, templateId);
    const ids = batch?.proposals.map(({ template }) => template.id) ?? [];
    expect(next).toBe(ids[ids.indexOf(templateId) + 1]);
    const ccas = await newMember(syndicateId, { kind: "ccas" });
    const social = await newActor(syndicateId, "referent", ccas);
    const proposed = (await readTodo(social, ccas)).batch?.proposals.map(({ template }) => template.id);
    expect(proposed).not.toContain(templateId);
    expect(proposed?.length).toBeGreaterThan(0);
  });

  test("ISO-21 the representative and the next town's secretary adopt nothing here", async () => {
    const { syndicateId, mine, theirs, at } = await town();
    const mayor = await newActor(syndicateId, "representative", mine);
    const neighbour = await newActor(syndicateId, "referent", theirs);
    await expect(adoptTemplate(mayor, newId(), at)).rejects.toMatchObject({ code: "forbidden" });
    await expect(setTemplateAside(neighbour, newId(), { ...at, reason: "x" })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
