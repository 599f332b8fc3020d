import { expect, test } from "vitest";
import { contentFromTemplate } from "./from-template";
import { adaptedFields, compareQuerySchema, differs, sideBySide } from "./side-by-side";
import { templateOf } from "./testing/templates";
import { bulkQuerySchema, requestUpdateSchema } from "./update-request";

const base = contentFromTemplate(templateOf("etat-civil"));
const with_ = (change: Partial<typeof base>) => ({ ...base, ...change });

test("TPL-50 each answer stands beside the template's, with whether it says the same", () => {
  const fields = sideBySide(base, [base, with_({ service: "Accueil" })]);
  const service = fields.find(({ field }) => field === "service");
  expect(service).toEqual({
    field: "service",
    template: "",
    cells: [
      { value: "", same: true },
      { value: "Accueil", same: false },
    ],
  });
  expect(fields.filter(differs).map(({ field }) => field)).toEqual(["service"]);
});

test("TPL-50 what nobody answered is left out, the template alone still shows", () => {
  const fields = sideBySide(base, []).map(({ field }) => field);
  expect(fields).toContain("purposes");
  expect(fields).not.toContain("storagePlace");
  expect(sideBySide(base, []).some(differs)).toBe(false);
});

test("TPL-51 an adaptation is counted against the edition that the entry stands at, not against the latest", () => {
  const later = with_({ adaptedNotice: "Nouvelle" });
  const adopted = [
    { who: "a", base, content: base },
    { who: "b", base: later, content: later },
    { who: "c", base: later, content: base },
    { who: "d", base, content: with_({ service: "Accueil", adaptedNotice: "À nous" }) },
  ];
  expect(adaptedFields(adopted).map(({ field, by }) => [field, by.map(({ who }) => who)])).toEqual([
    ["service", ["d"]],
    ["adaptedNotice", ["c", "d"]],
  ]);
});

test("TPL-52 addresses name each thing once, and forget what they do not know", () => {
  expect(compareQuerySchema.parse({ fiche: "a", tout: "non" })).toEqual({ fiche: ["a"] });
  expect(bulkQuerySchema.parse({ acte: "effacer", adherent: ["a", "b"] })).toEqual({
    acte: "modele",
    adherent: ["a", "b"],
  });
  expect(bulkQuerySchema.parse({ acte: "export", modele: "../x" })).toEqual({ acte: "export", adherent: [] });
  const memberIds = ["01900000-0000-7000-8000-000000000000"];
  expect(requestUpdateSchema.safeParse({ memberIds, message: "  " }).success).toBe(false);
  expect(requestUpdateSchema.safeParse({ memberIds: [], message: "À revoir" }).success).toBe(false);
  expect(requestUpdateSchema.safeParse({ memberIds, message: "À revoir" }).success).toBe(true);
});
