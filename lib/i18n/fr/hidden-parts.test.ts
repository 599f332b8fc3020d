import { expect, test } from "vitest";
import { hiddenPartsFr } from "./hidden-parts";

test("IMP-04 hidden parts are told with where they stand", () => {
  expect(hiddenPartsFr.columns([{ sheet: "R", heading: "Coût" }])).toBe(
    "Colonne masquée, laissée de côté\u00a0: «\u00a0Coût\u00a0».",
  );
  const two = ["Coût", "Avis"].map((heading) => ({ sheet: "R", heading }));
  expect(hiddenPartsFr.all(two, [])).toEqual([
    "Colonnes masquées, laissées de côté\u00a0: «\u00a0Coût\u00a0», «\u00a0Avis\u00a0».",
  ]);
  expect(hiddenPartsFr.lines([{ sheet: "Registre", lines: [4] }])).toBe(
    "Le fichier masque 1\u00a0ligne, que l’import lit aussi\u00a0: Registre, ligne 4.",
  );
  const many = [
    { sheet: "Mairie", lines: [4, 7, 9] },
    { sheet: "CCAS", lines: Array.from({ length: 13 }, (_, at) => at + 1) },
  ];
  expect(hiddenPartsFr.lines(many)).toBe(
    "Le fichier masque 16\u00a0lignes, que l’import lit aussi\u00a0: Mairie, lignes 4, 7 et 9\u00a0; CCAS, lignes 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12….",
  );
});
