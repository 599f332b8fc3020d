import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { SnapshotContent } from "@/lib/domain/meeting/snapshot";
import { aggregatesSchema } from "@/lib/domain/statistics/aggregates";
import { figuresOf } from "@/lib/domain/statistics/figures";
import { aggregatesOf, fixtureActs, PERIOD, terms } from "@/lib/domain/statistics/testing/fixture";
import { SnapshotReport } from "./snapshot-report";
import { writtenSnapshot } from "./written";

const frozen = (code: string) => ({
  name: `Nom figé de ${code}`,
  formula: `Formule figée de ${code}.`,
  denominator: `dénominateur figé de ${code}`,
});
const codes = ["interventions", "members-helped", "themes", "registers"] as const;
const content: SnapshotContent = {
  format: 1,
  meeting: { title: "Commission du 16 novembre 2022", heldOn: "2022-11-16" },
  syndicate: "Syndicat des minutes",
  frozenOn: "2022-11-16",
  figures: figuresOf(aggregatesSchema.parse(aggregatesOf(fixtureActs)), PERIOD, terms),
  definitions: Object.fromEntries(codes.map((code) => [code, frozen(code)])),
  annotations: [],
  terms,
};

test("MEE-24 the page and the files of a meeting say its definitions in the words that were frozen, not in those of today", () => {
  const page = renderToStaticMarkup(<SnapshotReport content={content} sha256="0f" />);
  const { cards } = writtenSnapshot(content, "0f");
  for (const code of codes) {
    const { name, formula, denominator } = frozen(code);
    for (const words of [name, formula, denominator]) expect(page).toContain(words);
    const card = cards.find((one) => one.code === code);
    expect(card?.title).toBe(name);
    expect(card?.formula).toContain(formula);
  }
  // A card frozen before its words were kept has those of today.
  expect(page).toContain("Modes de résolution");
});
