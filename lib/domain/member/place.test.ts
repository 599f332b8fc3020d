import { expect, test } from "vitest";
import { samePlace } from "./place";

const [FORMER, NEXT] = ["01a20b05-b9ad-79d9-9899-9c764fad4b15", "01a20b05-b9b4-7853-95dc-11d7fba2f557"];
const from = (path: string) => samePlace(`/membres/${FORMER}${path}`, NEXT);

test("MEM-06 another member is shown on the page that was left", () => {
  expect(from("/registre")).toBe(`/membres/${NEXT}/registre`);
  expect(from("/registre/a-faire")).toBe(`/membres/${NEXT}/registre/a-faire`);
  expect(from("/fiche?x=1")).toBe(`/membres/${NEXT}/fiche`);
});

test("MEM-06 what names an object of the former member leads to the list above it", () => {
  expect(from(`/registre/fiches/${FORMER}/modifier`)).toBe(`/membres/${NEXT}/registre`);
  expect(from(`/visites/${FORMER}`)).toBe(`/membres/${NEXT}/visites`);
  expect(from("/fiche/contacts")).toBe(`/membres/${NEXT}/fiche`);
});

test.each([
  "",
  "/",
  "/echeances",
  "/membres/x/registre",
  "//ailleurs.example/membres",
  "https://ailleurs.example",
  `/membres/${FORMER}`,
  `/membres/${FORMER}/../../x`,
])("MEM-06 %j is no page of a member", (path) => {
  expect(samePlace(path, NEXT)).toBeUndefined();
});
