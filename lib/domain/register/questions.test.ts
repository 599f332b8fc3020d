import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entryContentSchema } from "./content";
import { contentFromTemplate } from "./from-template";
import { datedProcessors } from "./processors";
import { noticeParts, questionSteps } from "./questions";
import { applyStep } from "./questions/apply";
import { stepInput } from "./questions/read";
import { isStepKey, stepSchema } from "./questions/step";
import { STEP_FIELDS, STEP_KEYS, type StepKey } from "./questions/step-fields";
import { checkEntry } from "./rules";
import { completeContent, completeContext } from "./testing/complete-entry";
import { reference, templateOf } from "./testing/templates";

const canteen = templateOf("restauration-scolaire");
const model = contentFromTemplate(canteen);
const keys = (id: string) => questionSteps(contentFromTemplate(templateOf(id)), templateOf(id)).map((step) => step.key);

test("REG-70 the canteen asks all seven pages, an entry settled by a text fewer", () => {
  expect(keys("restauration-scolaire")).toEqual([...STEP_KEYS]);
  expect(keys("pacs")).not.toContain("retention");
  expect(keys("etat-civil")).not.toContain("recipients");
  expect(keys("demandes-cada")).not.toContain("processors");
  const named = { ...contentFromTemplate(templateOf("demandes-cada")), software: [{ name: "Suivi", publisher: "" }] };
  expect(questionSteps(named, templateOf("demandes-cada")).map((step) => step.key)).toContain("processors");
  expect(isStepKey("retention") && !isStepKey("autre")).toBe(true);
});

describe.each(STEP_KEYS.map((key) => [key]))("page %s", (key) => {
  test("REG-71 saving the page as it was read changes no answer", () => {
    const contents = [completeContent, ...reference.templates.map(contentFromTemplate)];
    fc.assert(
      fc.property(fc.constantFrom(...contents), (content) => {
        const read = stepInput(content, key, model);
        expect(stepSchema(key).safeParse(read).success).toBe(true);
        const once = applyStep(content, key, read, model);
        expect(applyStep(once, key, stepInput(once, key, model), model)).toEqual(once);
        expect(entryContentSchema.safeParse(once).success).toBe(true);
      }),
    );
  });

  test("REG-72 « je ne sais pas » is kept, loses nothing, and leaves when the page is answered", () => {
    const [asked] = STEP_FIELDS[key];
    const input = stepInput(completeContent, key, null);
    const doubt = applyStep(completeContent, key, { ...input, unknown: true }, null);
    expect(doubt).toMatchObject({ unknowns: [asked], confirmed: [] });
    expect({ ...doubt, unknowns: [] }).toEqual(completeContent);
    expect(questionSteps(doubt, null).find((step) => step.key === key)?.state).toBe("doubt");
    expect(stepInput(doubt, key, null).unknown).toBe(true);
    const answered = applyStep(doubt, key, input, null);
    expect(answered).toMatchObject({ unknowns: [], confirmed: [asked] });
    expect(questionSteps(answered, null).find((step) => step.key === key)?.state).toBe("done");
  });
});

test("REG-71 « Continuer » on a page that says nothing is no answer, and its empty boxes are no « non »", () => {
  const cemetery = contentFromTemplate(templateOf("cimetiere"));
  const sent = (key: StepKey) => applyStep(cemetery, key, stepInput(cemetery, key, cemetery), cemetery);
  expect(sent("tools")).toEqual(cemetery);
  expect(sent("tools").supports).toMatchObject({ paper: null, cloud: null });
  expect(cemetery.processors.map(({ name }) => name)).toEqual([""]);
  for (const key of ["tools", "processors", "notice", "safety"] as const) expect(sent(key).confirmed).toEqual([]);
  const onPaper = { ...stepInput(cemetery, "tools", cemetery), paper: true };
  expect(applyStep(cemetery, "tools", onPaper, cemetery)).toMatchObject({
    confirmed: ["software"],
    supports: { paper: true, cloud: false },
  });
  const nobody = applyStep(cemetery, "processors", { unknown: false, processors: [] }, cemetery);
  expect(nobody).toMatchObject({ confirmed: ["processors"], processors: [] });
});

test("REG-73 not knowing about transfers is « à vérifier », which lets the entry go on", () => {
  const doubt = applyStep(model, "safety", { ...stepInput(model, "safety", model), unknown: true }, model);
  expect(doubt.transfers.answer).toBe("to_check");
  expect(checkEntry({ ...completeContext, content: doubt }).map((alert) => alert.code)).not.toContain("TR-01");
});

test("REG-74 the duration: as the template, another, or never", () => {
  const blank = { unknown: false, value: null, unit: null, text: "" };
  const same = applyStep(model, "retention", { ...blank, answer: "as_template" }, model);
  expect(same.retention).toEqual(model.retention);
  expect(stepInput(same, "retention", model).answer).toBe("as_template");
  const longer = applyStep(
    same,
    "retention",
    { ...blank, answer: "different", value: 3, unit: "year", text: "Litiges" },
    model,
  );
  expect(longer.retention[0]).toMatchObject({ active: { value: 3, unit: "year" }, source: "", reason: "Litiges" });
  const never = applyStep(longer, "retention", { ...blank, answer: "never" }, model);
  expect(checkEntry({ ...completeContext, content: never }).map((alert) => alert.code)).toContain("CO-03");
  expect(applyStep(never, "retention", { ...blank, answer: "as_template" }, model).retention).toEqual(model.retention);
  expect(stepInput(model, "retention", model).answer).toBeNull();
  expect(applyStep(model, "retention", { ...blank, answer: null }, model).confirmed).toEqual([]);
});

test("REG-75 another duration needs a number or words, and a number its unit", () => {
  const schema = stepSchema("retention");
  const input = { unknown: false, answer: "different", value: null, unit: null, text: "" };
  expect(schema.safeParse(input).success).toBe(false);
  expect(schema.safeParse({ ...input, unknown: true }).success).toBe(true);
  expect(schema.safeParse({ ...input, text: "Jusqu’au CM2" }).success).toBe(true);
  expect(schema.safeParse({ ...input, value: 2 }).success).toBe(false);
  expect(schema.safeParse({ ...input, value: 2, unit: "year" }).success).toBe(true);
});

test("REG-76 naming the part of a template keeps its line and starts the six months once", () => {
  const rows = stepInput(model, "processors", model).processors.map((row, index) =>
    index === 0 ? { ...row, name: "Logicantine" } : row,
  );
  const named = datedProcessors(
    applyStep(model, "processors", { unknown: false, processors: rows }, model),
    "2026-11-22",
  );
  expect(named.processors.map(({ name, addedOn }) => [name, addedOn])).toEqual([
    ["Logicantine", "2026-11-22"],
    ["", null],
    ["", null],
  ]);
  expect(datedProcessors(named, "2027-01-01")).toEqual(named);
});

test("REG-77 consent and fragile persons add their questions to the page on information", () => {
  expect(noticeParts(contentFromTemplate(templateOf("newsletter")))).toEqual({ consent: true, adapted: false });
  expect(noticeParts(model)).toEqual({ consent: false, adapted: true });
  const content = contentFromTemplate(templateOf("newsletter"));
  const input = {
    ...stepInput(content, "notice", content),
    consentProof: "Case cochée",
    consentWithdrawal: "Lien en bas",
  };
  const answered = applyStep(content, "notice", input, content);
  expect(checkEntry({ ...completeContext, content: answered }).map((alert) => alert.code)).not.toContain("BL-05");
});
