import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { newQuestionnaire } from "@/db/testing/questionnaire";
import { PDF } from "@/lib/documents/attachment/testing/samples";
import { newId } from "@/lib/domain/identifier";
import { expect, test } from "./fixtures";
import type { People } from "./people";
import { expectReadable } from "./visit-path";

/** A town visited twice: at the first visit two findings, two actions to be reminded of and three answers; at the second some. */
async function twiceVisited(people: People, migrator: postgres.Sql) {
  const town = await people.newTown();
  const syndicateId = await people.demoSyndicate();
  await newQuestionnaire(syndicateId);
  const [first, second, entry] = [newId(), newId(), newId()];
  const own = { syndicate_id: syndicateId, member_id: town };
  for (const [id, days] of [
    [first, 60],
    [second, 1],
  ] as const)
    await migrator`insert into visit (syndicate_id, member_id, id, status, planned_at, planned_minutes, done_from, done_to, place,
        purposes, agenda, attendees, created_by)
      values (${syndicateId}, ${town}, ${id}, 'done', now() - make_interval(days => ${days}), 75, now() - make_interval(days => ${days}),
        now() - make_interval(days => ${days}) + interval '75 minutes', 'Mairie', ${["annual_review"]}, '[]',
        '[{"function":"secretaire","label":"","name":""}]', 'Nadia Kerven')`;
  const said = (visit: string, question: string, yesNo: string) => ({
    ...own,
    visit_id: visit,
    question,
    value: { state: "answered", yesNo },
  });
  const answers = [
    said(first, "C1", "no"),
    said(second, "C1", "yes"),
    said(first, "C2", "yes"),
    said(second, "C2", "yes"),
  ];
  await migrator`insert into visit_answer ${migrator(answers as never)}`; // a JSON column, that the client writes as one
  const [settled, stays, found] = [newId(), newId(), newId()];
  const finding = (visit: string, id: string, question: string, label: string) => ({
    ...{ ...own, visit_id: visit, id, question, label, severity: 2, state: "a_faire" },
  });
  await migrator`insert into finding ${migrator([
    finding(first, settled, "E1", "Deux agents partagent un compte"),
    finding(first, stays, "D2", "L’armoire sociale reste ouverte"),
    finding(second, found, "F7", "La fiche réflexe n’est pas affichée"),
  ])}`;
  const agreed = (id: string, label: string, findingId: string) => ({
    ...{ ...own, id, label, origin: "visit", visit_id: first, finding_id: findingId, kind: "technique", priority: 2 },
    ...{
      owner_kind: "town",
      due_on: "2027-01-15",
      remind_on: "2026-01-15",
      status: "a_faire",
      created_by: "Nadia Kerven",
    },
  });
  await migrator`insert into action ${migrator([
    agreed(newId(), "Créer un compte par agent", settled),
    agreed(newId(), "Fermer l’armoire à clé", stays),
  ])}`;
  await migrator`insert into entry (syndicate_id, member_id, id, ref, name, domain, status, content, approved_level, created_by, updated_by)
    values (${syndicateId}, ${town}, ${entry}, '2026-001', 'Cantine', 'ecole', 'archived', '{}', null, 'Essai', 'Essai')`;
  await migrator`insert into visit_entry (syndicate_id, member_id, visit_id, entry_id, level_before, level_after)
    values (${syndicateId}, ${town}, ${second}, ${entry}, 'a_minima', 'affine')`;
  return { town, first, second };
}

const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("VIS-186 the referent is reminded of an action, proves it is done, and the next report and comparison say so", async ({
      page,
      people,
      migrator,
      complaints,
    }) => {
      test.setTimeout(180_000);
      const { town, second } = await twiceVisited(people, migrator);
      const dpo = await people.newPerson([{ role: "dpo", memberId: null }], "Nadia Kerven");
      const secretary = await people.newPerson([{ role: "referent", memberId: town }], "Agnès Boivaux");

      await people.open(dpo);
      await page.goto(`/echeances?adherent=${town}`);
      await expect(page.getByRole("link", { name: "Créer un compte par agent" }).first()).toBeVisible();

      await people.open(secretary);
      await page.goto(`/membres/${town}/registre/a-faire`);
      const reminders = page.getByRole("region", { name: "Actions à relancer" });
      await expect(reminders.getByRole("listitem")).toHaveCount(2);
      if (javaScriptEnabled) await expectReadable(page);
      await reminders.getByRole("link", { name: "Créer un compte par agent" }).click();
      const proof = page.getByRole("region", { name: /^Preuve/ });
      await proof.getByRole("link", { name: "Joindre un document" }).click();
      await page
        .getByLabel("Fichier")
        .setInputFiles({ name: "attestation.pdf", mimeType: "application/pdf", buffer: PDF });
      await page.getByLabel("Type", { exact: true }).selectOption({ label: "Attestation" });
      await page.getByRole("button", { name: "Joindre le document" }).click();
      await expect(proof.getByRole("link", { name: "attestation", exact: true })).toBeVisible();
      if (javaScriptEnabled) await expectReadable(page);
      await page.getByLabel("État", { exact: true }).selectOption({ label: "Fait" });
      await page.getByRole("button", { name: "Enregistrer l’état" }).click();
      await expect(page.getByRole("link", { name: "Toutes (2)" })).toBeVisible();

      await page.goto(`/membres/${town}/registre/a-faire`);
      await reminders.getByRole("link", { name: "Fermer l’armoire à clé" }).click();
      await page.getByLabel("État", { exact: true }).selectOption({ label: "Abandonné" });
      await page.getByRole("button", { name: "Enregistrer l’état" }).click();
      await expect(page.getByRole("alert").getByText("Écrivez pourquoi cette action est abandonnée")).toBeVisible();
      await page.getByLabel(/^Motif/).fill("L’armoire part à la réserve");
      await page.getByRole("button", { name: "Enregistrer l’état" }).click();
      await expect(page.getByRole("link", { name: "Ouvertes (0)" })).toBeVisible();

      await people.open(dpo);
      await page.goto(`/membres/${town}/visites`);
      await page.getByRole("link", { name: "Ce qui a bougé à la dernière visite" }).click();
      await expect(page.getByRole("heading", { level: 1, name: /^Ce qui a bougé/ })).toBeVisible();
      await expect(row(page, "C1")).toContainText("Non");
      await expect(row(page, "C1")).toContainText("Oui");
      await expect(page.getByText("1 réponse, sans changement.")).toBeVisible();
      const under = (title: string) =>
        page.locator("section.c").filter({ has: page.getByRole("heading", { name: title }) });
      await expect(under("Réglés depuis").getByText("Deux agents partagent un compte")).toBeVisible();
      await expect(under("Nouveaux").getByText("La fiche réflexe n’est pas affichée")).toBeVisible();
      await expect(under("Actions convenues").getByText("1 sur 2 faites.")).toBeVisible();
      await expect(row(page, "Cantine")).toContainText("Affiné");
      if (javaScriptEnabled) await expectReadable(page);
      await page.getByRole("link", { name: "Revenir à la visite", exact: true }).click();
      await page.getByRole("link", { name: "Voir ce qui a bougé" }).click();
      await expect(page.getByRole("heading", { level: 1, name: /^Ce qui a bougé/ })).toBeVisible();

      await page.goto(`/membres/${town}/visites/${second}/compte-rendu`);
      await expect(page.getByRole("heading", { name: "Suite donnée à la visite d’avant" })).toBeVisible();
      await expect(row(page, "Créer un compte par agent").last()).toContainText("attestation");
      await expect(row(page, "Fermer l’armoire à clé").last()).toContainText("Motif : L’armoire part à la réserve");
      if (javaScriptEnabled) await expectReadable(page);
      expect(complaints).toEqual([]);
    });
  });
}
