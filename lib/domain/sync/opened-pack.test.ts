import { expect, test } from "vitest";
import { newId } from "../identifier";
import { blankContent } from "../register/content/blank";
import { fieldsBeyond, type OpenedPack, openedPack } from "./opened-pack";
import { type Pack, packSchema } from "./pack";

const base = { ...blankContent({ name: "Cantine", domain: "enfance", controllerRole: "commune" }), service: "École" };
const own = { ...base, name: "Cantine et garderie", storagePlace: "armoire" };
const id = newId();
const visit = { id: newId() } as Pack["visit"]; // the rest is carried through
const pack = {
  v: 1,
  visit,
  member: { id: newId(), name: "Ablis", kind: "commune", population: 3000 },
  contacts: null,
  run: { questionnaire: {}, answers: [] } as unknown as Pack["run"], // carried through
  entries: [
    {
      id,
      ref: "2026-001",
      status: "draft",
      version: 2,
      template: { id: "cantine", version: 3 },
      approvedVersion: null,
      approvedLevel: null,
      nextReviewOn: null,
      fields: fieldsBeyond(base, own),
    },
  ],
  register: {
    archived: [{ id: newId(), ref: "2025-004", name: "Ancien fichier" }],
    member: {} as Pack["register"]["member"], // carried through
    findings: [],
    linked: { processors: [], softwares: [], listed: [], served: [] },
    syndicateName: "CIG",
  },
  templates: [
    {
      id: "cantine",
      version: 3,
      name: "Cantine",
      expected: true,
      setAside: null,
      latest: false,
      fields: fieldsBeyond(null, base),
    },
  ],
  measures: [],
  themes: [],
  person: { id: newId(), name: "DPO" },
  decided: [],
  today: "2026-11-28",
} satisfies Pack;

test("SYNC-03 a text that the template holds is not repeated in the pack, and comes back whole", () => {
  expect(Object.keys(pack.entries[0]?.fields ?? {}).sort()).toEqual(["name", "storagePlace"]);
  const opened: OpenedPack = openedPack(packSchema.parse(JSON.parse(JSON.stringify(pack))));
  expect(opened.entries[0]).toMatchObject({ id, name: "Cantine et garderie", templateId: "cantine", version: 2 });
  expect(opened.entries[0]?.content).toEqual(own);
  expect(opened.entries[0]?.templateContent).toEqual(base);
  expect(opened.facts.entries).toEqual([
    { id, name: "Cantine et garderie", templateId: "cantine", service: "École", status: "draft" },
  ]);
  expect(opened.file.entries.map(({ ref, archived }) => [ref, archived])).toEqual([
    ["2026-001", false],
    ["2025-004", true],
  ]);
  expect(opened.templates).toEqual([]);
});

test("SYNC-03 what is no pack of this version is not read as one", () => {
  expect(packSchema.safeParse({ ...pack, v: 2 }).success).toBe(false);
  expect(packSchema.safeParse(null).success).toBe(false);
});
