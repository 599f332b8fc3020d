import { CLAUSES } from "../../processor/codes";
import type { EntryContent } from "../content";
import { blankProcessor } from "../content/blank";
import type { LinkedContract, LinkedProcessor } from "../rules/linked";
import { completeContext } from "./complete-entry";
import { on } from "./rule-case";

export const company = (change: Partial<EntryContent["processors"][number]>) => ({
  processors: [
    {
      ...blankProcessor("Logicantine"),
      contractReference: "C-1",
      contractEndsOn: "2028-01-01",
      furtherProcessorsKnown: true,
      ...change,
    },
  ],
});
export const link = (change: Partial<LinkedProcessor>): LinkedProcessor => ({
  name: "Logicantine",
  hostingCountry: "FR",
  transfers: [],
  transfersOutside: false,
  subProcessorsKnown: null,
  ownSyndicate: false,
  contract: null,
  ...change,
});
export const contract = (change: Partial<LinkedContract> = {}): LinkedContract => ({
  ref: "",
  signedOn: "2025-01-01",
  endsOn: "2028-01-01",
  tacitRenewal: false,
  noticeMonths: null,
  dpaStatus: "signed",
  clauses: Object.fromEntries(CLAUSES.map((clause) => [clause, { answer: "present", page: "", note: "" }])),
  ...change,
});
/** The entry with its company found in the directory. */
export const linkedTo = (change: Partial<LinkedProcessor>, content: Partial<EntryContent> = company({})) => ({
  ...on(content),
  linked: { ...completeContext.linked, processors: [link(change)] },
});
