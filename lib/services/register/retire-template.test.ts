import { expect, test } from "vitest";
import { migrator, newActor, twoTowns } from "@/db/testing/people";
import { plantAdopted, plantOwnTemplate } from "@/db/testing/templates";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";
import { adoptTemplate } from "./adopt-template";
import { readEdition } from "./editions";
import { previewPush } from "./push-template";
import { listTemplates, readAdoptable, readTemplate } from "./read-templates";
import { retireTemplate } from "./retire-template";

const refusal = (act: Promise<unknown>) =>
  act.then(
    () => "accepted",
    (error) => (error instanceof DomainError ? `${error.subject}: ${error.code}` : String(error)),
  );

/** Two towns of a syndicate with a template of its own in two editions; one of them holds the first. */
async function house() {
  const towns = await twoTowns();
  const { syndicateId, mine, theirs } = towns;
  const id = await plantOwnTemplate(syndicateId, { content: completeContent });
  await plantOwnTemplate(syndicateId, { id, version: 2, content: { ...completeContent, adaptedNotice: "Affiche" } });
  const entryId = await plantAdopted({ syndicateId, memberId: mine }, { ownTemplateId: id, content: completeContent });
  const dpo = await newActor(syndicateId, "dpo");
  const [mine1, theirs1] = [
    await newActor(syndicateId, "referent", mine),
    await newActor(syndicateId, "referent", theirs),
  ];
  const offered = async () => (await readAdoptable(theirs1, theirs)).templates.some((one) => one.id === id);
  const proposed = async () => (await readEdition(mine1, mine, entryId)).open?.to ?? null;
  const retire = (retired: boolean) => retireTemplate(dpo, newId(), { templateId: id, retired });
  return { ...towns, id, entryId, dpo, mine1, theirs1, offered, proposed, retire };
}

test("TPL-58 a template that is retired is offered, given and proposed no longer; who holds it keeps it, and it comes back", async () => {
  const { id, mine, theirs, dpo, mine1, theirs1, entryId, offered, proposed, retire } = await house();
  expect([await offered(), await proposed()]).toEqual([true, 2]);
  await retire(true);
  expect([await offered(), await proposed()]).toEqual([false, null]);
  expect(await refusal(adoptTemplate(theirs1, null, { memberId: theirs, templateId: id }))).toBe(
    "template-retired: invalid-state",
  );
  expect(await refusal(previewPush(dpo, id))).toBe("template: not-found");
  const { retired, mayPush, adopters } = await readTemplate(dpo, id);
  expect({ retired, mayPush }).toEqual({ retired: true, mayPush: false });
  expect(adopters.map((one) => [one.entryId, one.proposed])).toEqual([[entryId, null]]);
  expect((await listTemplates(dpo)).find((one) => one.id === id)).toMatchObject({ retired: true, waiting: 0 });
  expect((await readAdoptable(mine1, mine)).templates.find((one) => one.id === id)?.entryId).toBe(entryId);
  expect(await refusal(retire(true))).toBe("template: invalid-state");
  await retire(false);
  expect([await offered(), await proposed()]).toEqual([true, 2]);
  expect((await readTemplate(dpo, id)).mayPush).toBe(true);
});

test("TPL-58 a retirement leaves its lines, changes no word, and is the DPO's alone, in its own syndicate", async () => {
  const { id, theirs1, retire } = await house();
  const stranger = await newActor((await twoTowns()).syndicateId, "dpo");
  for (const actor of [theirs1, stranger])
    expect(await refusal(retireTemplate(actor, null, { templateId: id, retired: true }))).toMatch(
      /forbidden|not-found/,
    );
  const words = () => migrator()`select version, content from syndicate_template where id = ${id} order by version`;
  const before = await words();
  await retire(true);
  await retire(false);
  expect([...(await words())]).toEqual([...before]);
  const trail = await migrator()`select changes -> 'retiredAt' ->> 'after' is null as back from audit_event
    where object_id = ${id} and action = 'retireTemplate' order by at`;
  expect(trail.map(({ back }) => back)).toEqual([false, true]);
});
