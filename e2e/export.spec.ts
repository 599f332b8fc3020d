import { readFileSync } from "node:fs";
import type { Download, Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { newId } from "@/lib/domain/identifier";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";
import { seriousFindings } from "./axe";
import { expect, test } from "./fixtures";
import type { People } from "./people";

type Planted = { people: People; migrator: import("postgres").Sql };

/** A town with two drafts, and its name. */
async function townWithEntries({ people, migrator }: Planted) {
  const memberId = await people.newTown();
  const syndicateId = await people.demoSyndicate();
  for (const [rank, name] of ["Restauration scolaire", "Location des salles"].entries()) {
    const content = migrator.json({ ...completeContent, name } as never); // plain JSON
    await migrator`insert into entry (syndicate_id, member_id, id, ref, name, domain, content, created_by, updated_by)
      values (${syndicateId}, ${memberId}, ${newId()}, ${`2026-00${rank + 1}`}, ${name}, 'enfance', ${content}, 'Essai', 'Essai')`;
  }
  const [row] = await migrator<{ name: string }[]>`select name from member where id = ${memberId}`;
  return { memberId, name: row?.name ?? "" };
}

async function taken(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: (download as Download).suggestedFilename(), bytes: readFileSync(await download.path()) };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("EXP-30 a secretary takes the town's register in each format, from the register's own page", async ({
      page,
      people,
      migrator,
    }) => {
      const { memberId } = await townWithEntries({ people, migrator });
      await people.signIn("referent", memberId);
      await page.goto(`/membres/${memberId}/registre`);
      await page.getByRole("link", { name: "Exporter le registre" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Exporter le registre");
      const heads: [RegExp, string, string][] = [
        [/^PDF/, "pdf", "%PDF-"],
        [/^Tableur ODS/, "ods", "PK"],
        [/^Tableur XLSX/, "xlsx", "PK"],
        [/^Texte DOCX/, "docx", "PK"],
        [/^CSV/, "csv", "\ufeffN°"],
        [/^JSON/, "json", "{"],
      ];
      for (const [label, extension, head] of heads) {
        await page.getByRole("radio", { name: label }).check();
        const file = await taken(page, () => page.getByRole("button", { name: "Télécharger" }).click());
        expect(file.name).toMatch(new RegExp(`^registre-essaiville-[0-9a-f]{6}-\\d{4}-\\d{2}-\\d{2}\\.${extension}$`));
        expect(file.bytes.toString("utf8").startsWith(head), extension).toBe(true);
      }
    });
  });
}

test("EXP-30 some entries, or the public part, are chosen on the page; nothing ticked is told", async ({
  page,
  people,
  migrator,
  complaints,
}) => {
  const { memberId } = await townWithEntries({ people, migrator });
  await people.signIn("representative", memberId);
  await page.goto(`/membres/${memberId}/registre/exporter`);
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("radio", { name: /^JSON/ }).check();
  await page.getByRole("radio", { name: "Seulement celles que je coche" }).check();
  await page.getByRole("button", { name: "Télécharger" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Cochez au moins une fiche" })).toBeVisible();
  await expect(page.getByRole("radio", { name: /^JSON/ })).toBeChecked();
  await page.getByRole("checkbox", { name: "2026-002 Location des salles" }).check();
  const part = await taken(page, () => page.getByRole("button", { name: "Télécharger" }).click());
  const file = JSON.parse(part.bytes.toString());
  expect([file.complete, file.register.entries.length]).toEqual([false, 1]);
  await page.getByRole("radio", { name: /^Registre public/ }).check();
  await page.getByRole("radio", { name: "Toutes les fiches", exact: true }).check();
  const open = await taken(page, () => page.getByRole("button", { name: "Télécharger" }).click());
  expect(JSON.parse(open.bytes.toString()).register.entries).toEqual([]);
  const trail =
    await migrator`select count(*)::integer as n from audit_event where member_id = ${memberId} and action = 'exportRegister'`;
  expect(trail).toEqual([{ n: 2 }]);
  expect(complaints).toEqual([]);
});

test("EXP-31 the pages to print say what the PDF says, and that the engine is missing where it is", async ({
  page,
  people,
  migrator,
  complaints,
}) => {
  const { memberId, name } = await townWithEntries({ people, migrator });
  await people.signIn("referent", memberId);
  await page.goto(`/membres/${memberId}/registre/exporter`);
  await page.getByRole("link", { name: "Voir la version à imprimer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Registre des traitements, ${name}`);
  await expect(page.getByRole("heading", { name: "2026-001 Restauration scolaire" })).toBeVisible();
  await expect(page.getByRole("cell", { name: "Inscrire, commander et pointer les repas" }).first()).toBeVisible();
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await seriousFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(1);
  }
  await page.goto(`/membres/${memberId}/registre/exporter/imprimer?moteur=absent`);
  await expect(page.getByRole("alert").filter({ hasText: "Le moteur PDF n’est pas disponible" })).toBeVisible();
  expect(complaints).toEqual([]);
});

test("EXP-32 the DPO asks for several registers, goes on working, is told on every page, and takes the archive", async ({
  page,
  people,
  migrator,
  complaints,
}) => {
  const towns = [await townWithEntries({ people, migrator }), await townWithEntries({ people, migrator })];
  await people.signIn("dpo");
  await page.goto("/");
  await expect(page.getByRole("link", { name: /Export terminé/ })).toHaveCount(0);
  await page.getByRole("link", { name: "Exporter les registres" }).click();
  await page.getByRole("radio", { name: /^Tableur ODS/ }).check();
  await page.getByRole("radio", { name: "Seulement ceux que je coche" }).check();
  await page.getByRole("button", { name: "Préparer l’archive" }).click();
  await expect(page.getByRole("link", { name: "Cochez au moins un adhérent" })).toBeVisible();
  for (const { name } of towns) await page.getByRole("checkbox", { name }).check();
  await page.getByRole("button", { name: "Préparer l’archive" }).click();
  await expect(page.getByText("Prêt", { exact: true })).toBeVisible({ timeout: 60_000 });
  expect(await seriousFindings(page)).toEqual([]);

  await page.goto("/interventions");
  await page.getByRole("link", { name: "Export terminé (1)" }).click();
  const archive = await taken(page, () => page.getByRole("link", { name: /^Télécharger/ }).click());
  expect(archive.name).toMatch(/^registres-\d{4}-\d{2}-\d{2}\.zip$/);
  const files = Object.keys(unzipSync(archive.bytes));
  expect(files.filter((name) => name.endsWith(".ods"))).toHaveLength(2);
  expect(files).toContain("LISEZ-MOI.txt");
  await page.goto("/interventions");
  await expect(page.getByRole("link", { name: /Export terminé/ })).toHaveCount(0);

  await page.goto("/exporter");
  await page.getByRole("button", { name: "Retirer" }).click();
  await expect(page.getByText("Aucune archive pour le moment.")).toBeVisible();
  expect(complaints).toEqual([]);
});

test("BAD-05 a stranger's register, or someone else's archive, answers as one that never existed", async ({
  page,
  people,
  migrator,
}) => {
  const { memberId: mine } = await townWithEntries({ people, migrator });
  const { memberId: theirs } = await townWithEntries({ people, migrator });
  const someone = await people.newPerson([{ role: "dpo", memberId: null }]);
  const archive = newId();
  await migrator`insert into export_job (syndicate_id, id, person_id, format, extent, member_ids, status)
    values (${await people.demoSyndicate()}, ${archive}, ${someone}, 'csv', 'full', ${[mine]}, 'done')`;
  expect((await page.request.get(`/membres/${mine}/registre/exporter/export`, { maxRedirects: 0 })).status()).toBe(401);
  await people.signIn("referent", mine);
  const answers = [];
  for (const id of [theirs, newId()])
    for (const path of ["exporter", "exporter/export", "exporter/imprimer"])
      answers.push((await page.request.get(`/membres/${id}/registre/${path}`)).status());
  expect(answers).toEqual(answers.map(() => 404));
  expect((await page.goto("/exporter"))?.status()).toBe(404);
  await people.signIn("dpo");
  for (const id of [archive, newId(), "x"])
    expect((await page.request.get(`/exporter/${id}/export`)).status(), id).toBe(404);
});

test("EXP-05 the schema of the JSON files is published, without signing in", async ({ page }) => {
  const answer = await page.request.get("/api/schemas/registre-1.json");
  expect(answer.status()).toBe(200);
  expect((await answer.json()).$id).toBe("urn:registre-commun:registre:1");
});
