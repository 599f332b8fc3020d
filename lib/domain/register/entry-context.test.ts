import { expect, test } from "vitest";
import { type AssessedEntry, contextOf, type RegisterFacts } from "./entry-context";
import { completeContent, completeMember } from "./testing/complete-entry";

const ENTRY = "01900000-0000-7000-8000-000000000001";
const OTHER = "01900000-0000-7000-8000-000000000002";
const [software] = completeContent.software;
if (!software) throw new Error("the complete entry names a software");

const entry: AssessedEntry = {
  id: ENTRY,
  templateId: null,
  templateContent: null,
  nextReviewOn: null,
  approvedVersion: 2,
};
const sibling = (id: string, status: "draft" | "archived") => ({ id, name: id, templateId: null, service: "", status });
const facts: RegisterFacts = {
  member: completeMember,
  entries: [sibling(ENTRY, "draft"), sibling(OTHER, "draft"), sibling("gone", "archived")],
  findings: [],
  linked: {
    processors: [],
    softwares: [],
    listed: [{ softwareId: "s1", name: software.name.toUpperCase() }],
    served: [],
  },
  syndicateName: "Syndicat",
  today: "2026-11-28",
};

test("VIS-102 the rules of an entry see the others that are alive, and who approved it", () => {
  const context = contextOf(facts, entry, completeContent);
  expect(context.siblings.map(({ id }) => id)).toEqual([OTHER]);
  expect(context.life.approvedByRole).toBe("representative");
  expect(contextOf(facts, { ...entry, approvedVersion: null }, completeContent).life.approvedByRole).toBeNull();
});

test("VIS-102 a software is in the member's list by its very name, or by its link and then by nothing else", () => {
  const listed = (linked: Partial<RegisterFacts["linked"]>) =>
    contextOf({ ...facts, linked: { ...facts.linked, ...linked } }, entry, completeContent).linked.softwares[0]?.listed;
  expect(listed({})).toBe(true);
  expect(listed({ softwares: [{ entryId: ENTRY, name: software.name, softwareId: "s2" }] })).toBe(false);
  expect(listed({ softwares: [{ entryId: ENTRY, name: software.name, softwareId: "s1" }] })).toBe(true);
});
