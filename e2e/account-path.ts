import type { Browser, Page } from "@playwright/test";
import { migrator, newMember, newPerson, newSyndicate } from "@/db/testing/people";
import { hashPassword } from "@/lib/services/access/sign-in";

export const PASSWORD = "Hortensia-Bleu-47";

/** A person with a password, in a syndicate of its own with two members. */
export async function account(role: "admin" | "dpo" | "technician" = "admin") {
  const syndicateId = await newSyndicate();
  const members = [await newMember(syndicateId, { name: "Écotay" }), await newMember(syndicateId, { name: "Étrépy" })];
  const id = await newPerson(syndicateId, [{ role, memberId: null }], "Camille Essai");
  const hash = await hashPassword(PASSWORD);
  await migrator()`insert into auth.account (syndicate_id, person_id, password_hash) values (${syndicateId}, ${id}, ${hash})`;
  return { syndicateId, members, id, mail: `${id}@example.test` };
}

export async function fillSignIn(page: Page, mail: string, password: string) {
  await page.getByLabel("Votre adresse de courriel").fill(mail);
  await page.getByLabel("Votre mot de passe").fill(password);
  await page.getByRole("button", { name: "Se connecter" }).click();
}

/** Another window, with no session. */
export const elsewhere = async (browser: Browser, baseURL: string | undefined) =>
  (await browser.newContext({ baseURL: baseURL ?? "", locale: "fr-FR" })).newPage();
