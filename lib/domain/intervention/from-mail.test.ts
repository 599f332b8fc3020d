import { describe, expect, test } from "vitest";
import { fromMail } from "./from-mail";

const TODAY = "2026-11-28";

describe("what a pasted message proposes", () => {
  test.each([
    [
      "Objet : RE: TR : Liste électorale\nEnvoyé : lundi 2 mars 2026 10:04\n\nBonjour",
      "Liste électorale",
      "2026-03-02",
    ],
    [
      "Subject: Fwd: Contrat du portail famille\nDate: Mon, 2 Feb 2026 10:04:00 +0100",
      "Contrat du portail famille",
      "2026-02-02",
    ],
    ["Date : 1er août 2026\nObjet: Photos du carnaval", "Photos du carnaval", "2026-08-01"],
    [
      "Bonjour,\n\nPeut-on afficher les allergies en cuisine ?\nMerci",
      "Peut-on afficher les allergies en cuisine ?",
      null,
    ],
    ["Objet : Cimetière\nDate : 31/12/2026", "Cimetière", null],
    ["Objet : Cimetière\nDate : 31/02/2026", "Cimetière", null],
    ["", null, null],
  ])("INT-70 %j", (message, subject, date) => {
    expect(fromMail(message, TODAY)).toEqual({ subject, date });
  });

  test("INT-70 numbers, addresses and people after a title are stripped, whoever wrote them", () => {
    const message =
      "Objet : RE: dossier de Mme Jeanne Vautrel, rappeler le 06 12 34 56 78 ou jeanne@exemple.fr\nDe : Jeanne Vautrel";
    expect(fromMail(message, TODAY).subject).toBe("dossier, rappeler");
  });

  test("INT-70 the subject fits its field and keeps no line break", () => {
    const { subject } = fromMail(`Objet : ${"mot ".repeat(80)}`, TODAY);
    expect(subject?.length).toBeLessThanOrEqual(120);
    expect(subject).not.toMatch(/\n/);
  });
});
