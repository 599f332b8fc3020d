import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { ROLES, type Role } from "@/lib/domain/access/role";
import { newId } from "@/lib/domain/identifier";
import { faintInTheDark, seriousFindings } from "./axe";
import { expect, test } from "./fixtures";
import type { People } from "./people";
import { plantEdition } from "./publication-path";
import { demoPages, PARTS, partOf, walkedFile } from "./site";

/**
 * What is wrong with the page as it stands, at both widths and in the dark. A page that only narrows or sorts another one is
 * made of the same parts: axe reads it once, and its width is measured at both.
 */
async function problemsOf(page: Page, narrows: boolean): Promise<string[]> {
  const problems: string[] = [];
  const farRows = !narrows;
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const findings = narrows && width === 320 ? [] : await seriousFindings(page, { farRows });
    for (const finding of findings) problems.push(`at ${width}: ${finding}`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (overflow > 1) problems.push(`at ${width}: ${overflow} px too wide`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  if (narrows) return problems;
  for (const finding of await faintInTheDark(page)) problems.push(`in the dark: ${finding}`);
  return problems;
}

/** A register on its way into a town's, read and not yet confirmed: the address of its page. */
async function prepareImport(page: Page, town: string): Promise<string> {
  const buffer = Buffer.from("Nom du traitement;Finalité\nCantine;Servir les repas\nPaie;Payer les agents\n");
  const answer = await page.request.post(`/membres/${town}/registre/importer/fichier`, {
    multipart: { file: { name: "registre.csv", mimeType: "text/csv", buffer } },
    headers: { accept: "application/json", origin: new URL(page.url()).origin },
  });
  const { place } = await answer.json();
  return place;
}

/** A file of past acts, read and not yet confirmed: the address of its page. */
async function prepareActs(page: Page, town: string): Promise<string> {
  const buffer = Buffer.from(
    `Date;Commune;Thème;Type;Mode;Objet\n03/02/2025;${town};Guichet;conseil;telephone;Photo\n`,
  );
  const answer = await page.request.post("/interventions/importer/fichier", {
    multipart: { file: { name: "actes.csv", mimeType: "text/csv", buffer } },
    headers: { accept: "application/json", origin: new URL(page.url()).origin },
  });
  const { place } = await answer.json();
  return place;
}

/** Pages that exist in one state of their object only: the first of its kind that the walk meets may be in another. */
async function inTheirState(page: Page, role: Role, people: People, migrator: postgres.Sql): Promise<string[]> {
  const syndicateId = await people.demoSyndicate();
  if (role === "referent") {
    const town = await people.newTown();
    await people.signIn("referent", town);
    return [`/membres/${town}/registre/a-faire`, `/membres/${town}/registre/traitement/etat-civil`];
  }
  if (role === "representative") {
    const town = await people.newTown();
    await people.signIn("representative", town);
    return [`/membres/${town}/registre/publication/${await plantEdition(migrator, syndicateId, town)}`];
  }
  if (role === "technician") return ["/demandes-informatiques/nouvelle"];
  if (role !== "dpo") return [];
  const imported = await prepareImport(page, await people.newTown());
  const acts = await prepareActs(page, await people.newTown());
  const gift = newId();
  await migrator`insert into template_push (syndicate_id, id, template_id, template_version, template_name, left_out, created_by)
    values (${syndicateId}, ${gift}, 'etat-civil', 1, 'État civil', '[]', 'Essai')`;
  const [visit] = await migrator<{ path: string }[]>`
    select '/membres/' || member_id || '/visites/' || id || '/compte-rendu' as path from visit
    where syndicate_id = ${syndicateId} and status = 'done' limit 1`;
  const [entry] = await migrator<{ path: string }[]>`
    select '/membres/' || member_id || '/registre/fiches/' || id || '/relire' as path from entry
    where syndicate_id = ${syndicateId} and status = 'submitted' limit 1`;
  return [
    ...[visit?.path ?? "", entry?.path ?? "", `/modeles/diffusions/${gift}`],
    ...[acts, `${acts}/mots`, `${acts}/lignes`, `${acts}/lignes/1`],
    ...[imported, `${imported}/fiches`, `${imported}/fiches/1`],
  ];
}

test.describe.configure({ mode: "parallel" }); // one town and one browser each: no part waits for another

for (const role of ROLES) {
  for (let part = 0; part < PARTS[role]; part++) {
    const share = PARTS[role] > 1 ? ` (part ${part + 1} of ${PARTS[role]})` : "";
    test(`UI-01 every page a ${role} can reach answers, is sound for axe at 1280 and 320 px and in the dark, and silent in the console${share}`, async ({
      page,
      people,
      complaints,
      migrator,
    }) => {
      test.setTimeout(600_000);
      await people.openDemo(role);
      const problems: string[] = [];
      const paths = new Set<string>();
      const look = async (kind: string, href: string) => {
        const answer = await page.goto(href);
        paths.add(new URL(page.url()).pathname);
        if (answer?.status() !== 200) problems.push(`${kind} answered ${answer?.status()}`);
        problems.push(...(await problemsOf(page, kind.includes("?"))).map((problem) => `${kind} ${problem}`));
      };
      const pages = await demoPages(page, role);
      const own = [...pages].filter(([kind]) => partOf(kind, PARTS[role]) === part);
      for (const [kind, { href }] of own) await look(kind, href);
      if (part === 0) for (const path of await inTheirState(page, role, people, migrator)) await look(path, path);
      writeFileSync(walkedFile(role, part), JSON.stringify([...paths]));
      expect(problems).toEqual([]);
      expect(complaints).toEqual([]);
      expect(own.length).toBeGreaterThan(0);
    });
  }
}

test("UI-01 a word too faint in the dark is found out", async ({ page, people }) => {
  await people.openDemo("commissioner");
  await page.goto("/commission");
  expect(await faintInTheDark(page)).toEqual([]);
  await page.locator("h1").evaluate((title) => {
    title.style.color = "light-dark(black, #333)";
  });
  expect(await seriousFindings(page)).toEqual([]);
  expect((await faintInTheDark(page)).join()).toContain("color-contrast");
});
