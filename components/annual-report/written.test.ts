import { expect, test } from "vitest";
import { type AnnualFacts, type AnnualReport, REPORT_SECTIONS } from "@/lib/domain/annual-report/annual-report";
import { aggregatesSchema } from "@/lib/domain/statistics/aggregates";
import { figuresOf } from "@/lib/domain/statistics/figures";
import { aggregatesOf, fixtureActs, PERIOD, terms } from "@/lib/domain/statistics/testing/fixture";
import { writtenReport } from "./written";

const facts: AnnualFacts = {
  ...{ members: 60, levels: [{ level: "a_minima", members: 60 }], entries: [{ status: "submitted", entries: 3 }] },
  ...{ entriesCreated: 1, entriesReviewed: 2, versionsApproved: 4, membersFirstApproved: 1, visits: 3 },
  ...{ findings: [{ severity: 2, findings: 5 }], actionsDue: 4, actionsInTime: 3, actionsLate: 1, contracts: 7 },
  ...{ mailings: 2, plannedVisits: 6, plannedActions: 1 },
};
const report = (memberName: string | null): AnnualReport => ({
  ...{ format: 1, year: 2022, memberName, dpo: "Claire Aubry", madeOn: "2023-01-10", facts, terms },
  figures: figuresOf(aggregatesSchema.parse(aggregatesOf(fixtureActs)), PERIOD, terms),
  texts: { plan: "Former les élus" },
});
const linesOf = (code: string, memberName: string | null = null) =>
  writtenReport(report(memberName))
    .sections.find((section) => section.code === code)
    ?.lines.join(" ") ?? "";

test("ANN-05 a report has the twelve points in their order, with the DPO's text where there is one", () => {
  const { sections } = writtenReport(report(null));
  expect(sections.map(({ code }) => code)).toEqual([...REPORT_SECTIONS]);
  expect(sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(sections.filter(({ text }) => text !== "")).toMatchObject([{ code: "plan", text: "Former les élus" }]);
  expect(sections.every(({ lines }) => lines.length > 0)).toBe(true);
  const own = writtenReport({ ...report(null), texts: { highlights: "Une loi nouvelle" } }).sections;
  expect(own.find(({ code }) => code === "highlights")?.lines).toEqual([]);
  expect(own.find(({ code }) => code === "independence")?.lines).toEqual(["Rien n’a été écrit sur ce point."]);
});

test("ANN-05 what the application does not hold is said so, never counted as zero", () => {
  for (const code of ["requests", "breaches", "dpia"]) expect(linesOf(code)).toContain("Non suivi dans l’application");
  expect(linesOf("requests")).toContain("Interventions du DPO sur ce sujet\u00a0: 8.");
});

test("ANN-05 levels, what moved them, findings and delays are told", () => {
  expect(linesOf("register")).toContain("a minima 60");
  expect(linesOf("register")).toContain("Fiches\u00a0: envoyée au DPO 3.");
  expect(linesOf("register")).toContain("4\u00a0versions approuvées, dont une première version chez 1\u00a0membre");
  expect(linesOf("register", "Damprelle")).toContain("Niveau du registre au jour du rapport\u00a0: a minima.");
  expect(linesOf("visits")).toContain("5 de gravité 2");
  expect(linesOf("visits")).toContain(
    "Actions à échéance dans l’année\u00a0: 4. Faites dans le délai\u00a0: 3. En retard\u00a0: 1.",
  );
});
