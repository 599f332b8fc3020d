import { expect, test } from "vitest";
import type { Block, WrittenRegister } from "@/lib/domain/register/export/written";
import { sampleRecord } from "@/lib/domain/register/testing/sample-record";
import { type Asked, writeRegister } from "./write-register";

const asked: Asked = { extent: "full", entries: null, today: "2026-11-24", templateNames: { camping: "Camping" } };
const written = (change: Partial<Asked> = {}) => writeRegister(sampleRecord, { ...asked, ...change });
const names = ({ parts }: WrittenRegister) => parts.map(({ entries }) => entries.map(({ name }) => name));
const firstBlocks = (register: WrittenRegister) => register.parts[0]?.entries[0]?.blocks ?? [];
const block = (blocks: readonly Block[], title: string) => blocks.find((one) => one.title === title);

test("EXP-01 the blocks of an entry start with those of the CNIL's simplified model, in its order", () => {
  const titles = firstBlocks(written()).map(({ title }) => title);
  expect(titles.slice(0, 9)).toEqual([
    "Description du traitement",
    "Acteurs",
    "Finalité(s) du traitement effectué",
    "Mesures de sécurité",
    "Catégories de données personnelles concernées",
    "Données sensibles",
    "Catégories de personnes concernées",
    "Destinataires",
    "Transferts hors UE",
  ]);
});

test("EXP-01 a row has one cell per column, and the rows of the model say what the entry says", () => {
  const blocks = firstBlocks(written());
  for (const { title, columns, rows } of blocks)
    for (const row of rows) expect(row, title).toHaveLength(columns.length + 1);
  expect(block(blocks, "Finalité(s) du traitement effectué")?.rows).toEqual([
    ["Finalité principale", "Inscrire, commander et pointer les repas"],
    ["Sous-finalité 1", "Facturer selon le barème voté"],
    ["Base légale", "Mission d’intérêt public (Code de l’éducation, art. R. 531-52 et R. 531-53)"],
  ]);
  expect(block(blocks, "Données sensibles")).toMatchObject({
    rows: [["Données de santé", "Santé de l’enfant\u00a0: allergies", expect.stringContaining("1\u00a0an")]],
    absent: expect.arrayContaining(["Données génétiques"]),
  });
  expect(block(blocks, "Destinataires")?.rows.map(([, ...cells]) => cells)).toEqual([
    ["Service scolaire", "Service interne"],
    ["Comptable public", "Organisme externe"],
    ["Logicantine", "Sous-traitant"],
  ]);
  expect(block(blocks, "Acteurs")?.rows[0]).toEqual([
    "Responsable du traitement",
    "Damprelle",
    "1 place de la Mairie",
    "90001",
    "Damprelle",
    "France",
    "03 00 00 00 01",
    "maire@damprelle.example",
  ]);
});

test("EXP-02 both registers stand apart, an archived entry is left out unless it is asked for", () => {
  expect(written().parts.map(({ title }) => title)).toEqual([
    "Traitements de la collectivité",
    "Traitements effectués pour d’autres responsables",
  ]);
  expect(names(written())).toEqual([
    ["Cantine, brouillon", "Lettre d’information"],
    ["Paie pour le syndicat scolaire"],
  ]);
  const [, , archived] = sampleRecord.entries;
  expect(names(written({ entries: [archived?.id ?? ""] }))).toEqual([["Bulletin d’autrefois"]]);
  expect(written({ entries: [archived?.id ?? ""] }).closing).toEqual([]);
  expect(written().closing.map(({ title }) => title)).toEqual(["Approbations", "Traitements mis de côté"]);
});

test("EXP-36 of several documents each says its number, and the last one of a whole register alone closes it", () => {
  const entries = sampleRecord.entries.slice(0, 1).map(({ id }) => id);
  const volume = (number: number, whole: boolean) => written({ entries, volume: { number, of: 2, whole } });
  expect(volume(1, true).about).toMatch(/Volume 1 sur 2\.$/);
  expect([volume(1, true), volume(2, true), volume(2, false)].map(({ closing }) => closing.length)).toEqual([0, 2, 0]);
});

test("EXP-02 where the member is a processor, its clients stand as the controllers", () => {
  const [entry] = written().parts[1]?.entries ?? [];
  expect(
    block(entry?.blocks ?? [], "Acteurs")
      ?.rows.slice(0, 2)
      .map(([label, name]) => [label, name]),
  ).toEqual([
    ["Responsable du traitement", "Syndicat scolaire"],
    ["Sous-traitant", "Damprelle"],
  ]);
});

test("EXP-04 one row per treatment keeps as many columns as its header, public or full", () => {
  for (const extent of ["full", "public"] as const) {
    const { line, parts } = written({ extent });
    for (const { entries } of parts) for (const entry of entries) expect(entry.line).toHaveLength(line.length);
  }
});
