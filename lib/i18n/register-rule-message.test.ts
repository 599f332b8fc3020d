import { expect, test } from "vitest";
import { MEMBER_KINDS } from "@/lib/domain/member/kind";
import {
  CONTROLLER_ROLES,
  DOMAINS,
  DPIA_CRITERIA,
  DPIA_DECISIONS,
  SAFEGUARDS,
} from "@/lib/domain/register/content/codes";
import { FIELD_KEYS } from "@/lib/domain/register/content/fields";
import { STEP_KEYS } from "@/lib/domain/register/questions/step-fields";
import { ENTRY_RULES, NOT_ASSESSABLE } from "@/lib/domain/register/rules";
import { ENTRY_STATUSES, LEVELS } from "@/lib/domain/register/status";
import { memberKindsFr } from "./fr/member-kinds";
import { registerFieldsFr } from "./fr/register-fields";
import { registerLevelsFr } from "./fr/register-levels";
import { registerQuestionsFr } from "./fr/register-questions";
import { registerRulesFr } from "./fr/register-rules";
import { registerValuesFr } from "./fr/register-values";
import { ruleMessage, ruleSentence } from "./register-rule-message";

test("REG-80 each of the 95 rules has its message", () => {
  const codes = [...ENTRY_RULES.map((rule) => rule.code), "VI-04", ...Object.keys(NOT_ASSESSABLE)];
  expect(Object.keys(registerRulesFr).sort()).toEqual(codes.sort());
});

test("REG-81 placeholders are filled and none is left over", () => {
  expect(ruleMessage("VI-01", { on: "2026-11-21" })).toBe("Revue prévue le 21 novembre 2026.");
  expect(ruleMessage("CO-02", { list: ["Identité", "Santé"] })).toContain("Identité, Santé");
  expect(ruleMessage("CO-11", { duration: { value: 5, unit: "year" } })).toMatch(/5\sans/);
  expect(ruleMessage("AI-02", { count: 3 })).toMatch(/^3 critères/);
  expect(ruleMessage("ST-04")).toContain("(date inconnue)");
  expect(ruleMessage("VI-05", { name: "Cantine" })).toBe("Doublon possible avec Cantine.");
  for (const { code } of ENTRY_RULES) expect(ruleMessage(code)).not.toMatch(/[{}]/);
});

test("REG-81 a note of an import is never said to come from a template", () => {
  expect(ruleMessage("DO-14", { count: 1 })).toContain("fichier importé");
  expect(ruleMessage("DO-14", { count: 1 })).not.toContain("modèle");
  expect(ruleMessage("DO-14")).toMatch(/^Un point du modèle reste à confirmer/);
});

test("REG-99 a rule told before any entry is a whole sentence", () => {
  expect(ruleSentence("ST-03")).toBe("Le contrat contient toutes les clauses obligatoires.");
  for (const code of Object.keys(registerRulesFr)) expect(ruleSentence(code), code).not.toMatch(/[{}…]/);
  expect(ruleSentence("XX-99")).toBe("XX-99");
});

test("REG-82 every field, domain, status, level, step and kind has a French label", () => {
  expect(Object.keys(registerFieldsFr.fields).sort()).toEqual([...FIELD_KEYS].sort());
  expect(Object.keys(registerFieldsFr.domains)).toEqual([...DOMAINS]);
  expect(Object.keys(registerFieldsFr.statuses)).toEqual([...ENTRY_STATUSES]);
  expect(Object.keys(registerValuesFr.controllerRoles)).toEqual([...CONTROLLER_ROLES]);
  expect(Object.keys(registerValuesFr.dpiaCriteria)).toEqual([...DPIA_CRITERIA]);
  expect(Object.keys(registerValuesFr.dpiaDecisions)).toEqual([...DPIA_DECISIONS]);
  expect(Object.keys(registerValuesFr.safeguards)).toEqual([...SAFEGUARDS]);
  expect(Object.keys(registerLevelsFr.levels)).toEqual([...LEVELS]);
  expect(Object.keys(registerQuestionsFr.steps)).toEqual([...STEP_KEYS]);
  expect(Object.keys(memberKindsFr)).toEqual([...MEMBER_KINDS]);
});
