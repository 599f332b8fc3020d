import { expect, test } from "vitest";
import { compare } from "./compare";
import { sheetOf, understood } from "./testing/sheet-of";

test("IMP-08 a name that opens a longer one of the register resembles it", () => {
  const said = [
    ["Nom", "Finalités"],
    ...["Cimetière", "Gestion de l’état civil", "Paie et DSN", "Agents"].map((name) => [name, "Gérer"]),
  ];
  const { entries } = understood([sheetOf(said)]);
  const names = [
    "Cimetière, concessions et opérations funéraires",
    "État civil : actes, mentions et livrets",
    "Paie, cotisations et déclaration sociale nominative (DSN)",
    "Santé au travail des agents",
  ];
  const known = names.map((name, index) => ({ id: String(index), ref: "", name }));
  expect(compare(entries, known).map(({ resembles }) => resembles.map(({ id }) => id))).toEqual([
    ["0"],
    ["1"],
    ["2"],
    [],
  ]);
});
