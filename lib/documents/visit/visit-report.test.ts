import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { PRIORITIES } from "@/lib/domain/action/priority";
import type { VisitReport } from "@/lib/domain/visit/report-model";
import { writeVisitReportHtml } from "../html/visit-report-html";
import { writeVisitReportPdf } from "../typst/visit-report-pdf";
import { writtenReport } from "./written-report";

const long = (words: string, length: number) => `${words} `.repeat(Math.ceil(length / words.length)).slice(0, length);

/** A report whose texts are all as long as their forms allow. */
function reportOf(length: number, most: { findings: number; actions: number; answers: number }): VisitReport {
  const action = (rank: number) => ({
    label: long(`Action ${rank}, Mme`, Math.min(length, 300)),
    priority: PRIORITIES[rank % PRIORITIES.length] ?? 1,
    ownerKind: "syndicate_it" as const,
    dueOn: "2026-12-11",
    status: "a_faire" as const,
  });
  const finding = (rank: number) => ({
    label: long(`Constat ${rank}`, Math.min(length, 300)),
    evidence: long("Vu au guichet", length),
    severity: PRIORITIES[rank % PRIORITIES.length] ?? 1,
    state: "a_faire" as const,
    correctedOnTheSpot: false,
    entry: "Cantine",
    actions: [],
  });
  const findings = Array.from({ length: most.findings }, (_, rank) => finding(rank));
  const actions = Array.from({ length: most.actions }, (_, rank) => action(rank));
  return {
    model: 1,
    member: "Saint-Aubin-du-Cormier-sur-l’Évêque",
    scope: {
      on: "2026-11-20",
      from: "2026-11-20T09:00",
      to: "2026-11-20T10:15",
      minutes: 75,
      place: long("Mairie", Math.min(length, 120)),
      purposes: ["annual_review"],
      attendees: Array.from({ length: 20 }, () => ({
        function: "autre",
        label: long("Adjoint", Math.min(length, 120)),
      })),
      seen: ["Gouvernance"],
      notSeen: ["Personnel"],
    },
    sentences: Array.from({ length: 3 }, () => long("À dire", Math.min(length, 300))),
    goesWell: long("Les armoires\nsont fermées.", length),
    findings: findings.slice(0, 5),
    actions: actions.slice(0, 3),
    register: {
      created: ["Cantine"],
      corrected: [{ name: "Clés", before: "absent", after: "a_minima" }],
      toDo: ["Colis de Noël"],
    },
    levels: (["absent", "a_minima", "affine", "maitrise"] as const).map((level) => ({ level, before: 12, after: 11 })),
    contracts: ["Éditeur Dulac"],
    next: { reportDueOn: "2026-11-28", visitOn: "2028-05-20", agreed: false },
    annex: {
      findings,
      actions,
      former: [
        { label: "Fermer l’armoire", status: "fait", reason: "", doneOn: "2026-10-02", proofs: ["Photo de l’armoire"] },
        { label: "Changer la serrure", status: "abandonne", reason: "Le local est vendu", doneOn: null, proofs: [] },
        { label: "Trier les archives", status: "fait", reason: "", doneOn: null, proofs: [] },
      ],
      answers: Array.from({ length: most.answers }, (_, rank) => ({
        code: `A${rank + 1}`,
        section: "Gouvernance",
        question: "Chaque personne a-t-elle son propre compte ?",
        state: "answered" as const,
        text: long("Réponse", Math.min(length, 200)),
        textWithheld: false,
        lines: [],
        names: [],
      })),
    },
  };
}

const usual = { findings: 5, actions: 3, answers: 9 };

/** The objects of the file in clear, its compressed streams opened. */
function opened(pdf: Buffer): string {
  const bytes = pdf.toString("latin1");
  const streams = [...bytes.matchAll(/\/FlateDecode[\s\S]*?stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(
    ([, body = ""]) => {
      try {
        return [inflateSync(Buffer.from(body, "latin1")).toString("latin1")];
      } catch {
        return []; // a font in another packing
      }
    },
  );
  return [bytes, ...streams].join("\n");
}

const pagesIn = (text: string) => text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
const paper = (report: VisitReport, withAnswers = false) => writtenReport({ report, sentOn: null, withAnswers });

test("VIS-150 the report of a usual visit is two A4 pages in PDF/UA-1, tagged and in French", async () => {
  const text = opened(await writeVisitReportPdf(paper(reportOf(90, usual))));
  expect(pagesIn(text)).toBe(2);
  expect(text).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(text).toMatch(/\/Lang\s*\(fr-FR\)/);
  for (const tag of ["H1", "H2", "Table", "TH"]) expect(text).toMatch(new RegExp(`/S\\s*/${tag}\\b`));
});

test("VIS-150 the mayor’s page is one page however long each text is, and the annex holds them whole", async () => {
  const written = paper(reportOf(10_000, { findings: 40, actions: 30, answers: 66 }));
  const mayorAlone = opened(await writeVisitReportPdf({ ...written, annex: [], annexHint: "", answers: null }));
  // The annex always begins on a page of its own: with nothing in it there is the mayor's page and that one.
  expect(pagesIn(mayorAlone)).toBe(2);
  const doubled = [...written.mayor, ...written.mayor];
  const twice = opened(await writeVisitReportPdf({ ...written, mayor: doubled, annex: [], answers: null }));
  expect(pagesIn(twice)).toBeGreaterThan(2);
  expect(JSON.stringify(written.mayor)).toContain("(suite en annexe)");
  expect(JSON.stringify(written.annex)).not.toContain("(suite en annexe)");
  expect(written.annex.find(({ title }) => title === "Tous les constats")?.table?.rows).toHaveLength(40);
});

test("VIS-185 the annex says what became of the actions of the visit before, with the reason and the proof", () => {
  expect(
    paper(reportOf(90, usual)).annex.find(({ title }) => title === "Suite donnée à la visite d’avant")?.table?.rows,
  ).toEqual([
    ["Fermer l’armoire", "Fait le 2 octobre 2026", "Photo de l’armoire"],
    ["Changer la serrure", "Abandonné. Motif\u00a0: Le local est vendu", ""],
    ["Trier les archives", "Fait", "Aucune preuve jointe"],
  ]);
});

test("VIS-151 the answers are in the annex only when they are asked for", () => {
  expect(paper(reportOf(90, usual)).answers).toBeNull();
  expect(paper(reportOf(90, usual), true).answers?.table?.rows).toHaveLength(9);
});

test("VIS-152 the page that stands alone shows what was typed as text, and says whether it was sent", () => {
  const report = { ...reportOf(90, usual), goesWell: "<script>alert(1)</script>" };
  const html = writeVisitReportHtml(paper(report));
  expect(html).not.toContain("<script");
  expect(html).toContain("&lt;script&gt;");
  expect(html).toContain("Projet, à relire");
  expect(writeVisitReportHtml(writtenReport({ report, sentOn: "2026-11-28", withAnswers: false }))).toContain(
    "Envoyé le 28 novembre 2026",
  );
});
