import type { EntryContent } from "../content";
import { blankProcessor, blankTransfer } from "../content/blank";
import { completeContext } from "./complete-entry";
import { on, onMember, type RuleCases } from "./rule-case";

type Code = `DE-0${1 | 2 | 3 | 4}` | "ST-01" | "ST-02" | "ST-04" | "ST-06" | `TR-0${1 | 2 | 3 | 4 | 5 | 6 | 7}`;

type Transfer = EntryContent["transfers"]["items"][number];
const recipient = (label: string) => [{ label, note: "" }];
const nobody = { internalRecipients: [], externalRecipients: [] };
const company = (change: Partial<EntryContent["processors"][number]>) => ({
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
const abroad = (change: Partial<Transfer>): Partial<EntryContent> => ({
  transfers: { answer: "yes", items: [{ ...blankTransfer, country: "US", safeguard: "bcr", ...change }], note: "" },
});
const at = (today: string, change: Partial<EntryContent>) => ({ ...on(change), today });
const noContract = company({ contractReference: "", addedOn: "2026-05-31" });

export const recipientCases: RuleCases<Code> = {
  "DE-01": {
    fires: [{ when: "nobody is named", context: on(nobody) }],
    silent: [
      { when: "« aucun » is ticked", context: on({ ...nobody, noRecipient: true }) },
      { when: "an internal recipient suffices", context: on({ externalRecipients: [] }) },
    ],
  },
  "DE-02": {
    fires: [
      { when: "every service", context: on({ internalRecipients: recipient("Tous les services") }) },
      { when: "every elected person", context: on({ internalRecipients: recipient("tous les élus") }) },
    ],
  },
  "DE-03": {
    fires: [
      { when: "social files", context: on({ domain: "social", internalRecipients: recipient("Élus") }) },
      { when: "staff files", context: on({ domain: "rh", internalRecipients: recipient("Jury, élus concernés") }) },
      {
        when: "councillors",
        context: on({ domain: "social", internalRecipients: recipient("Conseillers municipaux") }),
      },
    ],
    silent: [
      {
        when: "the function is said",
        context: on({ domain: "rh", internalRecipients: recipient("Élu délégué au personnel") }),
      },
      { when: "another domain", context: on({ internalRecipients: recipient("Élus") }) },
    ],
  },
  "DE-04": {
    fires: [{ when: "published as it stands", context: on({ publishedOnline: true }) }],
    silent: [
      { when: "names are blanked", context: on({ publishedOnline: true, publicationSafeguard: "Noms occultés" }) },
    ],
  },
  "ST-01": {
    fires: [
      { when: "software alone", context: on({ processors: [] }) },
      {
        when: "an outside host alone",
        context: on({ processors: [], software: [], supports: { ...completeContext.content.supports, cloud: true } }),
      },
      { when: "only the part is known", context: on({ processors: [blankProcessor("", "Éditeur du portail")] }) },
    ],
    silent: [{ when: "no software, no host", context: on({ processors: [], software: [] }) }],
  },
  "ST-02": {
    fires: [
      {
        when: "the day before six months",
        context: at("2026-11-29", noContract),
        severity: "warning",
        detail: { list: ["Logicantine"] },
      },
      { when: "six months after it was added", context: at("2026-11-30", noContract), severity: "blocking" },
      { when: "nobody dated it", context: on(company({ contractReference: "" })), severity: "warning" },
    ],
  },
  "ST-04": {
    fires: [
      {
        when: "ended yesterday",
        context: on(company({ contractEndsOn: "2026-11-21" })),
        detail: { on: "2026-11-21", list: ["Logicantine"] },
      },
      { when: "no end", context: on(company({ contractEndsOn: null })), detail: { list: ["Logicantine"] } },
    ],
    silent: [
      { when: "ends today", context: on(company({ contractEndsOn: "2026-11-22" })) },
      {
        when: "no contract at all is another rule",
        context: on(company({ contractReference: "", contractEndsOn: null })),
      },
    ],
  },
  "ST-06": { fires: [{ when: "nobody asked", context: on(company({ furtherProcessorsKnown: null })) }] },
  "TR-01": {
    fires: [{ when: "unanswered", context: on({ transfers: { answer: null, items: [], note: "" } }) }],
    silent: [
      { when: "to check is an answer", context: on({ transfers: { answer: "to_check", items: [], note: "" } }) },
    ],
  },
  "TR-02": {
    fires: [
      { when: "no country", context: on(abroad({ country: "" })) },
      { when: "no line at all", context: on({ transfers: { answer: "yes", items: [], note: "" } }) },
    ],
    silent: [{ when: "a country", context: on(abroad({})) }],
  },
  "TR-03": {
    fires: [{ when: "no safeguard", context: on(abroad({ safeguard: null })) }],
    silent: [{ when: "binding rules", context: on(abroad({})) }],
  },
  "TR-04": {
    fires: [{ when: "clauses alone", context: on(abroad({ safeguard: "scc" })) }],
    silent: [
      { when: "clauses and assessment", context: on(abroad({ safeguard: "scc", impactAssessment: "AITD 2026" })) },
    ],
  },
  "TR-05": {
    fires: [{ when: "United States as adequate", context: on(abroad({ safeguard: "adequacy" })) }],
    silent: [{ when: "Japan as adequate", context: on(abroad({ safeguard: "adequacy", country: "JP" })) }],
  },
  "TR-06": {
    fires: [
      { when: "a repeated derogation", context: on(abroad({ safeguard: "art49", derogation: "d", repeated: true })) },
      { when: "public powers by consent", context: on(abroad({ safeguard: "art49", derogation: "a" })) },
    ],
    silent: [
      {
        when: "an occasional claim in court",
        context: on(abroad({ safeguard: "art49", derogation: "e", repeated: false })),
      },
      {
        when: "an association by consent",
        context: onMember({ kind: "association" }, abroad({ safeguard: "art49", derogation: "a" })),
      },
    ],
  },
  "TR-07": {
    fires: [
      {
        when: "an American suite stays in Europe",
        context: on({ software: [{ name: "Microsoft 365", publisher: "" }] }),
      },
    ],
    silent: [
      {
        when: "the answer is to check",
        context: on({
          software: [{ name: "Gmail", publisher: "" }],
          transfers: { answer: "to_check", items: [], note: "" },
        }),
      },
    ],
  },
};
