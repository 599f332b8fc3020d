import { beforeAll, expect, test } from "vitest";
import { newActor, twoTowns } from "@/db/testing/people";
import type { Actor } from "@/lib/domain/access/policy";
import { adoptTemplate } from "./adopt-template";
import { answerQuestion, askQuestion, closeQuestion, savePrivateNote } from "./dialogue";
import { returnEntry, reviewEntry, submitEntry } from "./entry-life";
import { readEntry, readReview } from "./read-entry";
import { readEntryForm } from "./read-entry-form";
import { readRegister } from "./read-register";
import { listTemplates, readAdoptable, readTemplate } from "./read-templates";
import { readTodo } from "./read-todo";
import { readVersion, readVersions } from "./read-versions";
import { saveEntry } from "./save-entry";

let town: Awaited<ReturnType<typeof twoTowns>>;
let dpo: Actor;
let secretary: Actor;
let stranger: Actor;
let elsewhere: Actor;

beforeAll(async () => {
  town = await twoTowns();
  dpo = await newActor(town.syndicateId, "dpo");
  secretary = await newActor(town.syndicateId, "referent", town.mine);
  stranger = await newActor(town.syndicateId, "referent", town.theirs);
  elsewhere = await newActor(town.elsewhere.syndicateId, "dpo");
});

const everything = { text: "", status: "" as const, service: "", lack: "", page: 1 };
const refused = (code: string) => expect.objectContaining({ code });

async function sent(templateId: string) {
  const { id: entryId, version } = await adoptTemplate(secretary, null, { memberId: town.mine, templateId });
  const key = { memberId: town.mine, entryId, version };
  return { ...key, version: (await submitEntry(secretary, null, key)).version };
}

test("REG-31 an entry goes back to the town with a question only, and the answer is the DPO's to accept", async () => {
  const key = await sent("cimetiere");
  await expect(returnEntry(dpo, null, key)).rejects.toEqual(refused("invalid-state"));
  const question = {
    memberId: key.memberId,
    entryId: key.entryId,
    field: "software" as const,
    question: "Quel logiciel ?",
  };
  await expect(askQuestion(secretary, null, question)).rejects.toEqual(refused("forbidden"));
  const asked = await askQuestion(dpo, null, question);
  const returned = await returnEntry(dpo, null, key);
  const answer = { memberId: key.memberId, entryId: key.entryId, questionId: asked.id, version: 1, answer: "Aucun." };
  await expect(answerQuestion(stranger, null, answer)).rejects.toEqual(refused("not-found"));
  const waiting = async () => (await readTodo(secretary, key.memberId)).toComplete.find(({ id }) => id === key.entryId);
  expect(await waiting()).toMatchObject({ openQuestions: 1, unansweredQuestions: 1 });
  const answered = await answerQuestion(secretary, null, answer);
  expect(await waiting()).toMatchObject({ openQuestions: 1, unansweredQuestions: 0 });
  await expect(closeQuestion(dpo, null, { ...answer, version: 1 })).rejects.toEqual(refused("stale"));
  await closeQuestion(dpo, null, { ...answer, version: answered.version });
  const view = await readReview(dpo, key.memberId, key.entryId);
  expect(view.entry.status).toBe("to_complete");
  expect(view.entry.version).toBe(returned.version);
  expect(view.questions).toMatchObject([{ field: "software", answer: "Aucun.", closedAt: expect.any(String) }]);
});

test("REG-32 blocking alerts stop the review, and nobody but the DPO reads the review page or its note", async () => {
  const key = await sent("pacs");
  const review = { ...key, reason: "", recommendation: "", nextReviewOn: null };
  await expect(reviewEntry(dpo, null, review)).rejects.toEqual(refused("invalid-state"));
  await savePrivateNote(dpo, null, { memberId: key.memberId, entryId: key.entryId, version: 0, text: "À revoir" });
  const again = { memberId: key.memberId, entryId: key.entryId, version: 0, text: "Autre" };
  await expect(savePrivateNote(dpo, null, again)).rejects.toEqual(refused("stale"));
  await expect(readReview(secretary, key.memberId, key.entryId)).rejects.toEqual(refused("forbidden"));
  await expect(readReview(elsewhere, key.memberId, key.entryId)).rejects.toEqual(refused("not-found"));
  expect((await readReview(dpo, key.memberId, key.entryId)).note?.text).toBe("À revoir");
  expect((await readEntry(secretary, key.memberId, key.entryId)).note).toBeNull();
});

test("REG-33 the second editor gets the other text, its author and its version; nothing is overwritten", async () => {
  const key = await sent("regies");
  const { entry, measures } = await readEntryForm(dpo, key.memberId, key.entryId);
  expect(measures.length).toBeGreaterThan(0);
  const first = { ...entry.content, service: "Accueil" };
  const saved = await saveEntry(dpo, null, { ...key, content: first });
  const late = saveEntry(dpo, null, { ...key, content: { ...entry.content, service: "Finances" } });
  await expect(late).rejects.toMatchObject({
    code: "stale",
    detail: { version: saved.version, content: { service: "Accueil" } },
  });
  expect((await readEntry(dpo, key.memberId, key.entryId)).entry.content.service).toBe("Accueil");
  await expect(readEntryForm(stranger, key.memberId, key.entryId)).rejects.toEqual(refused("not-found"));
});

test("REG-30 the list filters by words, status, service and lack, and counts what it found", async () => {
  const all = await readRegister(dpo, town.mine, everything);
  expect(all.count).toBe(all.total);
  const one = await readRegister(dpo, town.mine, { ...everything, text: "REGIES", status: "submitted" });
  expect(one.lines.map(({ templateId }) => templateId)).toEqual(["regies"]);
  expect((await readRegister(dpo, town.mine, { ...everything, service: "Accueil" })).count).toBe(1);
  const lacking = await readRegister(dpo, town.mine, { ...everything, lack: "local-fact" });
  expect(lacking.count).toBe(all.lacks.stillTemplate);
  expect((await readRegister(dpo, town.mine, { ...everything, page: 9 })).page).toBe(1);
  expect((await readRegister(dpo, town.theirs, everything)).total).toBe(0);
  await expect(readRegister(stranger, town.mine, everything)).rejects.toEqual(refused("not-found"));
});

test("REG-05 templates say who adopted them, expected ones first, to each within what they may read", async () => {
  const { templates } = await readAdoptable(secretary, town.mine);
  const firstUnexpected = templates.findIndex(({ expected }) => !expected);
  expect(templates.slice(firstUnexpected).some(({ expected }) => expected)).toBe(false);
  expect(templates.find(({ id }) => id === "regies")?.entryId).toEqual(expect.any(String));
  expect((await listTemplates(dpo)).find(({ id }) => id === "regies")?.adopted).toBe(1);
  expect((await listTemplates(stranger)).find(({ id }) => id === "regies")?.adopted).toBe(0);
  const { adopters, conditions, sources } = await readTemplate(dpo, "regies");
  expect(adopters.map(({ memberId }) => memberId)).toEqual([town.mine]);
  expect(conditions.length).toBeGreaterThan(0);
  expect(sources.length).toBeGreaterThan(0);
  await expect(readTemplate(dpo, "inconnu")).rejects.toEqual(refused("not-found"));
});

test("REG-41 an entry without approved version has an empty history, and an unknown number is not there", async () => {
  const key = await sent("newsletter");
  expect((await readVersions(secretary, key.memberId, key.entryId)).versions).toEqual([]);
  await expect(readVersion(secretary, key.memberId, key.entryId, 1)).rejects.toEqual(refused("not-found"));
});
