import { describe, expect, test } from "vitest";
import type { EntryRuleCode } from "./rules";
import { checkEntry, checkRegister, ENTRY_RULES, NOT_ASSESSABLE, REGISTER_RULE } from "./rules";
import { completeContext } from "./testing/complete-entry";
import { identityCases } from "./testing/identity-cases";
import { lawfulBasisCases } from "./testing/lawful-basis-cases";
import { lifeCases } from "./testing/life-cases";
import { personalDataCases } from "./testing/personal-data-cases";
import { processorCases } from "./testing/processor-cases";
import { recipientCases } from "./testing/recipient-cases";
import { retentionCases } from "./testing/retention-cases";
import type { Firing, RuleCases } from "./testing/rule-case";
import { safetyCases } from "./testing/safety-cases";

const CASES: RuleCases<EntryRuleCode> = {
  ...identityCases,
  ...lawfulBasisCases,
  ...personalDataCases,
  ...recipientCases,
  ...processorCases,
  ...retentionCases,
  ...safetyCases,
  ...lifeCases,
};

/** Transcribed from the reference: B blocking, W warning, A advice, in the order of the codes of each family. */
const SEVERITIES: Record<string, string> = {
  ID: "BBWAW",
  FI: "BWABBB",
  BL: "BWWWBWBWWWWBW",
  DO: "BBWBBBWWBBBWBWW",
  DE: "BWWW",
  ST: "WWWWAA",
  TR: "BBBWAWW",
  CO: "BWBWBABWWWWA",
  SE: "WWWWAW",
  IN: "WAW",
  DR: "BW",
  AI: "WWAWWBWW",
  VI: "WWBWAAAA",
};
const LETTERS = { B: "blocking", W: "warning", A: "advice" } as const;
const reference = Object.entries(SEVERITIES).flatMap(([family, letters]) =>
  [...letters].map((letter, index) => [`${family}-${String(index + 1).padStart(2, "0")}`, letter] as const),
);
const built = [
  ...ENTRY_RULES.map(({ code, severity }) => [code, severity] as const),
  [REGISTER_RULE.code, REGISTER_RULE.severity] as const,
  ...Object.entries(NOT_ASSESSABLE).map(([code, { severity }]) => [code, severity] as const),
];

test("REG-10 the 95 rules of the reference are there once each, with their severity", () => {
  expect(reference).toHaveLength(95);
  expect(built).toHaveLength(95);
  const expected = reference.map(([code, letter]) => [code, LETTERS[letter as keyof typeof LETTERS]]); // the table has only B, W and A
  expect(new Map(built)).toEqual(new Map(expected as [string, string][])); // pairs of two strings
});

test("REG-11 only the rules whose object is not built are not assessed, and each says which object it awaits", () => {
  expect(Object.fromEntries(Object.entries(NOT_ASSESSABLE).map(([code, { awaits }]) => [code, awaits]))).toEqual({
    "AI-05": "dpia",
    "AI-06": "dpia",
    "VI-08": "breach",
  });
});

test("REG-12 a complete entry raises no alert at all", () => {
  expect(checkEntry(completeContext)).toEqual([]);
});

describe.each(ENTRY_RULES.map((rule) => [rule.code, rule.severity] as const))("rule %s", (code, severity) => {
  const { fires, silent = [] } = CASES[code];

  test.each(fires.map((one): [string, Firing] => [one.when, one]))(`REG-13 ${code} fires: %s`, (_when, firing) => {
    const alert = checkEntry(firing.context).find((one) => one.code === code);
    expect(alert).toMatchObject({ severity: firing.severity ?? severity, detail: firing.detail ?? {} });
  });

  test.each([
    ["the entry is complete", completeContext] as const,
    ...silent.map(({ when, context }) => [when, context] as const),
  ])(`REG-14 ${code} is silent: %s`, (_when, context) => {
    expect(checkEntry(context).map((alert) => alert.code)).not.toContain(code);
  });
});

test("REG-15 AI-01 and AI-02 stop the level, not the approval", () => {
  const cases = [...CASES["AI-01"].fires, ...CASES["AI-02"].fires];
  const alerts = cases.flatMap(({ context }) => checkEntry(context)).filter(({ code }) => /^AI-0[12]$/.test(code));
  expect(alerts).toHaveLength(cases.length);
  expect(alerts.every((alert) => alert.levelOnly && alert.severity === "warning")).toBe(true);
});

test("REG-16 VI-04 names each expected template that is neither adopted nor set aside", () => {
  const expected = ["a", "b", "c"].map((id) => ({ id, name: `Modèle ${id}` }));
  const alerts = checkRegister({ expected, adopted: ["a"], setAside: ["b"], unusedSoftware: [] });
  expect(alerts.map(({ code, detail }) => [code, detail.name])).toEqual([["VI-04", "Modèle c"]]);
  expect(checkRegister({ expected, adopted: ["a", "c"], setAside: ["b"], unusedSoftware: [] })).toEqual([]);
});

test("PRO-20 VI-06 also names each software of the list that no entry names", () => {
  const alerts = checkRegister({ expected: [], adopted: [], setAside: [], unusedSoftware: ["e.magnus"] });
  expect(alerts).toMatchObject([{ code: "VI-06", severity: "advice", detail: { name: "e.magnus" } }]);
});
