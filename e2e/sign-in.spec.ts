import { migrator, newPerson } from "@/db/testing/people";
import { account, elsewhere, fillSignIn, PASSWORD } from "./account-path";
import { seriousFindings } from "./axe";
import { expect, test } from "./fixtures";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("ACC-02 an unknown address and a wrong password get the same sentence, then the right one opens", async ({
      page,
    }) => {
      const { mail } = await account();
      await page.goto("/connexion?retour=/personnes");
      const sentence = page.getByText("Cette adresse et ce mot de passe ne vont pas ensemble.");
      await fillSignIn(page, `nul-${mail}`, PASSWORD);
      await expect(sentence).toBeVisible();
      await fillSignIn(page, mail, "Autre-Chose-Encore");
      await expect(sentence).toBeVisible();
      await expect(page.getByLabel("Votre adresse de courriel")).toHaveValue(mail);
      await expect(page.getByLabel("Votre mot de passe")).toHaveValue(javaScriptEnabled ? "Autre-Chose-Encore" : "");
      await fillSignIn(page, mail, PASSWORD);
      await expect(page).toHaveURL("/personnes");
    });

    test("ACC-03 the wait is told in plain words", async ({ page }) => {
      const { mail } = await account();
      await page.goto("/connexion");
      for (let round = 0; round < 5; round++) {
        await fillSignIn(page, mail, "faux");
        await expect(page.getByText("ne vont pas ensemble")).toBeVisible();
      }
      await migrator()`update auth.sign_in_attempt set failures = 9, last_try_at = clock_timestamp() where last_try_at > now() - interval '1 minute' and failures = 5`;
      await fillSignIn(page, mail, PASSWORD);
      await expect(
        page.getByText(/Trop d’essais de suite\. Par sécurité, attendez \d+\s(secondes|minutes)/),
      ).toBeVisible();
    });

    test("ACC-10 a person is invited, chooses a password once, and signs in", async ({
      page,
      people,
      browser,
      baseURL,
    }) => {
      const { id, members } = await account();
      await people.open(id);
      await page.goto("/personnes/inviter");
      const mail = `sylvie.${id}@example.test`;
      await page.getByRole("button", { name: "Inviter cette personne" }).click();
      await expect(page.getByRole("link", { name: "Renseignez « Nom et prénom »" })).toBeVisible();
      await page.getByLabel("Nom et prénom").fill("Sylvie Essai");
      await page.getByLabel("Adresse de courriel").fill(mail);
      await page.getByRole("checkbox", { name: /^Référent/ }).check();
      await page.getByRole("button", { name: "Inviter cette personne" }).click();
      await expect(page.getByRole("link", { name: /Cochez au moins une collectivité/ })).toBeVisible();
      await expect(page.getByLabel("Nom et prénom")).toHaveValue("Sylvie Essai");
      await page.getByRole("checkbox", { name: "Écotay" }).check();
      await page.getByRole("button", { name: "Inviter cette personne" }).click();
      const link = await page.getByLabel("Lien d’invitation").inputValue();

      const guest = await elsewhere(browser, baseURL);
      await guest.goto(link);
      const choose = async (password: string, again = password) => {
        await guest.getByLabel("Nouveau mot de passe").fill(password);
        await guest.getByLabel("Le même, une seconde fois").fill(again);
        await guest.getByRole("button", { name: "Enregistrer ce mot de passe" }).click();
      };
      await choose("trop court");
      await expect(guest.getByText("Allongez ce mot de passe").first()).toBeVisible();
      await choose(PASSWORD, "autre");
      await expect(guest.getByText("Les deux saisies sont différentes").first()).toBeVisible();
      if (javaScriptEnabled) expect(await seriousFindings(guest)).toEqual([]);
      await choose(PASSWORD);
      await expect(guest.getByText("Votre mot de passe est enregistré.")).toBeVisible();
      await fillSignIn(guest, mail, PASSWORD);
      await expect(guest).not.toHaveURL(/connexion/);
      expect((await guest.goto(`/membres/${members[0]}/registre`))?.status()).toBe(200);
      expect((await guest.goto(`/membres/${members[1]}/registre`))?.status()).toBe(404);
      const said: string[] = [];
      for (const gone of [link, "/invitation/jamais-donne"]) {
        await guest.goto(gone);
        await expect(guest.getByRole("heading", { name: "Ce lien ne fonctionne plus" })).toBeVisible();
        said.push(...(await guest.getByRole("main").allInnerTexts()));
      }
      expect(said[0]).toBe(said[1]);
      await guest.context().close();
    });
  });
}

test("ACC-04 whoever must sign in first comes back to the same page, and to no other site", async ({ page }) => {
  const { mail } = await account();
  await page.goto("/personnes?acces=ouvert");
  await expect(page).toHaveURL("/connexion?retour=%2Fpersonnes%3Facces%3Douvert");
  await fillSignIn(page, mail, PASSWORD);
  await expect(page).toHaveURL("/personnes?acces=ouvert");
  await page.context().clearCookies();
  await page.goto("/connexion?retour=//voleur.example");
  await fillSignIn(page, mail, PASSWORD);
  await expect(page).not.toHaveURL(/connexion|voleur/);
});

test("ACC-05 signing out ends the session itself, not only its cookie", async ({ page, baseURL }) => {
  const { mail } = await account();
  await page.goto("/connexion");
  await fillSignIn(page, mail, PASSWORD);
  await expect(page).not.toHaveURL(/connexion/);
  const cookies = await page.context().cookies();
  await page.getByRole("button", { name: /Votre compte/ }).click();
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await expect(page).toHaveURL("/connexion");
  await page.context().addCookies(cookies.map(({ name, value }) => ({ name, value, url: baseURL ?? "" })));
  await page.goto("/personnes");
  await expect(page).toHaveURL(/\/connexion/);
});

test("ACC-05 a session that ends under a form costs no word: sign in beside, send again", async ({ page, people }) => {
  const { id, mail, syndicateId } = await account();
  await people.open(id);
  await page.goto("/parametres");
  await page.getByLabel("Nom du syndicat").fill("Syndicat des Essais");
  await migrator()`update auth.secret set revoked_at = now() where person_id = ${id}`;
  await page.getByRole("button", { name: "Enregistrer les réglages" }).click();
  await expect(page.getByText("Votre session a pris fin.")).toBeVisible();
  const [beside] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", { name: "Se reconnecter dans une autre fenêtre" }).click(),
  ]);
  await fillSignIn(beside, mail, PASSWORD);
  await expect(beside.getByText("Vous pouvez fermer cette fenêtre, votre texte est toujours là.")).toBeVisible();
  await beside.close();
  await expect(page.getByLabel("Nom du syndicat")).toHaveValue("Syndicat des Essais");
  await page.getByRole("button", { name: "Enregistrer les réglages" }).click();
  await expect(page.getByText("Les réglages sont enregistrés.")).toBeVisible();
  const [row] = await migrator()`select name from syndicate where id = ${syndicateId}`;
  expect(row?.name).toBe("Syndicat des Essais");
});

test("ACC-09 closing an access ends the page that was open; one's own has no such button", async ({
  page,
  people,
  browser,
  baseURL,
}) => {
  const { id, mail, syndicateId } = await account("dpo");
  const admin = await newPerson(syndicateId, [{ role: "admin", memberId: null }]);
  const open = await elsewhere(browser, baseURL);
  await open.goto("/connexion");
  await fillSignIn(open, mail, PASSWORD);
  await expect(open).not.toHaveURL(/connexion/);
  await people.open(admin);
  await page.goto(`/personnes/${admin}`);
  await expect(page.getByText("C’est votre compte")).toBeVisible();
  await expect(page.getByRole("button", { name: "Fermer l’accès" })).toHaveCount(0);
  await page.goto(`/personnes/${id}`);
  await page.getByRole("button", { name: "Fermer l’accès" }).click();
  await expect(page.getByText("L’accès est fermé et toutes les sessions ont pris fin.")).toBeVisible();
  await open.goto("/journal");
  await expect(open).toHaveURL(/\/connexion/);
  await fillSignIn(open, mail, PASSWORD);
  await expect(open.getByText("ne vont pas ensemble")).toBeVisible();
  await open.context().close();
});
