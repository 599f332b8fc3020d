import { describe, expect, test } from "vitest";
import { migrator, newActor, twoTowns } from "@/db/testing/people";
import type { Actor } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import type { StepInput } from "@/lib/domain/register/questions/step";
import { adoptTemplate } from "./adopt-template";
import { readAnswers } from "./read-answers";
import { saveEntry } from "./save-entry";
import { saveStep } from "./save-step";

async function adopted() {
  const towns = await twoTowns();
  const referent = await newActor(towns.syndicateId, "referent", towns.mine);
  const input = { memberId: towns.mine, templateId: "restauration-scolaire" };
  const { id: entryId, version } = await adoptTemplate(referent, newId(), input);
  const save = (actor: Actor, seen: number, input: StepInput, more = {}) =>
    saveStep(actor, newId(), {
      memberId: towns.mine,
      entryId,
      version: seen,
      step: "service",
      input,
      keepTheirs: [],
      settled: true,
      ...more,
    });
  const read = () => readAnswers(referent, towns.mine, entryId);
  const openDoubts = async () =>
    (await read()).questions.filter(({ origin }) => origin === "town").map(({ field }) => field);
  return { ...towns, referent, entryId, version, save, read, openDoubts };
}

const service = (name: string, unknown = false): StepInput<"service"> => ({
  unknown,
  service: name,
  internalRecipients: ["Secrétariat"],
});

describe("saveStep", () => {
  test("REG-92 one page is saved, the rest of the entry stays, and the next page is told", async () => {
    const town = await adopted();
    const before = (await town.read()).entry.content;
    const saved = await town.save(town.referent, town.version, service("Service scolaire"));
    const after = (await town.read()).entry.content;
    expect(saved).toMatchObject({ id: town.entryId, version: town.version + 1, next: "recipients" });
    expect(after).toMatchObject({
      service: "Service scolaire",
      retention: before.retention,
      purposes: before.purposes,
    });
  });

  test("REG-92 an autosave keeps the words without calling the page done; leaving it does", async () => {
    const town = await adopted();
    const state = async () => (await town.read()).steps.find(({ key }) => key === "service")?.state;
    const { version } = await town.save(town.referent, town.version, service("Sco"), { settled: false });
    expect((await town.read()).entry.content.service).toBe("Sco");
    expect(await state()).toBe("todo");
    await town.save(town.referent, version, service("Scolaire"));
    expect(await state()).toBe("done");
  });

  test("REG-93 « je ne sais pas » opens one question to the DPO, and an answer closes it", async () => {
    const town = await adopted();
    const { version } = await town.save(town.referent, town.version, service("", true));
    expect(await town.openDoubts()).toEqual(["service"]);
    const again = await town.save(town.referent, version, service("", true));
    expect(await town.openDoubts()).toEqual(["service"]);
    await town.save(town.referent, again.version, service("Mairie"));
    expect(await town.openDoubts()).toEqual([]);
  });

  test("REG-94 the second editor gets the page as the first left it, and nothing is overwritten", async () => {
    const town = await adopted();
    const dpo = await newActor(town.syndicateId, "dpo");
    await town.save(dpo, town.version, service("Écrit par le DPO"));
    await expect(town.save(town.referent, town.version, service("Écrit par la mairie"))).rejects.toMatchObject({
      code: "stale",
      detail: { version: town.version + 1, by: dpo.name, theirs: { service: "Écrit par le DPO" } },
    });
    expect((await town.read()).entry.content.service).toBe("Écrit par le DPO");
  });

  test("REG-94 field by field, one text or the other is kept", async () => {
    const town = await adopted();
    const dpo = await newActor(town.syndicateId, "dpo");
    const { version } = await town.save(dpo, town.version, service("Écrit par le DPO"));
    const mine: StepInput<"service"> = {
      unknown: false,
      service: "Écrit par la mairie",
      internalRecipients: ["Régie"],
    };
    await town.save(town.referent, version, mine, { keepTheirs: ["service"] });
    const { content } = (await town.read()).entry;
    expect(content.service).toBe("Écrit par le DPO");
    expect(content.internalRecipients.map(({ label }) => label)).toEqual(["Régie"]);
  });

  test("REG-94 a whole entry saved on an old version is refused with the other text", async () => {
    const town = await adopted();
    const { content } = (await town.read()).entry;
    const mine = { memberId: town.mine, entryId: town.entryId, version: town.version };
    await saveEntry(town.referent, newId(), { ...mine, content: { ...content, service: "Un" } });
    const second = saveEntry(town.referent, newId(), { ...mine, content: { ...content, service: "Deux" } });
    await expect(second).rejects.toMatchObject({ code: "stale", detail: { content: { service: "Un" } } });
  });

  test("REG-101 the recommendation is the DPO's: a town that sends another changes the rest and not that", async () => {
    const town = await adopted();
    const { content } = (await town.read()).entry;
    const key = { memberId: town.mine, entryId: town.entryId };
    const dpo = await newActor(town.syndicateId, "dpo");
    const advised = { ...content, dpoRecommendation: "Réduire la durée" };
    const { version } = await saveEntry(dpo, newId(), { ...key, version: town.version, content: advised });
    const theirs = { ...content, service: "Accueil", dpoRecommendation: "Rien à dire" };
    await saveEntry(town.referent, newId(), { ...key, version, content: theirs });
    expect((await town.read()).entry.content).toMatchObject({
      service: "Accueil",
      dpoRecommendation: "Réduire la durée",
    });
  });

  test("FND-08 one's own texts that gave way to another's are kept by the journal, in the same act", async () => {
    const town = await adopted();
    const { content } = (await town.read()).entry;
    const mine = { memberId: town.mine, entryId: town.entryId, version: town.version, content };
    const leftAside = [{ service: "Mon premier texte" }, { service: "Mon second texte", manager: "Moi" }];
    await saveEntry(town.referent, newId(), { ...mine, content: { ...content, storagePlace: "Armoire" }, leftAside });
    const events =
      await migrator()`select changes from audit_event where action = 'saveEntry' and object_id = ${town.entryId}`;
    expect(events).toMatchObject([
      { changes: { leftAside: { before: leftAside }, storagePlace: { after: "Armoire" } } },
    ]);
  });

  test("REG-95 the same sending twice has one effect and the same answer", async () => {
    const town = await adopted();
    const key = newId();
    const page = { memberId: town.mine, entryId: town.entryId, version: town.version, step: "service" as const };
    const sending = { ...page, input: service("Mairie"), keepTheirs: [], settled: true };
    const first = await saveStep(town.referent, key, sending);
    expect(await saveStep(town.referent, key, sending)).toEqual(first);
    expect((await town.read()).entry.version).toBe(town.version + 1);
  });

  test("ISO-20 the town next door finds no entry to write on", async () => {
    const town = await adopted();
    const neighbour = await newActor(town.syndicateId, "referent", town.theirs);
    const abroad = await newActor(town.elsewhere.syndicateId, "dpo");
    for (const stranger of [neighbour, abroad])
      await expect(town.save(stranger, town.version, service("x"))).rejects.toMatchObject({ code: "not-found" });
    await expect(readAnswers(neighbour, town.theirs, town.entryId)).rejects.toMatchObject({ code: "not-found" });
    const [row] = await migrator()`select version from entry where id = ${town.entryId}`;
    expect(row?.version).toBe(town.version);
  });
});
