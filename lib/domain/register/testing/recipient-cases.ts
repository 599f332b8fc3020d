import { CLAUSES } from "../../processor/clauses";
import type { EntryContent } from "../content";
import { blankProcessor, blankTransfer } from "../content/blank";
import type { LinkedContract, LinkedProcessor } from "../rules/linked";
import { completeContext } from "./complete-entry";
import { on, onMember, type RuleCases } from "./rule-case";

type Code = `DE-0${1 | 2 | 3 | 4}` | `ST-0${1 | 2 | 3 | 4 | 5 | 6}` | `TR-0${1 | 2 | 3 | 4 | 5 | 6 | 7}`;

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

const link = (change: Partial<LinkedProcessor>): LinkedProcessor => ({
  name: "Logicantine",
  hostingCountry: "FR",
  transfers: [],
  transfersOutside: false,
  subProcessorsKnown: null,
  ownSyndicate: false,
  contract: null,
  ...change,
});
const contract = (change: Partial<LinkedContract> = {}): LinkedContract => ({
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
const linkedTo = (change: Partial<LinkedProcessor>, content: Partial<EntryContent> = company({})) => ({
  ...on(content),
  linked: { ...completeContext.linked, processors: [link(change)] },
});
const declared = (change: Partial<LinkedProcessor["transfers"][number]> = {}) => [
  { country: "US", purpose: "", safeguard: "scc" as const, impactAssessment: "", document: "", ...change },
];
const served = (processors: Partial<EntryContent>, ownSyndicate = false) => ({
  ...on(processors),
  linked: {
    ...completeContext.linked,
    processors: [link({ ownSyndicate })],
    softwares: completeContext.linked.softwares.map((software) => ({ ...software, served: true })),
  },
});
const toldAbroad = abroad({ recipient: "Logicantine", country: "", safeguard: null });
const sayingYes = { transfers: { answer: "yes" as const, items: [], note: "" } };

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
      {
        when: "nobody dated it",
        context: on(company({ contractReference: "" })),
        severity: "warning",
        detail: { list: ["Logicantine"] },
      },
      {
        when: "the contract linked has no agreement yet",
        context: linkedTo({ contract: contract({ dpaStatus: "draft" }) }, company({ contractReference: "" })),
        detail: { list: ["Logicantine"] },
      },
    ],
    silent: [
      {
        when: "a signed agreement is linked, whatever the entry writes",
        context: linkedTo({ contract: contract() }, company({ contractReference: "" })),
      },
    ],
  },
  "ST-03": {
    fires: [
      {
        when: "one clause of Article 28(3) is partial",
        context: linkedTo({
          contract: contract({
            clauses: { ...contract().clauses, audit: { answer: "partial", page: "", note: "" } },
          }),
        }),
        detail: { list: ["audit"] },
      },
    ],
    silent: [
      { when: "every clause is there", context: linkedTo({ contract: contract() }) },
      {
        when: "a point beside Article 28(3) is absent",
        context: linkedTo({
          contract: contract({ clauses: { ...contract().clauses, reuse: { answer: "absent", page: "", note: "" } } }),
        }),
      },
      { when: "no contract is linked", context: linkedTo({}) },
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
      {
        when: "the contract linked ended, the entry still says otherwise",
        context: linkedTo({ contract: contract({ endsOn: "2026-11-21" }) }),
        detail: { on: "2026-11-21", list: ["Logicantine"] },
      },
    ],
    silent: [
      {
        when: "the contract linked renewed itself",
        context: linkedTo({ contract: contract({ endsOn: "2026-11-21", tacitRenewal: true }) }),
      },
      {
        when: "the contract linked runs, the entry still says otherwise",
        context: linkedTo({ contract: contract() }, company({ contractEndsOn: "2026-11-21" })),
      },
      { when: "ends today", context: on(company({ contractEndsOn: "2026-11-22" })) },
      {
        when: "no contract at all is another rule",
        context: on(company({ contractReference: "", contractEndsOn: null })),
      },
    ],
  },
  "ST-05": {
    fires: [{ when: "the syndicate maintains the software and is not named", context: served(company({})) }],
    silent: [
      { when: "the company linked is the syndicate", context: served(company({}), true) },
      {
        when: "the syndicate is named in words",
        context: served({
          processors: [
            ...(company({}).processors ?? []),
            { ...blankProcessor("Syndicat du VAL"), contractReference: "C-2" },
          ],
        }),
      },
      { when: "no software of the entry is covered", context: served({ ...company({}), software: [] }) },
    ],
  },
  "ST-06": {
    fires: [{ when: "nobody asked", context: on(company({ furtherProcessorsKnown: null })) }],
    silent: [
      {
        when: "the directory knows the list",
        context: linkedTo({ subProcessorsKnown: true }, company({ furtherProcessorsKnown: null })),
      },
    ],
  },
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
    silent: [
      { when: "a country", context: on(abroad({})) },
      { when: "the directory says which", context: linkedTo({ transfers: declared() }, toldAbroad) },
      { when: "« yes » alone, the directory has the detail", context: linkedTo({ transfers: declared() }, sayingYes) },
    ],
  },
  "TR-03": {
    fires: [
      { when: "no safeguard", context: on(abroad({ safeguard: null })) },
      {
        when: "the directory has none either",
        context: linkedTo({ transfers: declared({ safeguard: null }) }, toldAbroad),
      },
      {
        when: "the directory's safeguard is for another country",
        context: linkedTo(
          { transfers: declared({ country: "IN" }) },
          abroad({ recipient: "Logicantine", safeguard: null }),
        ),
      },
    ],
    silent: [
      { when: "binding rules", context: on(abroad({})) },
      { when: "the directory's safeguard", context: linkedTo({ transfers: declared() }, toldAbroad) },
    ],
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
