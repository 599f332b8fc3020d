import { expect, test } from "vitest";
import { pageTable } from "./table";

/** Characters that a line of the page holds, and what the edges of a cell take. */
const [LINE, SMALL_LINE, EDGES] = [90, 104, 3];

const roomsOf = ({ weights }: ReturnType<typeof pageTable>, line: number) => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (line * weight) / total - EDGES);
};

test("EXP-39 a reference and a day stand whole in their columns, beside long texts", () => {
  const columns = ["N° / REF", "Date de création", "Mise à jour", "Finalité principale", "Sensibles ?", "Hors UE ?"];
  const row = ["Cartes nationales d’identité", "2022-001", "10/01/2022", "02/08/2026", "x ".repeat(200), "Non", "Oui"];
  const rooms = roomsOf(pageTable({ title: "Liste", columns, rows: [row] }), SMALL_LINE);
  const words = row.map((cell) => Math.max(...cell.split(" ").map(({ length }) => length)));
  expect(rooms.every((room, column) => room >= (words[column] ?? 0) - 1)).toBe(true);
  expect(Math.max(...rooms)).toBe(rooms[4]);
});

test("EXP-39 a hash asks for the room of its small signs, and leaves the others whole", () => {
  const row = ["Version 1", "5 juin 2026", "Luc Ferrand", "a".repeat(64)];
  const rooms = roomsOf(
    pageTable({ title: "Versions", columns: ["Approuvée le", "Par", "Empreinte"], rows: [row] }),
    LINE,
  );
  expect(rooms[0]).toBeGreaterThanOrEqual("Rubrique".length - 1);
  expect(rooms[1]).toBeGreaterThanOrEqual("Approuvée".length - 1);
});

test("EXP-39 a paragraph that row after row repeats is said once", () => {
  const period = "Registres conservés en permanence ; ".repeat(5);
  const rows = [
    ["Identité", "nom", period],
    ["Filiation", "nom", period],
    ["Coordonnées", "nom", period],
    ["Santé", "nom", "1 an"],
    ["Pièces", "nom", period],
  ];
  const shown = pageTable({ title: "Données", columns: ["Description", "Délai"], rows }).rows;
  expect(shown.map(([, about, delay]) => [about, delay?.slice(0, 15)])).toEqual([
    ["nom", "Registres conse"],
    ["nom", "Comme ci-dessus"],
    ["nom", "Comme ci-dessus"],
    ["nom", "1 an"],
    ["nom", "Registres conse"],
  ]);
});
