import { newId } from "@/lib/domain/identifier";
import { seriousFindings } from "./axe";
import { expect, test } from "./fixtures";

const unique = () => Math.random().toString(36).slice(2, 8);

test("PRO-10 the DPO puts a company in the directory, with its transfers, and finds it again", async ({
  page,
  people,
  complaints,
}) => {
  await people.newTown();
  await people.signIn("dpo");
  const name = `Éditions du Moulin ${unique()}`;
  await page.goto("/sous-traitants");
  await page.getByRole("link", { name: "Ajouter un sous-traitant" }).click();
  await page.getByLabel("Nom", { exact: true }).fill(name);
  await page.getByLabel("SIREN").fill("123");
  await page.getByRole("button", { name: "Ajouter à l’annuaire" }).click();
  await expect(page.locator("main").getByRole("alert")).toContainText("Vérifiez ce SIREN");
  await page.getByLabel("SIREN").fill("732 829 320");
  await page.getByLabel("Pays d’hébergement").fill("US");
  await page.getByRole("button", { name: "Ajouter un transfert" }).click();
  await page.getByLabel("Pays de destination").fill("US");
  await page.getByLabel("Garantie").selectOption({ label: "Clauses types" });
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Ajouter à l’annuaire" }).click();
  await expect(page.getByText("Le sous-traitant est dans l’annuaire.")).toBeVisible();
  await page.getByLabel("Nom ou SIREN").fill(name.toLowerCase().replace("é", "e"));
  await page.getByRole("button", { name: "Filtrer" }).click();
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  await expect(page.getByText("États-Unis, Clauses types")).toBeVisible();
  await expect(page.getByText("Aucune collectivité ne le nomme encore")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("PRO-11 a secretary notes a contract, checks its clauses, and is told of its end", async ({
  page,
  people,
  migrator,
  complaints,
}) => {
  const town = await people.newTown();
  const name = `Nuage de la Vallée ${unique()}`;
  const syndicateId = await people.demoSyndicate();
  await migrator`insert into processor (syndicate_id, id, name, kind, certifications, sub_processors, transfers, created_by, updated_by)
    values (${syndicateId}, gen_random_uuid(), ${name}, 'hosting', '[]', '[]', '[]', 'Essai', 'Essai')`;
  await people.signIn("referent", town);
  await page.goto(`/membres/${town}/sous-traitants`);
  await expect(page.getByRole("heading", { name: "Aucun contrat noté" })).toBeVisible();
  await page.getByRole("link", { name: "Noter un contrat" }).click();
  await page.getByRole("button", { name: "Noter le contrat" }).click();
  await expect(page.locator("main").getByRole("alert")).toContainText("Sous-traitant");
  await page.getByLabel("Sous-traitant").selectOption({ label: name });
  await page.getByLabel("Accord sur les données").selectOption({ label: "Signé" });
  const soon = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("Fin le").fill(soon);
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Noter le contrat" }).click();
  await expect(page.getByText("Le contrat est noté. Vérifiez maintenant ses clauses.")).toBeVisible();
  await expect(page.getByText("fin dans moins de trois mois")).toBeVisible();
  await page.getByRole("link", { name: "Vérifier les clauses" }).click();
  const audit = page.getByRole("group", { name: /demander des preuves ou un audit/ });
  await audit.getByLabel("Présent").check();
  await page.getByLabel("Page, Vous pouvez vérifier").fill("12");
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Enregistrer la vérification" }).click();
  await expect(page.getByText("La vérification est enregistrée.")).toBeVisible();
  await expect(page.getByText("1 points sur 15 sont réglés.")).toHaveCount(0);
  await expect(page.getByText("1 point sur 15 est réglé.")).toBeVisible();
  await expect(page.getByRole("row", { name: /Vous pouvez vérifier/ })).toContainText("Présent");
  await page.goto(`/membres/${town}/registre/a-faire`);
  await page.getByRole("link", { name: `Ouvrir : ${name}` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  expect(await seriousFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("PRO-12 a contract that another changed meanwhile is not overwritten, and works without JavaScript", async ({
  browser,
  people,
  migrator,
  context,
}) => {
  const town = await people.newTown();
  await people.signIn("referent", town);
  const syndicateId = await people.demoSyndicate();
  const id = newId();
  const [company] = await migrator<{ id: string }[]>`
    insert into processor (syndicate_id, id, name, kind, certifications, sub_processors, transfers, created_by, updated_by)
    values (${syndicateId}, ${id}, ${`Tri postal ${unique()}`}, 'postal', '[]', '[]', '[]', 'Essai', 'Essai') returning id`;
  await migrator`insert into contract (syndicate_id, member_id, id, processor_id, clauses, created_by, updated_by)
    values (${syndicateId}, ${town}, ${id}, ${company?.id ?? ""}, '{}', 'Essai', 'Essai')`;
  const bare = await browser.newContext({ javaScriptEnabled: false, storageState: await context.storageState() });
  const plain = await bare.newPage();
  await plain.goto(`http://127.0.0.1:${process.env.E2E_PORT}/membres/${town}/sous-traitants/${id}/modifier`);
  await plain.getByLabel("Référence du contrat").fill("2026-77");
  await migrator`update contract set version = 2, ref = '2026-01' where id = ${id}`;
  await plain.getByRole("button", { name: "Enregistrer" }).click();
  const both = plain.getByRole("region", { name: /Une autre personne a modifié cette fiche/ });
  await expect(both.getByRole("group", { name: "Référence du contrat" })).toContainText("2026-01");
  await expect(plain.getByLabel("Référence du contrat")).toHaveValue("2026-77");
  const [row] = await migrator<{ ref: string }[]>`select ref from contract where id = ${id}`;
  expect(row?.ref).toBe("2026-01");
  await both.getByRole("radio", { name: /Mon texte/ }).check();
  await plain.getByRole("button", { name: "Garder ces choix et enregistrer" }).click();
  await expect(plain.getByText("2026-77")).toBeVisible();
  await bare.close();
});

test("PRO-13 a name written in the entries is proposed, linked by a press, and its words stay", async ({
  page,
  people,
  migrator,
  complaints,
}) => {
  const town = await people.newTown();
  const syndicateId = await people.demoSyndicate();
  const tag = unique();
  const typed = `Moulin Edition ${tag}`;
  const id = newId();
  await migrator`insert into processor (syndicate_id, id, name, kind, certifications, sub_processors, transfers, created_by, updated_by)
    values (${syndicateId}, ${id}, ${`Moulins Éditions ${tag}`}, 'software', '[]', '[]', '[]', 'Essai', 'Essai')`;
  await migrator`insert into software (syndicate_id, id, name, publisher_id, updated_by)
    values (${syndicateId}, ${id}, ${`Paie ${tag}`}, ${id}, 'Essai')`;
  const [model] = await migrator<{ content: Record<string, unknown> }[]>`
    select content from entry where syndicate_id = ${syndicateId} and jsonb_array_length(content -> 'processors') > 0 limit 1`;
  const [first] = (model?.content.processors ?? []) as object[]; // asked for above
  const content = {
    ...model?.content,
    processors: [{ ...first, name: typed, contractReference: "" }],
    software: [{ name: `Paie ${tag}`, publisher: "" }],
  };
  const entryId = newId();
  await migrator`insert into entry (syndicate_id, member_id, id, ref, name, domain, content, created_by, updated_by, search_text)
    values (${syndicateId}, ${town}, ${entryId}, ${`T-${tag}`}, 'Paie des agents', 'rh', ${migrator.json(content as never)}, 'Essai', 'Essai', '')`; // JSON read from the same column
  await people.signIn("referent", town);
  const alertOf = (code: string) => page.getByText(new RegExp(`${code}\\s:`));
  await page.goto(`/membres/${town}/registre/fiches/${entryId}`);
  await expect(alertOf("VI-06").first()).toBeVisible();
  await page.goto(`/membres/${town}/sous-traitants`);
  await page.getByRole("link", { name: "Logiciels et noms des fiches" }).click();
  await expect(page.getByText(`Ressemble à Moulins Éditions ${tag}`)).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page
    .getByRole("row", { name: new RegExp(typed) })
    .getByRole("button", { name: "Relier" })
    .click();
  await expect(page.getByText("Le nom est relié.")).toBeVisible();
  await expect(page.getByRole("link", { name: `Relié à Moulins Éditions ${tag}` })).toBeVisible();
  await page.getByLabel("Logiciel", { exact: true }).selectOption({ label: `Paie ${tag}` });
  await page.getByLabel("Depuis le").fill("2024-01-15");
  await page.getByRole("button", { name: "Ajouter un logiciel à la liste" }).click();
  await expect(page.getByText("La liste des logiciels est à jour.")).toBeVisible();
  await page.goto(`/membres/${town}/registre/fiches/${entryId}`);
  await expect(page.getByText(typed).first()).toBeVisible();
  await expect(alertOf("VI-06")).toHaveCount(0);
  await page.goto(`/logiciels/${id}`);
  await expect(page.getByText("depuis le 15 janvier 2024")).toBeVisible();
  await expect(page.getByText("sans contrat rattaché")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.goto(`/sous-traitants/${id}`);
  await expect(page.getByRole("row", { name: /Essaiville/ })).toContainText(`Paie ${tag}, depuis le 15 janvier 2024`);
  expect(complaints).toEqual([]);
});

test("PRO-14 the syndicate's own register is made of its services and their subscribers, and leaves in five formats", async ({
  page,
  people,
  complaints,
}) => {
  const tag = unique();
  const town = await people.newTown(`Abonville ${tag}`);
  await people.signIn("dpo");
  await page.goto("/registre-sous-traitant/nouvelle");
  await page.getByLabel("Nom", { exact: true }).fill(`Télémaintenance ${tag}`);
  await page.getByLabel("Ce qui est fait pour chaque responsable").fill("Prise en main à distance");
  await page.getByRole("textbox", { name: /Mesures de sécurité, ligne 1/i }).fill("Comptes nominatifs");
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Ajouter la prestation" }).click();
  await expect(page.getByText("La prestation est au registre.")).toBeVisible();
  await page.getByRole("link", { name: `Modifier Télémaintenance ${tag}` }).click();
  await page.getByLabel("Collectivité", { exact: true }).selectOption(town);
  await page.getByLabel("Depuis le").first().fill("2024-01-15");
  await page
    .getByLabel(/^Convention/)
    .first()
    .fill("Convention 12");
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Abonner" }).click();
  await expect(page.getByText("L’abonnement est enregistré.")).toBeVisible();
  await page.goto("/registre-sous-traitant");
  const line = page.getByRole("row", { name: new RegExp(`Abonville ${tag}`) });
  await expect(line).toContainText("15 janvier 2024");
  await expect(line).toContainText("Odile Vautrel, Maire");
  await expect(line).toContainText("Convention 12");
  expect(await seriousFindings(page)).toEqual([]);
  const signs: Record<string, string> = { pdf: "%PDF", ods: "PK", xlsx: "PK", docx: "PK" };
  for (const [format, sign] of Object.entries(signs)) {
    const answer = await page.request.get(`/registre-sous-traitant/export?format=${format}`);
    expect(answer.status(), format).toBe(200);
    expect((await answer.body()).subarray(0, sign.length).toString("latin1"), format).toBe(sign);
    expect(answer.headers()["content-disposition"]).toContain(`.${format}`);
  }
  const csv = await (await page.request.get("/registre-sous-traitant/export?format=csv")).text();
  expect(csv).toContain(`Abonville ${tag}`);
  expect(csv).toContain("Comptes nominatifs");
  expect(complaints).toEqual([]);
});

test("PRO-15 the check of a contract and the sheet of a software, overtaken, show both texts and lose neither", async ({
  page,
  people,
  migrator,
  complaints,
}) => {
  const town = await people.newTown();
  const syndicateId = await people.demoSyndicate();
  const [id, companyId] = [newId(), newId()];
  await migrator`insert into processor (syndicate_id, id, name, kind, certifications, sub_processors, transfers, created_by, updated_by)
    values (${syndicateId}, ${companyId}, ${`Nuage ${unique()}`}, 'hosting', '[]', '[]', '[]', 'Essai', 'Essai')`;
  await migrator`insert into contract (syndicate_id, member_id, id, processor_id, clauses, created_by, updated_by)
    values (${syndicateId}, ${town}, ${id}, ${companyId}, '{}', 'Essai', 'Essai')`;
  const both = page.getByRole("region", { name: /Une autre personne a modifié cette fiche/ });
  const keep = both.getByRole("button", { name: "Garder ces choix et enregistrer" });
  await people.signIn("dpo");

  await page.goto(`/membres/${town}/sous-traitants/${id}/clauses`);
  await page
    .getByRole("group", { name: /demander des preuves ou un audit/ })
    .getByLabel("Présent")
    .check();
  const others = {
    audit: { answer: "absent", page: "3", note: "" },
    security: { answer: "partial", page: "", note: "" },
  };
  await migrator`update contract set version = 2, clauses = ${migrator.json(others)} where id = ${id}`;
  await page.getByRole("button", { name: "Enregistrer la vérification" }).click();
  await expect(both.getByRole("group", { name: "Vous pouvez vérifier" })).toContainText("Absent");
  await expect(both.getByRole("listitem").filter({ hasText: "l’autre texte est repris" })).toHaveCount(1);
  expect(await seriousFindings(page)).toEqual([]);
  await both.getByRole("radio", { name: /Mon texte/ }).check();
  await keep.click();
  await expect(page.getByText("La vérification est enregistrée.")).toBeVisible();
  const [row] = await migrator<{ clauses: object }[]>`select clauses from contract where id = ${id}`;
  expect(row?.clauses).toMatchObject({ audit: { answer: "present" }, security: { answer: "partial" } });

  const softwareId = newId();
  await migrator`insert into software (syndicate_id, id, name, publisher_id, updated_by)
    values (${syndicateId}, ${softwareId}, ${`Paie ${unique()}`}, ${companyId}, 'Essai')`;
  await page.goto(`/logiciels/${softwareId}`);
  await page.getByRole("link", { name: "Modifier ce logiciel" }).click();
  await page.getByRole("textbox", { name: "Note" }).fill("Ma note");
  await migrator`update software set version = 2, note = 'Leur note' where id = ${softwareId}`;
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await both.getByRole("radio", { name: /L’autre texte/ }).check();
  await keep.click();
  await expect(page.getByText("Enregistré.", { exact: true })).toBeVisible();
  expect(await migrator`select note from software where id = ${softwareId}`).toEqual([{ note: "Leur note" }]);
  expect(complaints).toEqual([]);
});
