import type { EntryContent } from "../content";
import { blankTransfer } from "../content/blank";
import type { LinkedProcessor } from "../rules/linked";
import { linkedTo } from "./linked";
import { on, onMember, type RuleCases } from "./rule-case";

type Code = `DE-0${1 | 2 | 3 | 4}` | `TR-0${1 | 2 | 3 | 4 | 5 | 6 | 7}`;

type Transfer = EntryContent["transfers"]["items"][number];
const recipient = (label: string) => [{ label, note: "" }];
const nobody = { internalRecipients: [], externalRecipients: [] };
const abroad = (change: Partial<Transfer>): Partial<EntryContent> => ({
  transfers: { answer: "yes", items: [{ ...blankTransfer, country: "US", safeguard: "bcr", ...change }], note: "" },
});

const declared = (change: Partial<LinkedProcessor["transfers"][number]> = {}) => [
  { country: "US", purpose: "", safeguard: "scc" as const, impactAssessment: "", document: "", ...change },
];
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
