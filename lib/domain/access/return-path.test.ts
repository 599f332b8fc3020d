import { expect, test } from "vitest";
import { returnPath } from "./return-path";

test.each([
  ["/", "/"],
  ["/adherents?statut=actif&page=2", "/adherents?statut=actif&page=2"],
  ["/recherche?q=50%25%20%2F%2F", "/recherche?q=50%25%20%2F%2F"],
  ["/membres/0190/registre", "/membres/0190/registre"],
])("ACC-04 a page of the site is kept: %s", (value, expected) => {
  expect(returnPath(value)).toBe(expected);
});

test.each([
  "//voleur.example",
  "///voleur.example",
  "/\\voleur.example",
  "\\\\voleur.example",
  "https://voleur.example",
  "https:/voleur.example",
  "javascript:alert(1)",
  "voleur.example",
  "/%2f/voleur.example",
  "/%2Fvoleur.example",
  "/%252Fvoleur.example",
  "/%5cvoleur.example",
  "/%255cvoleur.example",
  "/\t/voleur.example",
  "/\n/voleur.example",
  "/%09/voleur.example",
  "/.//voleur.example",
  "/a/..//voleur.example",
  "/%zz",
  " /adherents",
  "/connexion",
  "/connexion?retour=/adherents",
  "/api/auth/signout",
  "",
  undefined,
  ["/adherents"],
])("ACC-04 what leaves the site, or turns in a circle, is refused: %s", (value) => {
  expect(returnPath(value)).toBeNull();
});
