import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { DOCX, officeFile, PDF, PHOTO } from "@/lib/documents/attachment/testing/samples";
import { newId } from "@/lib/domain/identifier";
import { seriousFindings } from "./axe";
import { expect, test } from "./fixtures";
import type { People } from "./people";

const file = (name: string, buffer: Buffer, mimeType = "application/octet-stream") => ({ name, mimeType, buffer });
const PLACE = Buffer.from("2900000001000000d204000064000000", "hex");

/** An entry of the town, as its columns show it. */
async function plantEntry(migrator: postgres.Sql, people: People, town: string) {
  const id = newId();
  const [model] = await migrator<{ content: object }[]>`select content from entry order by id limit 1`;
  await migrator`insert into entry (syndicate_id, member_id, id, ref, name, domain, content, created_by, updated_by)
    values (${await people.demoSyndicate()}, ${town}, ${id}, '2026-001', 'Prêt de salles', 'vie-locale',
      ${migrator.json((model?.content ?? {}) as never)}, 'Essai', 'Essai')`; // JSON read from the same column
  return id;
}

const attach = async (page: Page, chosen: ReturnType<typeof file>, type = "Délibération") => {
  await page.getByLabel("Fichier").setInputFiles(chosen);
  await page.getByLabel("Type", { exact: true }).selectOption({ label: type });
  await page.getByRole("button", { name: "Joindre le document" }).click();
};

test("DOC-20 the DPO attaches a deliberation to an entry, corrects it, takes it back and puts it back", async ({
  page,
  people,
  migrator,
  complaints,
}) => {
  const town = await people.newTown();
  const entry = await plantEntry(migrator, people, town);
  await people.signIn("dpo", town, "Claire Essai");
  await page.goto(`/membres/${town}/registre/fiches/${entry}`);
  const section = page.getByRole("region", { name: /^Documents/ });
  await expect(section.getByText("Aucun document joint.")).toBeVisible();
  await section.getByRole("link", { name: "Joindre un document" }).click();

  await expect(page.getByRole("heading", { name: "Joindre un document" })).toBeVisible();
  await expect(page.getByText("0 Mo occupés sur 500 Mo.")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Joindre le document" }).click();
  await expect(page.getByRole("alert").getByText("Choisissez le fichier à joindre")).toBeVisible();
  await expect(page.getByRole("alert").getByText("Choisissez le type du document")).toBeVisible();
  await page.getByLabel("Valable jusqu’au").fill("2020-01-31");
  await attach(page, file("délibération n° 12.pdf", PDF));

  await expect(page).toHaveURL(/#documents$/);
  await expect(section.getByRole("link", { name: "délibération n° 12", exact: true })).toBeVisible();
  await expect(section.getByText("31 janvier 2020, échu")).toBeVisible();
  await expect(section.getByText(/^Claire Essai, /)).toBeVisible();
  const saved = page.waitForEvent("download");
  await section.getByRole("link", { name: "délibération n° 12", exact: true }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe("délibération n° 12.pdf");

  await section.getByRole("link", { name: "Tous les documents de cette collectivité" }).click();
  await expect(page.getByRole("heading", { name: /^Documents 1/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "Fiche « Prêt de salles »" })).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("link", { name: /^Modifier ?, délibération n° 12$/ }).click();
  await page.getByLabel("Nom du document").fill("Délibération du 12 mars");
  await page.getByRole("radio", { name: /^Le DPO seul/ }).check();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("DPO seul", { exact: true })).toBeVisible();

  await page.getByRole("link", { name: /^Modifier ?, Délibération du 12 mars$/ }).click();
  await page.locator("summary", { hasText: "Retirer ce document" }).click();
  await page.getByRole("button", { name: "Retirer ce document" }).click();
  await expect(page.getByText("« Délibération du 12 mars » est retiré.")).toBeVisible();
  await expect(page.getByText("Aucun document encore")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Remettre ce document" }).click();
  await expect(page.getByRole("link", { name: "Délibération du 12 mars", exact: true })).toBeVisible();
  expect(complaints).toEqual([]);
});

test("DOC-21 a file is given whole, to be saved only, sealed off, and a photograph without its place", async ({
  page,
  people,
  migrator,
}) => {
  const town = await people.newTown();
  const entry = await plantEntry(migrator, people, town);
  await people.signIn("referent", town);
  await page.goto(`/membres/${town}/documents/joindre?fiche=${entry}`);
  await expect(page.getByRole("radio")).toHaveCount(0);
  await attach(page, file("mairie.jpeg", PHOTO, "text/html"), "Attestation");
  const link = page.getByRole("link", { name: "mairie", exact: true });
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  const headers = answer.headers();
  expect(answer.status()).toBe(200);
  expect(headers["content-type"]).toBe("image/jpeg");
  expect(headers["content-disposition"]).toBe("attachment; filename=\"mairie.jpg\"; filename*=UTF-8''mairie.jpg");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["content-security-policy"]).toContain("sandbox; default-src 'none'");
  expect(headers["cache-control"]).toContain("no-store");
  const body = await answer.body();
  expect(PHOTO.includes(PLACE)).toBe(true);
  expect([body.includes(PLACE), body.includes("Telephone"), body.subarray(0, 3).toString("hex")]).toEqual([
    false,
    false,
    "ffd8ff",
  ]);
});

test("DOC-22 a file that is not taken says why in French, and what was typed stays", async ({
  page,
  people,
  migrator,
}) => {
  const town = await people.newTown();
  const entry = await plantEntry(migrator, people, town);
  await people.signIn("referent", town);
  await page.goto(`/membres/${town}/documents/joindre?fiche=${entry}`);
  await page.getByLabel("Nom du document").fill("Ma charte");
  const alert = page.getByRole("alert");
  await attach(
    page,
    file("page.pdf", Buffer.from("<script>alert(1)</script>"), "application/pdf"),
    "Charte informatique",
  );
  await expect(alert.getByText("Ce fichier n’est pas d’un type accepté")).toBeVisible();
  await expect(page.getByLabel("Nom du document")).toHaveValue("Ma charte");
  await attach(page, file("a.docx", officeFile("ms-word.document.macroEnabled.main")));
  await expect(alert.getByText("Ce document contient un programme (macros).")).toBeVisible();
  await attach(page, file("grand.pdf", Buffer.alloc(20_000_001)));
  await expect(alert.getByText("Ce fichier dépasse 20 Mo.")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await attach(page, file("a.docx", DOCX), "Charte informatique");
  await expect(page.getByRole("link", { name: "Ma charte", exact: true })).toBeVisible();
  const origin = new URL(page.url()).origin;
  const address = `/membres/${town}/documents/depot`;
  const fields = {
    on: "entry",
    onId: entry,
    type: "autre",
    visibility: "member",
    name: "",
    datedOn: "",
    expiresOn: "",
  };
  const sent = await page.request.post(address, {
    headers: { origin, accept: "application/json" },
    multipart: { ...fields, file: file("grand.pdf", Buffer.alloc(20_200_000)) },
  });
  expect([sent.status(), await sent.json()]).toEqual([413, { message: expect.stringContaining("20\u00a0Mo") }]);
  const strange = await page.request.post(address, {
    headers: { origin: "https://ailleurs.example" },
    multipart: { ...fields, file: file("a.pdf", PDF) },
  });
  expect(strange.status()).toBe(403);
  // Whole, at the very limit, through everything that stands before the route.
  const most = Buffer.concat([PDF.subarray(0, 9), Buffer.alloc(20_000_000 - PDF.length, "%"), PDF.subarray(9)]);
  const key = newId();
  for (const round of [1, 2]) {
    const whole = await page.request.post(address, {
      headers: { origin, accept: "application/json" },
      multipart: { ...fields, key, file: file("entier.pdf", most) },
    });
    expect(whole.status(), `round ${round}`).toBe(200);
  }
  const rows = await migrator`select size from document where member_id = ${town} and file_name = 'entier.pdf'`;
  expect(rows).toEqual([{ size: 20_000_000 }]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("DOC-23 without JavaScript a document is attached, refused, taken back and put back", async ({
    page,
    people,
    migrator,
  }) => {
    const town = await people.newTown();
    const entry = await plantEntry(migrator, people, town);
    await people.signIn("referent", town);
    await page.goto(`/membres/${town}/registre/fiches/${entry}`);
    await page.getByRole("link", { name: "Joindre un document" }).click();
    await attach(page, file("a.pdf", Buffer.from("texte")));
    await expect(page.getByText("Ce fichier n’est pas d’un type accepté").first()).toBeVisible();
    await attach(page, file("a.pdf", PDF));
    await expect(page.getByRole("link", { name: "a", exact: true })).toBeVisible();
    await page.goto(`/membres/${town}/documents?objet=visit`);
    await expect(page.getByText("Aucun document à ce filtre")).toBeVisible();
    await page.goto(`/membres/${town}/documents?type=deliberation`);
    await page.getByRole("link", { name: /^Modifier ?, a$/ }).click();
    await page.locator("summary", { hasText: "Retirer ce document" }).click();
    await page.getByRole("button", { name: "Retirer ce document" }).click();
    await expect(page.getByText("« a » est retiré.")).toBeVisible();
    await page.getByRole("button", { name: "Remettre ce document" }).click();
    await expect(page.getByRole("link", { name: "a", exact: true })).toBeVisible();
  });
});

test("DOC-24 a file that was damaged on the disk is a French page, and another town's is one that never was", async ({
  page,
  people,
  migrator,
}) => {
  const town = await people.newTown();
  const entry = await plantEntry(migrator, people, town);
  const id = newId();
  await migrator`insert into document (syndicate_id, member_id, id, entry_id, name, file_name, type, kind, size, sha256, created_by)
    values (${await people.demoSyndicate()}, ${town}, ${id}, ${entry}, 'Perdu', 'perdu.pdf', 'autre', 'pdf', 1, ${"0".repeat(64)}, 'Essai')`;
  await people.signIn("referent", town);
  const lost = await page.goto(`/membres/${town}/documents/${id}/fichier`);
  expect(lost?.status()).toBe(500);
  await expect(page.getByRole("heading", { name: "Ce document ne peut pas être ouvert" })).toBeVisible();
  await expect(page.getByText("Son fichier n’est plus là où il était rangé.")).toBeVisible();
  const mine = await people.newTown();
  await people.signIn("referent", mine);
  for (const path of [
    `/membres/${town}/documents`,
    `/membres/${town}/documents/${id}/fichier`,
    `/membres/${mine}/documents/${id}/fichier`,
    `/membres/${mine}/documents/joindre?fiche=${entry}`,
    `/membres/${mine}/documents/joindre`,
  ])
    expect((await page.request.get(path)).status(), path).toBe(404);
  await page.goto(`/membres/${mine}/documents?document=${id}`);
  await expect(page.getByText("Aucun document encore")).toBeVisible();
});

test("DOC-25 an act and a visit have their documents, and the town sees those of the act and of the sent report", async ({
  page,
  people,
  migrator,
}) => {
  const town = await people.newTown();
  const syndicate = await people.demoSyndicate();
  const [act, visit] = [newId(), newId()];
  await migrator`insert into intervention (syndicate_id, member_id, id, ref, service, date, theme, type, channel, mode, subject, status, author)
    values (${syndicate}, ${town}, ${act}, ${`E-${act}`}, 'dpo', '2025-01-15', 'autre', 'conseil', 'courriel', 'courriel', 'Conseil écrit', 'close', 'Essai')`;
  await migrator`insert into visit (syndicate_id, member_id, id, status, planned_at, agenda, attendees, created_by)
    values (${syndicate}, ${town}, ${visit}, 'planned', '2025-02-03T09:00:00Z', '[]', '[]', 'Essai')`;
  await people.signIn("dpo");
  for (const [path, name] of [
    [`/membres/${town}/interventions/${act}`, "courrier"],
    [`/membres/${town}/visites/${visit}`, "plan"],
  ]) {
    await page.goto(path ?? "");
    await page.getByRole("link", { name: "Joindre un document" }).click();
    await attach(page, file(`${name}.pdf`, PDF));
    await expect(page.getByRole("link", { name: name ?? "", exact: true })).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);
  }
  await people.signIn("representative", town);
  await page.goto(`/membres/${town}/documents`);
  await expect(page.getByRole("link", { name: "courrier", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "plan", exact: true })).toHaveCount(0);
  await expect(page.getByRole("link", { name: /^Modifier/ })).toHaveCount(0);
  await page.getByRole("link", { name: "Intervention « Conseil écrit »" }).click();
  await expect(page.getByRole("link", { name: "courrier", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Joindre un document" })).toHaveCount(0);
});
