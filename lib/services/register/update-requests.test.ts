import { describe, expect, test } from "vitest";
import { migrator, newActor, newMember, newSyndicate } from "@/db/testing/people";
import { plantAdopted, plantOwnTemplate } from "@/db/testing/templates";
import { newId } from "@/lib/domain/identifier";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";
import { compareOnTemplate, readAdaptations } from "./compare-template";
import { readTodo } from "./read-todo";
import { closeUpdate, listUpdateRequests, previewBulk, readUpdateRequest, requestUpdate } from "./update-requests";

async function world() {
  const syndicateId = await newSyndicate();
  const member = (name: string, kind = "commune") => newMember(syndicateId, { name, kind });
  const [one, two, epci] = [await member("Aubeville"), await member("Brumeville"), await member("Clairval", "epci")];
  const dpo = await newActor(syndicateId, "dpo");
  return { syndicateId, one, two, epci, dpo };
}

describe("an update asked of several members", () => {
  test("TPL-53 it stands in each one's « À faire » until somebody there says that it is done", async () => {
    const { syndicateId, one, two, dpo } = await world();
    const referent = await newActor(syndicateId, "referent", one);
    const key = newId();
    const input = { memberIds: [one, two], message: "Vérifiez vos logiciels" };
    const asked = await requestUpdate(dpo, key, input);
    expect(asked.asked).toBe(2);
    expect(await requestUpdate(dpo, key, input)).toEqual(asked);
    const [update] = (await readTodo(referent, one)).updates;
    expect(update).toMatchObject({ id: asked.id, message: "Vérifiez vos logiciels", askedBy: dpo.name });
    await closeUpdate(referent, newId(), { memberId: one, requestId: asked.id, version: 1 });
    expect((await readTodo(referent, one)).updates).toEqual([]);
    const { rows } = await readUpdateRequest(dpo, asked.id);
    expect(rows.map(({ memberName, doneBy }) => [memberName, doneBy])).toEqual([
      ["Aubeville", referent.name],
      ["Brumeville", null],
    ]);
    expect(await listUpdateRequests(dpo)).toMatchObject([{ id: asked.id, total: 2, done: 1 }]);
  });

  test("TPL-53 who still has one is not asked twice, and the preview says so", async () => {
    const { one, two, dpo } = await world();
    await requestUpdate(dpo, newId(), { memberIds: [one], message: "Vérifiez" });
    const { members } = await previewBulk(dpo, [two, one]);
    expect(members.map(({ name, asked }) => [name, asked?.by ?? null])).toEqual([
      ["Aubeville", dpo.name],
      ["Brumeville", null],
    ]);
    expect((await requestUpdate(dpo, newId(), { memberIds: [one, two], message: "Encore" })).asked).toBe(1);
    await expect(requestUpdate(dpo, newId(), { memberIds: [one, two], message: "Encore" })).rejects.toMatchObject({
      code: "invalid-state",
    });
  });

  test("TPL-53 a member that left is not asked, a strange one is refused, and only the DPO asks", async () => {
    const { syndicateId, one, two, dpo } = await world();
    await migrator()`update member set left_on = '2026-01-01' where id = ${two}`;
    expect((await requestUpdate(dpo, newId(), { memberIds: [one, two], message: "Vérifiez" })).asked).toBe(1);
    const elsewhere = await newMember(await newSyndicate());
    await expect(requestUpdate(dpo, newId(), { memberIds: [elsewhere], message: "?" })).rejects.toMatchObject({
      code: "not-found",
    });
    const referent = await newActor(syndicateId, "referent", one);
    await expect(requestUpdate(referent, newId(), { memberIds: [one], message: "?" })).rejects.toMatchObject({
      code: "forbidden",
    });
    const stranger = await newActor(await newSyndicate(), "dpo");
    const [request] = await listUpdateRequests(dpo);
    await expect(readUpdateRequest(stranger, request?.id ?? "")).rejects.toMatchObject({ code: "not-found" });
    expect(await listUpdateRequests(stranger)).toEqual([]);
  });
});

async function adopted() {
  const towns = await world();
  const { syndicateId } = towns;
  const ownTemplateId = await plantOwnTemplate(syndicateId, { content: completeContent });
  const plant = (memberId: string, change: object) =>
    plantAdopted({ syndicateId, memberId }, { ownTemplateId, content: { ...completeContent, ...change } });
  const first = await plant(towns.one, { service: "Accueil" });
  const second = await plant(towns.two, {});
  const third = await plant(towns.epci, { service: "Direction", nirBasis: "Décret" });
  return { ...towns, ownTemplateId, first, second, third };
}

describe("a template beside those who hold it", () => {
  test("TPL-51 which members adapted what, with true counts", async () => {
    const { dpo, ownTemplateId } = await adopted();
    const view = await readAdaptations(dpo, ownTemplateId);
    expect(view).toMatchObject({ total: 3, verbatim: 1 });
    expect(view.fields.map(({ field, by }) => [field, by.map(({ memberName }) => memberName)])).toEqual([
      ["service", ["Aubeville", "Clairval"]],
      ["nirBasis", ["Clairval"]],
    ]);
  });

  test("TPL-50 members of one kind are compared, four at most; another kind is left out and told", async () => {
    const { syndicateId, dpo, ownTemplateId, first, second, third } = await adopted();
    const view = await compareOnTemplate(dpo, ownTemplateId, { fiche: [first, third, second, newId()] });
    expect(view.kind).toBe("commune");
    expect(view.chosen.map(({ entryId }) => entryId)).toEqual([first, second]);
    expect(view.leftOut).toBe(1);
    expect(view.fields.find(({ field }) => field === "service")?.cells.map(({ same }) => same)).toEqual([false, true]);
    const open = await compareOnTemplate(dpo, ownTemplateId, { fiche: [], type: "epci" });
    expect(open.holders.map(({ entryId }) => entryId)).toEqual([third]);
    const more = [];
    for (let rank = 0; rank < 4; rank++) {
      const memberId = await newMember(syndicateId);
      more.push(await plantAdopted({ syndicateId, memberId }, { ownTemplateId, content: completeContent }));
    }
    const many = await compareOnTemplate(dpo, ownTemplateId, { fiche: [first, ...more] });
    expect([many.chosen.length, many.leftOut]).toEqual([4, 1]);
  });

  test("TPL-50 the DPO alone compares, within the syndicate", async () => {
    const { syndicateId, one, ownTemplateId } = await adopted();
    const referent = await newActor(syndicateId, "referent", one);
    const stranger = await newActor(await newSyndicate(), "dpo");
    await expect(readAdaptations(referent, ownTemplateId)).rejects.toMatchObject({ code: "forbidden" });
    await expect(readAdaptations(stranger, ownTemplateId)).rejects.toMatchObject({ code: "not-found" });
    await expect(compareOnTemplate(stranger, ownTemplateId, { fiche: [] })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
