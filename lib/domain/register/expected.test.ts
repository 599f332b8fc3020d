import { expect, test } from "vitest";
import { MEMBER_KINDS, type MemberKind } from "../member/kind";
import { type Profile, profileQuestions } from "../member/profile";
import { ALWAYS } from "../member/profile-answer";
import { expectedTemplates } from "./expected";
import { reference } from "./testing/templates";

const { templates, conditions } = reference;
const everything: Profile = Object.fromEntries(profileQuestions(conditions).map(({ code }) => [code, "yes"]));
const idsOf = (kind: MemberKind, profile: Profile, hasCcasMember = false) =>
  expectedTemplates({ kind, profile, hasCcasMember }, templates).map((template) => template.id);
const ccasTemplates = templates.filter((one) => one.controller === "ccas").map((one) => one.id);

test("MEM-10 there are forty profile questions: every condition but always", () => {
  expect(profileQuestions(conditions)).toHaveLength(40);
});

test("MEM-11 a commune that answered nothing is expected what every commune holds", () => {
  const ids = idsOf("commune", {});
  const always = templates.filter((one) => one.appliesWhen[0]?.code === ALWAYS && one.controller !== "syndicat");
  expect(ids).toEqual(always.map((one) => one.id));
  expect(ids).toContain("etat-civil");
  expect(ids).not.toContain("restauration-scolaire");
});

test("MEM-12 yes brings the template, no and unknown do not", () => {
  expect(idsOf("commune", { has_canteen: "yes" })).toContain("restauration-scolaire");
  expect(idsOf("commune", { has_canteen: "no" })).not.toContain("restauration-scolaire");
  expect(idsOf("commune", { has_canteen: "unknown" })).not.toContain("restauration-scolaire");
});

test("MEM-13 CCAS templates go to the CCAS that is a member, else to the commune", () => {
  expect(ccasTemplates).toHaveLength(5);
  expect(idsOf("commune", everything)).toEqual(expect.arrayContaining(ccasTemplates));
  expect(idsOf("commune", everything, true).filter((id) => ccasTemplates.includes(id))).toEqual([]);
  expect(idsOf("ccas", everything)).toEqual(ccasTemplates);
  expect(idsOf("ccas", {})).toEqual(ccasTemplates.filter((id) => id !== "services-domicile"));
});

test("MEM-14 a full commune is expected everything but the syndicate's own; the syndicate only that", () => {
  expect(idsOf("commune", everything)).toHaveLength(90);
  expect(idsOf("syndicat", everything)).toEqual(["registre-dpo"]);
});

test("MEM-15 a body that no template names is expected only what it said it does", () => {
  expect(idsOf("school_body", {})).toEqual([]);
  expect(idsOf("school_body", { has_canteen: "yes", has_school_bus: "yes" })).toEqual([
    "restauration-scolaire",
    "transport-scolaire",
  ]);
  expect(idsOf("epci", everything)).not.toContain("titres-identite");
});

test("MEM-16 no kind of member is expected a template twice or an unknown one", () => {
  for (const kind of MEMBER_KINDS) {
    const ids = idsOf(kind, everything);
    expect(new Set(ids).size).toBe(ids.length);
  }
});
