import { beforeAll, expect, test } from "vitest";
import { auditOf } from "@/db/testing/digest";
import { migrator, newActor, twoTowns } from "@/db/testing/people";
import type { Actor } from "@/lib/domain/access/policy";
import type { Sheet } from "@/lib/domain/register/import/sheet";
import { askQuestion } from "./dialogue";
import { arrangeImport, dropImport, editImportedEntry, prepareImport, previewImport } from "./import-prepare";
import { listImports, readImport } from "./import-read";
import { importEntries, undoImport } from "./import-write";
import { readEntry } from "./read-entry";
import { readRegister } from "./read-register";

const file = { name: "registre.ods", kind: "ods", sha256: "abc" };
const everything = { text: "", status: "" as const, service: "", lack: "", page: 1 };
const refused = (code: string) => expect.objectContaining({ code });

const sheetOf = (...rows: string[][]): Sheet[] => [
  { name: "Registre", hidden: false, merged: [], rows: rows.map((cells, index) => ({ line: index + 1, cells })) },
];
const HEAD = ["N°", "Traitement", "Finalités", "Base légale", "Particularités"];

let town: Awaited<ReturnType<typeof twoTowns>>;
let dpo: Actor;
let secretary: Actor;
let stranger: Actor;

beforeAll(async () => {
  town = await twoTowns();
  dpo = await newActor(town.syndicateId, "dpo");
  secretary = await newActor(town.syndicateId, "referent", town.mine);
  stranger = await newActor(town.syndicateId, "referent", town.theirs);
});

const prepare = async (actor: Actor, sheets: Sheet[], memberId = town.mine) => ({
  memberId,
  ...(await prepareImport(actor, null, { memberId, file, sheets })),
});
const namesIn = async (memberId: string) =>
  (await readRegister(dpo, memberId, everything)).lines.map(({ name }) => name).sort();

test("IMP-09 nothing enters the register before the confirmation, then all that was taken does, as drafts", async () => {
  const sheets = sheetOf(
    HEAD,
    ["1", "Cimetière", "Gérer les concessions", "Obligation légale", "papier"],
    ["2", "Fourrière", "Rendre"],
  );
  const preview = await previewImport(secretary, { memberId: town.mine, sheets });
  expect(preview.understood.entries).toHaveLength(2);
  const key = await prepare(secretary, sheets);
  expect(await namesIn(town.mine)).toEqual([]);
  await expect(readImport(stranger, key)).rejects.toEqual(refused("not-found"));
  await expect(importEntries(stranger, null, { ...key, taken: [0] })).rejects.toEqual(refused("not-found"));

  const edited = {
    ...(preview.understood.entries[1] as (typeof preview.understood.entries)[number]),
    measures: ["Registre fermé"],
  }; // two were read above
  const { version } = await editImportedEntry(secretary, null, { ...key, index: 1, entry: edited });
  await expect(importEntries(secretary, null, { ...key, taken: [0, 1] })).rejects.toEqual(refused("stale"));
  await expect(importEntries(secretary, null, { ...key, version, taken: [] })).rejects.toEqual(
    refused("invalid-state"),
  );
  expect(await importEntries(secretary, null, { ...key, version, taken: [0, 1] })).toMatchObject({ imported: 2 });
  expect(await namesIn(town.mine)).toEqual(["Cimetière", "Fourrière"]);

  const done = await readImport(secretary, key);
  expect(done).toMatchObject({ status: "imported", draft: null, report: { imported: 2, incomplete: 2, leftOut: [] } });
  expect(done.written.map(({ origin, touched }) => [origin.ref, touched])).toEqual([
    ["1", false],
    ["2", false],
  ]);
  const [first, second] = done.written;
  const entry = await readEntry(dpo, town.mine, first?.id ?? "");
  expect(entry.entry).toMatchObject({
    status: "draft",
    content: { purposes: [{ lawfulBasis: "legal_obligation" }], toConfirm: [{ note: "Particularités\u00a0: papier" }] },
  });
  const other = await readEntry(dpo, town.mine, second?.id ?? "");
  expect(other.entry.content.securityMeasures).toMatchObject([{ label: "Registre fermé" }]);
  expect(await auditOf(town.syndicateId, "importEntries")).toHaveLength(3);
  await expect(importEntries(secretary, null, { ...key, version: version + 1, taken: [0] })).rejects.toEqual(
    refused("invalid-state"),
  );
});

test("IMP-10 an import is undone whole, unless one of its entries was touched since", async () => {
  const memberId = town.theirs;
  const key = await prepare(dpo, sheetOf(HEAD, ["1", "Marchés", "Placer"], ["2", "Foires", "Placer"]), memberId);
  const { version } = await importEntries(dpo, null, { ...key, taken: [0, 1] });
  const { written } = await readImport(dpo, key);
  const entryId = written[1]?.id ?? "";
  await askQuestion(dpo, null, { memberId, entryId, field: "purposes", question: "Lesquelles ?" });
  const attempt = undoImport(dpo, null, { ...key, version });
  await expect(attempt).rejects.toMatchObject({
    code: "conflict",
    detail: { entries: [{ id: entryId, name: "Foires" }] },
  });
  expect(await namesIn(memberId)).toEqual(["Foires", "Marchés"]);

  await migrator()`delete from entry_question where entry_id = ${entryId}`;
  expect(await undoImport(dpo, null, { ...key, version })).toMatchObject({ undone: 2 });
  const statuses = await migrator()`select status from entry where member_id = ${memberId}`;
  expect(statuses).toEqual([{ status: "archived" }, { status: "archived" }]);
  expect((await readImport(dpo, key)).status).toBe("undone");
  await expect(undoImport(dpo, null, { ...key, version: version + 1 })).rejects.toEqual(refused("invalid-state"));
  expect(
    (await previewImport(dpo, { memberId, sheets: sheetOf(HEAD, ["1", "Foires", "Placer"]) })).compared[0],
  ).toMatchObject({ resembles: [], same: false });
});

test("IMP-11 what the DPO says of a source’s columns is kept for the next town, what a referent says is not", async () => {
  const sheets = sheetOf(HEAD, ["1", "Bibliothèque", "Prêter", "", "Médiathèque"]);
  const asReferent = await prepare(secretary, sheets);
  await arrangeImport(secretary, null, { ...asReferent, mapping: { particularite: "software" }, withHidden: false });
  expect((await readImport(secretary, asReferent)).draft?.entries[0]?.entry.software).toEqual(["Médiathèque"]);
  const fresh = await prepare(dpo, sheets);
  expect((await readImport(dpo, fresh)).draft?.entries[0]?.entry).toMatchObject({ software: [], service: "" });

  await arrangeImport(dpo, null, { ...fresh, mapping: { particularite: "service" }, withHidden: false });
  const next = await prepare(stranger, sheets, town.theirs);
  const { draft } = await readImport(stranger, next);
  expect(draft?.entries[0]?.entry.service).toBe("Médiathèque");
  expect(draft?.headings.at(-1)).toMatchObject({ target: "service", by: "saved" });
});

test("IMP-11 an entry corrected by hand stays as it is when the columns change", async () => {
  const key = await prepare(
    dpo,
    sheetOf(HEAD, ["1", "Salles", "Louer", "", "x"], ["2", "Matériel", "Prêter", "", "y"]),
  );
  const [first] = (await readImport(dpo, key)).draft?.entries ?? [];
  if (!first) throw new Error("the file proposes two entries");
  const { version } = await editImportedEntry(dpo, null, {
    ...key,
    index: 0,
    entry: { ...first.entry, name: "Location de salles" },
  });
  await arrangeImport(dpo, null, { ...key, version, mapping: { particularite: "manager" }, withHidden: false });
  const after = (await readImport(dpo, key)).draft?.entries.map(({ entry, edited }) => [
    entry.name,
    entry.manager,
    edited,
  ]);
  expect(after).toEqual([
    ["Location de salles", "", true],
    ["Matériel", "y", false],
  ]);
});

test("IMP-12 a file given up, or left for more than a week, is forgotten", async () => {
  const given = await prepare(dpo, sheetOf(HEAD, ["1", "A", "B"]));
  await dropImport(dpo, null, given);
  const left = await prepare(dpo, sheetOf(HEAD, ["1", "C", "D"]));
  await migrator()`update register_import set created_at = now() - interval '8 days' where id = ${left.importId}`;
  await prepare(dpo, sheetOf(HEAD, ["1", "E", "F"]));
  const kept =
    await migrator()`select status, sheets, draft from register_import where id in (${given.importId}, ${left.importId})`;
  expect(kept).toEqual([1, 2].map(() => ({ status: "dropped", sheets: null, draft: null })));
  expect((await listImports(dpo, town.mine)).imports.map(({ id }) => id)).not.toContain(left.importId);
});
