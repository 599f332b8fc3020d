import { expect, test } from "vitest";
import type { Priority } from "../action/priority";
import { newId } from "../identifier";
import type { AnswerValue } from "./answer";
import { type ReportSource, visitReport } from "./report";
import { visitReportSchema } from "./report-model";
import { questionnaire } from "./testing/questionnaire";

const [canteen, keys, gone] = [newId(), newId(), newId()];
const said = (value: AnswerValue) => ({
  value,
  note: "Note de Mme Roche",
  evidence: "said" as const,
});
const finding = (severity: Priority, label: string, state: "a_faire" | "fait" = "a_faire") => ({
  id: newId(),
  label,
  evidence: "",
  severity,
  state,
  stateReason: state === "fait" ? "sur_place" : "",
  entryId: null,
});
const action = (priority: Priority, label: string, findingId: string | null = null) => ({
  label,
  findingId,
  priority,
  ownerKind: "town" as const,
  ownerName: "Sylvie Roche",
  dueOn: null,
  status: "a_faire" as const,
});

const source: ReportSource = {
  former: [],
  member: "Courtevigne",
  visit: {
    doneFrom: new Date("2022-11-17T13:00:00Z"),
    doneTo: new Date("2022-11-17T14:15:00Z"),
    place: "Mairie",
    purposes: ["first_visit"],
    attendees: [{ function: "secretaire", label: "", name: "Sylvie Roche" }],
    sentences: ["Les archives sont bien tenues."],
    goesWell: "L’accueil est discret.",
    nextVisitOn: null,
  },
  questionnaire,
  profile: { employer: "yes" },
  answers: {
    A1: said({ state: "answered", text: "Sylvie Roche" }),
    B3: said({
      state: "answered",
      entries: [
        { entryId: canteen, scale: 1 },
        { entryId: gone, scale: 0 },
      ],
    }),
    B4: said({ state: "answered", missing: ["Colis de Noël"] }),
    C2: said({ state: "answered", yesNo: "no" }),
    E6: said({ state: "answered", choices: [] }),
    G4: said({ state: "answered", text: "Restitution puis effacement" }),
    G2: said({
      state: "answered",
      contracts: [
        { name: "Éditeur Dulac", scale: 0 },
        { name: "Hébergeur Noé", scale: 2 },
      ],
    }),
  },
  findings: [],
  actions: [],
  reviewed: [
    { entryId: canteen, before: "a_minima", after: "affine", createdInVisit: false },
    { entryId: keys, before: "absent", after: "absent", createdInVisit: true },
  ],
  entryNames: new Map([
    [canteen, "Cantine"],
    [keys, "Clés et alarmes"],
  ]),
};
const report = visitReport(source);

test("VIS-18 the report keeps the shape that is stored, and survives JSON", () => {
  expect(visitReportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
});

test("VIS-18 the report names functions and companies, nobody, and no note of the DPO", () => {
  const withActions = visitReport({ ...source, actions: [action(1, "Créer un compte")] });
  expect(JSON.stringify(withActions)).not.toContain("Roche");
  expect(withActions.annex.answers.find(({ code }) => code === "A1")).toMatchObject({ textWithheld: true });
  expect(withActions.annex.answers.find(({ code }) => code === "G4")).toMatchObject({
    text: "Restitution puis effacement",
    textWithheld: false,
  });
});

test("VIS-18 day, hours by the town hall's clock, what was seen and not seen", () => {
  expect(report.scope).toMatchObject({
    on: "2022-11-17",
    from: "2022-11-17T14:00",
    to: "2022-11-17T15:15",
    minutes: 75,
  });
  expect(report.scope.seen).toEqual([
    "Identité et gouvernance",
    "Traitements et registre",
    "Accueil et confidentialité",
    "Postes, mots de passe, départs",
    "Contrats et prestataires",
  ]);
  expect(report.scope.notSeen).toEqual([
    "Sécurité physique et papier",
    "Sauvegarde, messagerie, incidents",
    "Public, site et droits",
    "Personnel",
  ]);
});

test("VIS-18 the register and the contracts to complete", () => {
  expect(report.register).toEqual({
    created: ["Clés et alarmes"],
    corrected: [{ name: "Cantine", before: "a_minima", after: "affine" }],
    toDo: ["Clés et alarmes", "Colis de Noël"],
  });
  expect(report.contracts).toEqual(["Éditeur Dulac"]);
});

test("VIS-18 the annex says each answer in words; an entry that is gone is left out", () => {
  const answer = (code: string) => report.annex.answers.find((one) => one.code === code);
  expect(answer("B3")?.lines).toEqual([{ name: "Cantine", scale: 1 }]);
  expect(answer("B4")?.names).toEqual(["Colis de Noël"]);
  expect(answer("E6")?.chosen).toEqual(["Active nulle part"]);
  expect(answer("C2")).toMatchObject({ yesNo: "no", state: "answered" });
});

test("VIS-19 the mayor reads five findings and three actions at most, the worst still open first; the annex holds all", () => {
  const findings = [
    finding(4, "d"),
    finding(1, "put right", "fait"),
    finding(3, "c"),
    finding(1, "a"),
    finding(2, "b"),
    finding(3, "c2"),
  ];
  const worst = findings[3]?.id ?? "";
  const actions = [action(4, "four"), action(2, "two"), action(1, "one", worst), action(3, "three")];
  const full = visitReport({ ...source, findings, actions });
  expect(full.findings.map(({ label }) => label)).toEqual(["a", "b", "c", "c2", "d"]);
  expect(full.annex.findings.map(({ label }) => label)).toEqual(["a", "b", "c", "c2", "d", "put right"]);
  expect(full.annex.findings[5]?.correctedOnTheSpot).toBe(true);
  expect(full.actions.map(({ label }) => label)).toEqual(["one", "two", "three"]);
  expect(full.annex.actions).toHaveLength(4);
  expect(full.findings[0]?.actions.map(({ label }) => label)).toEqual(["one"]);
  const short = visitReport({ ...source, findings: findings.slice(0, 5), actions: actions.slice(0, 3) });
  expect([short.findings.length, short.actions.length]).toEqual([5, 3]);
});

test("VIS-19 the report is due in eight days; the next visit is the one agreed, else the one proposed", () => {
  expect(report.next).toEqual({ reportDueOn: "2022-11-25", visitOn: "2024-11-17", agreed: false });
  const urgent = { ...source, findings: [finding(1, "a")] };
  expect(visitReport(urgent).next.visitOn).toBe("2023-05-17");
  const agreed = visitReport({ ...urgent, visit: { ...source.visit, nextVisitOn: "2023-03-01" } });
  expect(agreed.next).toMatchObject({ visitOn: "2023-03-01", agreed: true });
});
