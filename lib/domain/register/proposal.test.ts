import { expect, test } from "vitest";
import { entryContentSchema } from "./content";
import { contentFromTemplate } from "./from-template";
import { ADOPTIONS, contentOfAdoption } from "./proposal";
import { questionSteps } from "./questions";
import { templateOf } from "./testing/templates";

const canteen = templateOf("restauration-scolaire");
const model = contentFromTemplate(canteen);
const statesAfter = (adoption: (typeof ADOPTIONS)[number]) =>
  Object.fromEntries(questionSteps(contentOfAdoption(model, adoption), canteen).map(({ key, state }) => [key, state]));

test("REG-91 a plain « oui » answers what the page showed and leaves what only the town knows", () => {
  expect(statesAfter("as_is")).toMatchObject({ recipients: "done", retention: "done", tools: "todo", notice: "todo" });
});

test("REG-91 « avec des différences » leaves every page to answer", () => {
  expect(Object.values(statesAfter("different"))).not.toContain("done");
});

test("REG-91 « je ne sais pas » opens one doubt and changes no answer of the template", () => {
  const content = contentOfAdoption(model, "unknown");
  expect(content.unknowns).toEqual(["purposes"]);
  expect({ ...content, unknowns: [] }).toEqual(model);
});

test.each(ADOPTIONS)("REG-91 the content after « %s » is a valid one", (adoption) => {
  expect(entryContentSchema.parse(contentOfAdoption(model, adoption))).toEqual(contentOfAdoption(model, adoption));
});
