import { beforeAll, expect, test } from "vitest";
import { inScope } from "@/db/client";
import { newTerms } from "@/db/testing/dictionary";
import { migrator, newActor, twoTowns } from "@/db/testing/people";
import { plantIntervention } from "@/db/testing/work";
import { authoriseSyndicate } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import { moveTerm, reactivateTerm, retireTerm } from "@/lib/services/dictionary/arrange-terms";
import { addTerm, editTerm } from "@/lib/services/dictionary/edit-term";
import { mergeTerm } from "@/lib/services/dictionary/merge-term";
import { listDictionaries, readDictionary } from "@/lib/services/dictionary/read-terms";
import { countTerms, insertTerm, selectTermsOf, updateTerm } from "./dictionary";

let towns: Awaited<ReturnType<typeof twoTowns>>;
beforeAll(async () => {
  towns = await twoTowns();
  await newTerms(towns.syndicateId);
  await newTerms(towns.elsewhere.syndicateId);
});

const editor = async (syndicateId = towns.syndicateId) =>
  authoriseSyndicate(await newActor(syndicateId, "admin"), "dictionary:write");

const words = { definition: "", services: ["dpo" as const, "it" as const], collective: false };

test("INT-61 each syndicate has its own terms; a term of the other is neither read nor written", async () => {
  const [mine, theirs] = [await editor(), await editor(towns.elsewhere.syndicateId)];
  const term = { list: "mode" as const, code: "pigeon", label: "Pigeon", rank: 90, active: true, ...words };
  await inScope(mine, async (tx) => {
    expect(await insertTerm(tx, mine, term)).toBe(true);
    expect(await insertTerm(tx, mine, term)).toBe(false);
  });
  await inScope(theirs, async (tx) => {
    expect((await selectTermsOf(tx, theirs, "mode")).map(({ code }) => code)).not.toContain("pigeon");
    expect(
      await updateTerm(tx, theirs, { list: "mode", code: "pigeon", version: 1 }, { label: "Volé" }),
    ).toBeUndefined();
  });
  await inScope(mine, async (tx) => {
    const count = (await countTerms(tx, mine)).find(({ list }) => list === "mode");
    expect(count).toMatchObject({ active: (await selectTermsOf(tx, mine, "mode")).length, retired: 0 });
  });
});

test("INT-61 the secretaries of both towns and the technician change no list", async () => {
  const people = [
    await newActor(towns.syndicateId, "referent", towns.mine),
    await newActor(towns.syndicateId, "representative", towns.theirs),
    await newActor(towns.syndicateId, "technician"),
  ];
  for (const person of people) {
    const added = addTerm(person, newId(), { list: "theme", label: "Interdit", ...words });
    await expect(added).rejects.toMatchObject({ code: "forbidden" });
    await expect(readDictionary(person, "theme")).rejects.toMatchObject({ code: "forbidden" });
  }
});

test("INT-62 a term is added at the end, renamed, moved, retired and put back; its code stays", async () => {
  const dpo = await newActor(towns.syndicateId, "dpo");
  const last = async () => (await readDictionary(dpo, "theme")).at(-1);
  const { code } = await addTerm(dpo, newId(), { list: "theme", label: "Vidéoprotection", ...words });
  expect(await last()).toMatchObject({ code: "videoprotection", services: ["dpo"], active: true });
  const act = { list: "theme" as const, code };
  const same = addTerm(dpo, newId(), { list: "theme", label: "VIDÉOPROTECTION", ...words });
  await expect(same).rejects.toMatchObject({ code: "conflict" });
  const edited = await editTerm(dpo, newId(), { ...act, version: 1, label: "Caméras", ...words });
  expect(edited).toEqual({ code, version: 2 });
  await expect(editTerm(dpo, newId(), { ...act, version: 1, label: "Trop tard", ...words })).rejects.toMatchObject({
    code: "stale",
    detail: { label: "Caméras" },
  });
  const moved = await moveTerm(dpo, newId(), { ...act, version: 2, direction: "up" });
  expect((await readDictionary(dpo, "theme")).at(-2)?.code).toBe(code);
  const retired = await retireTerm(dpo, newId(), { ...act, version: moved.version });
  const counts = (await listDictionaries(dpo)).find(({ list }) => list === "theme");
  expect(counts).toMatchObject({ retired: 1 });
  await expect(retireTerm(dpo, newId(), { ...act, version: retired.version })).rejects.toMatchObject({
    code: "invalid-state",
  });
  await reactivateTerm(dpo, newId(), { ...act, version: retired.version });
  expect((await listDictionaries(dpo)).find(({ list }) => list === "theme")).toMatchObject({ retired: 0 });
});

test("INT-62 ends of the list, the type of visits and the last term in service stay where they are", async () => {
  const admin = await newActor(towns.syndicateId, "admin");
  const terms = await readDictionary(admin, "type");
  const find = (code: string | undefined) => terms.find((term) => term.code === code);
  const first = { list: "type" as const, code: terms[0]?.code ?? "", version: find(terms[0]?.code)?.version ?? 0 };
  const moved = moveTerm(admin, newId(), { ...first, direction: "up" });
  await expect(moved).rejects.toMatchObject({ code: "invalid-state" });
  const visit = { list: "type" as const, code: "visite", version: find("visite")?.version ?? 0 };
  await expect(retireTerm(admin, newId(), visit)).rejects.toMatchObject({ code: "invalid-state" });
  const domains = await readDictionary(admin, "it_domain");
  for (const { code, version } of domains.slice(1))
    await retireTerm(admin, newId(), { list: "it_domain", code, version });
  const rest = { list: "it_domain" as const, code: domains[0]?.code ?? "", version: domains[0]?.version ?? 0 };
  await expect(retireTerm(admin, newId(), rest)).rejects.toMatchObject({ code: "invalid-state" });
});

test("INT-72 a theme merged into another gives it its acts, which keep their first theme; the other syndicate’s do not move", async () => {
  const dpo = await newActor(towns.syndicateId, "dpo");
  const plant = (syndicateId: string, memberId: string, theme: string, second: string[] = []) =>
    plantIntervention({ syndicateId, memberId }, { date: "2026-01-05" }).then(async (id) => {
      await migrator()`update intervention set theme = ${theme}, secondary_themes = ${second} where id = ${id}`;
      return id;
    });
  const ours = await plant(towns.syndicateId, towns.mine, "archives_durees", ["gouvernance_registre", "autre"]);
  const second = await plant(towns.syndicateId, towns.theirs, "autre", ["archives_durees"]);
  const twice = await plant(towns.syndicateId, towns.theirs, "gouvernance_registre", ["archives_durees"]);
  const theirs = await plant(towns.elsewhere.syndicateId, towns.elsewhere.member, "archives_durees");
  const version = (await readDictionary(dpo, "theme")).find(({ code }) => code === "archives_durees")?.version ?? 0;
  const merge = { list: "theme" as const, code: "archives_durees", version, into: "gouvernance_registre" };
  await expect(mergeTerm(await newActor(towns.syndicateId, "admin"), newId(), merge)).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(mergeTerm(dpo, newId(), { ...merge, into: merge.code })).rejects.toMatchObject({
    code: "invalid-state",
  });
  await expect(mergeTerm(dpo, newId(), { ...merge, into: "inconnu" })).rejects.toMatchObject({ code: "not-found" });
  await mergeTerm(dpo, newId(), merge);

  const now = async (id: string) =>
    (await migrator()`select theme, merged_from, secondary_themes, version from intervention where id = ${id}`)[0];
  expect(await now(ours)).toEqual({
    theme: "gouvernance_registre",
    merged_from: "archives_durees",
    secondary_themes: ["autre"],
    version: 2,
  });
  expect(await now(second)).toMatchObject({
    theme: "autre",
    merged_from: null,
    secondary_themes: ["gouvernance_registre"],
  });
  expect(await now(twice)).toMatchObject({ theme: "gouvernance_registre", secondary_themes: [] });
  expect(await now(theirs)).toMatchObject({ theme: "archives_durees", merged_from: null, version: 1 });
  const term = (await readDictionary(dpo, "theme")).find(({ code }) => code === "archives_durees");
  expect(term).toMatchObject({ active: false, mergedInto: "gouvernance_registre" });
  const [row] =
    await migrator()`select changes from audit_event where action = 'mergeTerm' and syndicate_id = ${towns.syndicateId}`;
  expect(row?.changes).toMatchObject({ moved: { after: 1 }, mergedInto: { after: "gouvernance_registre" } });
});
