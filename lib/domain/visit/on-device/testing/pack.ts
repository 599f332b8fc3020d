import { completeContent, completeMember } from "../../../register/testing/complete-entry";
import type { OpenedPack } from "../../../sync/opened-pack";
import { questionnaire } from "../../testing/questionnaire";
import type { DeviceOperation, KeptOperation } from "../operation";

export const VISIT = "01900000-0000-7000-8000-00000000000a";
export const MEMBER = "01900000-0000-7000-8000-00000000000b";
export const ENTRY = "01900000-0000-7000-8000-00000000000c";
export const TEMPLATE = "etat-civil";

export const entry: OpenedPack["entries"][number] = {
  id: ENTRY,
  ref: "T-01",
  name: completeContent.name,
  status: "draft",
  version: 4,
  templateId: null,
  templateContent: null,
  approvedVersion: 1,
  approvedLevel: "a_minima",
  nextReviewOn: "2027-01-10",
  content: completeContent,
};

/** A town with one entry, an answer of last year and nothing of this visit. */
export const pack: OpenedPack = {
  v: 1,
  contacts: null,
  decided: [],
  file: {
    visit: {
      id: VISIT,
      plannedAt: null,
      plannedMinutes: 75,
      startedAt: null,
      doneFrom: null,
      place: "",
      purposes: [],
      status: "planned",
      attendees: [],
      sentences: [],
      goesWell: "",
      agreement: null,
      nextVisitOn: null,
      travelMinutes: null,
      version: 1,
    },
    member: { id: MEMBER, name: "Damprelle", kind: "commune", population: 640 },
    profile: {},
    questionnaire,
    answers: [],
    previous: null,
    findings: [],
    actions: [],
    entries: [{ id: ENTRY, ref: "T-01", name: completeContent.name, archived: false }],
    reviewed: [],
    today: "2026-11-28",
  },
  entries: [entry],
  facts: {
    member: completeMember,
    entries: [entry].map((one) => ({ ...one, service: "" })),
    findings: [],
    linked: { processors: [], softwares: [], listed: [], served: [] },
    syndicateName: "Syndicat du Val",
    today: "2026-11-28",
  },
  templates: [
    {
      id: TEMPLATE,
      version: 1,
      name: "État civil",
      expected: true,
      setAside: null,
      base: { ...completeContent, name: "État civil" },
    },
  ],
  measures: [],
  themes: [],
  person: { id: MEMBER, name: "Nadia Kerven" },
};

/** Operations as the engine holds them, in the order given. */
export const kept = (...operations: readonly DeviceOperation[]): KeptOperation[] =>
  operations.map((operation, index) => ({ id: `op-${index}`, stage: "kept", outcome: null, operation }));
