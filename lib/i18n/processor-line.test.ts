import { expect, test } from "vitest";
import { softwareFr } from "./fr/software";
import { lineOf } from "./processor-line";

test("PRO-16 a line that another saved first is told whole, and nothing is told of what is no line", () => {
  const row = { version: 3, since: "2025-01-02", until: null, contractId: "x", contract: "Éditeur commun, Paie" };
  expect(lineOf(row, softwareFr.member)).toEqual({
    version: 3,
    lines: ["Depuis le\u00a0: 2 janvier 2025", "Jusqu’au\u00a0: Sans réponse", "Contrat\u00a0: Éditeur commun, Paie"],
  });
  expect(lineOf(undefined, softwareFr.member)).toBeUndefined();
});
