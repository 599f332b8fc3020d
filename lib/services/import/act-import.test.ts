import { beforeAll, expect, test } from "vitest";
import { newTerms } from "@/db/testing/dictionary";
import { migrator, newActor, twoTowns } from "@/db/testing/people";
import type { Actor } from "@/lib/domain/access/policy";
import { MOST_LINES } from "@/lib/domain/import/act-file";
import type { Sheet } from "@/lib/domain/register/import/sheet";
import { importActFile, undoActFile } from "./confirm-acts";
import { dropActs, matchActValues, prepareActs } from "./prepare-acts";
import { listActImports, readActImport } from "./read-acts";

const file = { name: "actes.csv", kind: "csv", sha256: "0" };
const refused = (code: string) => expect.objectContaining({ code });
const HEAD = ["Date", "Adhérent", "Thème", "Type", "Mode", "Objet"];

let town: Awaited<ReturnType<typeof twoTowns>>;
let dpo: Actor;
let colleague: Actor;
let technician: Actor;

beforeAll(async () => {
  town = await twoTowns();
  await newTerms(town.syndicateId);
  dpo = await newActor(town.syndicateId, "dpo");
  colleague = await newActor(town.syndicateId, "dpo");
  technician = await newActor(town.syndicateId, "technician");
});

const sheetOf = (...rows: string[][]): Sheet[] => [
  { name: "", hidden: false, merged: [], rows: rows.map((cells, index) => ({ line: index + 1, cells })) },
];
const act = (memberId: string, subject: string, theme = "communication_donnees", type = "conseil") => [
  ...["2025-03-04", memberId, theme, type, type === "visite" ? "deplacement" : "telephone", subject],
];
const counted = async () => {
  const [row] = await migrator()<{ acts: number; visits: number }[]>`
    select (select count(*)::integer from intervention where syndicate_id = ${town.syndicateId} and status = 'close') as acts,
      (select count(*)::integer from visit where syndicate_id = ${town.syndicateId} and status = 'done') as visits`;
  return row;
};

test("INT-78 nothing is written before the confirmation, then the lines taken are, in one batch that is taken back whole", async () => {
  const before = await counted();
  const sheets = sheetOf(
    HEAD,
    act(town.mine, "Un"),
    act(town.theirs, "Deux", "communication_donnees", "visite"),
    act(town.mine, "Trois", "accueil du public"),
  );
  const seen = await prepareActs(dpo, null, { service: "dpo", file, sheets });
  const { draft } = await readActImport(dpo, seen.importId);
  expect(draft?.understood.lines.map(({ standing }) => standing)).toEqual(["new", "new", "refused"]);
  expect(await counted()).toEqual(before);

  const take = (version: number, taken: number[]) =>
    importActFile(dpo, null, { ...seen, version, taken, audience: "Tous" });
  await expect(take(1, [])).rejects.toEqual(refused("invalid-state"));
  await expect(take(1, [0, 2])).rejects.toEqual(refused("invalid-state"));
  expect(await counted()).toEqual(before);

  const values = { theme: { "accueil du public": "relation_usager" } };
  const { version } = await matchActValues(dpo, null, { ...seen, values });
  await expect(take(1, [0])).rejects.toEqual(refused("stale"));
  const done = await take(version, [0, 1, 2]);
  expect(done.imported).toBe(3);
  expect(await counted()).toEqual({ acts: (before?.acts ?? 0) + 3, visits: (before?.visits ?? 0) + 1 });
  const after = await readActImport(dpo, seen.importId);
  expect(after).toMatchObject({ status: "imported", draft: null, report: { imported: 3, visits: 1, left: [] } });

  const again = await prepareActs(dpo, null, { service: "dpo", file, sheets });
  const twice = (await readActImport(dpo, again.importId)).draft?.understood.lines;
  expect(twice?.map(({ standing }) => standing)).toEqual(["same", "same", "same"]); // the meaning of its words is kept too

  expect(await undoActFile(dpo, null, { importId: seen.importId, version: done.version })).toMatchObject({ undone: 3 });
  expect(await counted()).toEqual(before);
});

test("INT-79 a batch one act of which was touched since is not taken back, and nothing of it changes", async () => {
  const seen = await prepareActs(dpo, null, {
    service: "dpo",
    file,
    sheets: sheetOf(HEAD, act(town.mine, "Quatre"), act(town.mine, "Cinq")),
  });
  const done = await importActFile(dpo, null, { ...seen, taken: [0, 1], audience: "Tous" });
  await migrator()`update intervention set version = 2 where syndicate_id = ${town.syndicateId} and subject = 'Cinq'`;
  const before = await counted();
  await expect(undoActFile(dpo, null, { importId: seen.importId, version: done.version })).rejects.toEqual(
    refused("conflict"),
  );
  expect(await counted()).toEqual(before);
});

test("INT-80 a file is its sender's alone: a technician brings requests in, and acts of the DPO never", async () => {
  const head = ["Date", "Adhérent", "Domaine", "Mode", "Objet"];
  const line = (memberId: string) => ["2025-03-04", memberId, "berger_levrault", "telephone", "Poste"];
  const seen = await prepareActs(technician, null, {
    service: "it",
    file,
    sheets: sheetOf(head, line(town.mine), line("Nulle part")),
  });
  const { draft } = await readActImport(technician, seen.importId);
  expect(draft?.understood.lines.map(({ standing }) => standing)).toEqual(["new", "refused"]);
  for (const stranger of [dpo, colleague])
    await expect(readActImport(stranger, seen.importId)).rejects.toEqual(refused("not-found"));
  await expect(prepareActs(technician, null, { service: "dpo", file, sheets: [] })).rejects.toEqual(
    refused("forbidden"),
  );
  const secretary = await newActor(town.syndicateId, "referent", town.mine);
  await expect(readActImport(secretary, seen.importId)).rejects.toEqual(refused("forbidden"));
  const done = await importActFile(technician, null, { ...seen, taken: [0], audience: "Tous" });
  expect(await undoActFile(technician, null, { importId: seen.importId, version: done.version })).toMatchObject({
    undone: 1,
  });
});

test("INT-81 a file given up is forgotten with its sheets and leaves the list", async () => {
  const seen = await prepareActs(colleague, null, {
    service: "dpo",
    file,
    sheets: sheetOf(HEAD, act(town.mine, "Six")),
  });
  expect(await listActImports(colleague, "dpo")).toHaveLength(1);
  await dropActs(colleague, null, seen);
  expect(await listActImports(colleague, "dpo")).toEqual([]);
  const [row] =
    await migrator()`select sheets, choices -> 'edits' as edits from act_import where id = ${seen.importId}`;
  expect(row).toEqual({ sheets: null, edits: {} });
});

test("INT-85 a file as long as may be is read, written in one batch and taken back whole", async () => {
  const rows = Array.from({ length: MOST_LINES }, (_, index) =>
    act(
      index % 2 === 0 ? town.mine : town.theirs,
      `Long ${index}`,
      "communication_donnees",
      index % 10 === 0 ? "visite" : "conseil",
    ),
  );
  const before = await counted();
  const seen = await prepareActs(dpo, null, { service: "dpo", file, sheets: sheetOf(HEAD, ...rows) });
  const { draft } = await readActImport(dpo, seen.importId);
  expect(draft?.understood.lines).toHaveLength(MOST_LINES);
  const taken = rows.map((_, index) => index);
  const done = await importActFile(dpo, null, { ...seen, taken, audience: "Tous" });
  expect(done.imported).toBe(MOST_LINES);
  expect((await counted())?.visits).toBe((before?.visits ?? 0) + MOST_LINES / 10);
  await undoActFile(dpo, null, { importId: seen.importId, version: done.version });
  expect(await counted()).toEqual(before);
});
