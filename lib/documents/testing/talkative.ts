import { type EntryContent, entryContentSchema } from "@/lib/domain/register/content";
import { blankPhase, blankTransfer } from "@/lib/domain/register/content/blank";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";

/** An entry where every text has something to say. */
export const talkative: EntryContent = {
  ...completeContent,
  jointControllers: [{ name: "a", contact: "b", duties: "c" }],
  agreementReference: "d",
  processingCategories: ["e"],
  dpoRecommendation: "f",
  purposes: completeContent.purposes.map((purpose) => ({
    ...purpose,
    subPurposes: ["g"],
    consentProof: "h",
    consentWithdrawal: "i",
    balancingTest: "j",
  })),
  explicitConsentForm: "k",
  article10Basis: "l",
  nirBasis: "m",
  dataSubjects: [{ label: "n", kind: "mineurs", comment: "o" }],
  dataCategories: completeContent.dataCategories.map((category) => ({ ...category, source: "p" })),
  retention: [
    { ...blankRetentionWords(), dataRef: "all" },
    { ...blankRetentionWords(), dataRef: "disparue" },
  ],
  externalRecipients: [{ label: "q", note: "r" }],
  internalRecipients: [{ label: "s", note: "t" }],
  processors: completeContent.processors.map((processor) => ({ ...processor, furtherProcessors: ["u"] })),
  transfers: {
    answer: "yes",
    items: [{ ...blankTransfer, recipient: "v", country: "US", impactAssessment: "w", document: "x" }],
    note: "y",
  },
  securityMeasures: [{ code: "SEC", label: "z", implemented: false, comment: "aa" }],
  publicationSafeguard: "ab",
  informationNotice: { answer: "yes", where: "ac", on: "2026-01-10", note: "ad" },
  article14: "ae",
  rights: { ...completeContent.rights, objectionExclusionText: "af", contact: "ag" },
  automatedDecision: { answer: true, basis: "ah", logic: "ai", humanRecourse: "aj" },
  dpia: { ...completeContent.dpia, legislatorAssessment: "ak", advice: "al" },
  dpiaListItem: "an",
  dpiaDocument: "ao",
  toConfirm: [{ field: null, note: "am", confirmedOn: null }],
};

function blankRetentionWords(): EntryContent["retention"][number] {
  const active = { ...blankPhase, value: 1, unit: "year" as const, trigger: "ba", text: "bb" };
  const intermediate = { ...blankPhase, trigger: "bc", text: "bd" };
  return {
    dataRef: "",
    active,
    intermediate,
    finalFate: "tri",
    fateText: "be",
    source: "bf",
    reason: "bg",
    text: "bh",
  };
}

export type Path = (string | number)[];

const leaves = (value: unknown, path: Path = []): Path[] =>
  typeof value === "string"
    ? [path]
    : value !== null && typeof value === "object"
      ? Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]))
      : [];

export function withText(content: EntryContent, path: Path, text: string): EntryContent {
  const copy: EntryContent = JSON.parse(JSON.stringify(content)); // a clone would keep lists that two purposes share
  let holder = copy as unknown as Record<string | number, unknown>; // walked by the path of a leaf
  for (const key of path.slice(0, -1)) holder = holder[key] as typeof holder; // idem
  holder[path.at(-1) ?? ""] = text;
  return copy;
}

/** Codes that choose a row or start a clock, and are no words of the town. */
const SILENT = /^securityMeasures\.\d+\.code$/;

/** The free texts of that entry: what takes any words. */
export const freeTexts = (mark: string): Path[] =>
  leaves(talkative).filter(
    (path) => entryContentSchema.safeParse(withText(talkative, path, mark)).success && !SILENT.test(path.join(".")),
  );
