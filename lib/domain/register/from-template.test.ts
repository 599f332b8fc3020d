import { describe, expect, test } from "vitest";
import { adaptations, isTemplateVerbatim } from "./adaptations";
import { entryContentSchema, localFacts } from "./content";
import { contentFromTemplate, parseIsoDuration } from "./from-template";
import { approvedLevel } from "./level";
import { questionSteps } from "./questions";
import { checkEntry } from "./rules";
import { completeContext } from "./testing/complete-entry";
import { reference, templateOf } from "./testing/templates";

test("REG-20 the reference holds 91 templates and 41 conditions", () => {
  expect(reference.templates).toHaveLength(91);
  expect(reference.conditions).toHaveLength(41);
});

/** Answers that no template can give: transfers, proof of consent, DPIA decision on biometrics. */
const TOWNS_OWN = ["TR-01", "BL-05", "DO-11"];

describe.each(reference.templates.map((template) => [template.id, template] as const))(
  "template %s",
  (id, template) => {
    const content = contentFromTemplate(template);
    const context = { ...completeContext, templateId: id, templateContent: content, content };

    test("REG-21 gives a valid content whose blocking alerts only the town can lift", () => {
      expect(entryContentSchema.parse(content)).toEqual(content);
      const blocking = checkEntry(context).filter((alert) => alert.severity === "blocking");
      expect(blocking.map((alert) => alert.code).filter((code) => !TOWNS_OWN.includes(code))).toEqual([]);
      expect(blocking.map((alert) => alert.code)).toContain("TR-01");
    });

    test("REG-22 is forecast a minima while nothing local is said, and asks seven pages at most", () => {
      expect(localFacts(content)).toEqual([]);
      const forecast = approvedLevel(context);
      expect(forecast.level).toBe("a_minima");
      expect(forecast.missing.map((lack) => lack.code)).toContain("local-fact");
      const steps = questionSteps(content, template);
      expect(steps.length).toBeGreaterThanOrEqual(5);
      expect(steps.length).toBeLessThanOrEqual(7);
      expect(steps.every((step) => step.state === "todo")).toBe(true);
    });
  },
);

test("REG-23 ISO durations become a number and a unit", () => {
  expect(parseIsoDuration("P1M")).toEqual({ value: 1, unit: "month" });
  expect(parseIsoDuration("P80Y")).toEqual({ value: 80, unit: "year" });
  expect(parseIsoDuration("P10D")).toEqual({ value: 10, unit: "day" });
  expect(() => parseIsoDuration("P1W")).toThrow("not a duration");
});

test("REG-24 a verify note comes along as a point to confirm", () => {
  expect(contentFromTemplate(templateOf("etat-civil")).toConfirm).toMatchObject([{ confirmedOn: null }]);
  expect(contentFromTemplate(templateOf("restauration-scolaire")).toConfirm).toEqual([]);
});

test("REG-25 only the templates that say so match a list of the CNIL", () => {
  const on = (list: string) =>
    reference.templates.filter((one) => contentFromTemplate(one).dpia.listMatch === list).map((one) => one.id);
  expect(on("required")).toEqual([
    "signalements-agents",
    "aide-sociale-legale",
    "aide-sociale-facultative",
    "services-domicile",
    "logement-social",
  ]);
  expect(on("exempt")).toHaveLength(16);
  expect(on("exempt")).not.toContain("recrutement");
  expect(on("exempt")).not.toContain("comptabilite-pes");
});

test("REG-26 each field says whether it is inherited or adapted; a doubt changes nothing", () => {
  const model = contentFromTemplate(templateOf("cimetiere"));
  expect(isTemplateVerbatim(model, model)).toBe(true);
  expect(isTemplateVerbatim({ ...model, unknowns: ["retention"], confirmed: ["purposes"] }, model)).toBe(true);
  const changed = { ...model, service: "Accueil" };
  expect(isTemplateVerbatim(changed, model)).toBe(false);
  expect(adaptations(changed, model)).toMatchObject({ service: "adapted", purposes: "inherited" });
});

test("REG-27 the public of a template is read from the words it uses, and nothing else is claimed", () => {
  const people = (id: string) => {
    const { minors, agents, vulnerable } = contentFromTemplate(templateOf(id));
    return { minors, agents, vulnerable };
  };
  expect(people("restauration-scolaire")).toEqual({ minors: true, agents: true, vulnerable: null });
  expect(people("personnes-vulnerables")).toEqual({ minors: null, agents: null, vulnerable: true });
  expect(people("services-domicile").vulnerable).toBe(true);
  expect(people("comptabilite-pes")).toEqual({ minors: null, agents: true, vulnerable: null });
});
