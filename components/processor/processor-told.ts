import { processorFr } from "@/lib/i18n/fr/processor";
import { dayWords, listed, subProcessorWords, transferWords, wordOf, yesNoWords } from "./told-words";

const f = processorFr.fields;

/** What two people may both have changed, told side by side. */
export const TOLD = [
  ...(
    [
      "name",
      "siren",
      "otherIdentifier",
      "country",
      "website",
      "email",
      "phone",
      "address",
      "dpoName",
      "dpoEmail",
      "dpoPhone",
      "hostingCountry",
      "otherCertifications",
    ] as const
  ).map((name) => ({ name, label: f[name] })),
  { name: "kind", label: f.kind, words: wordOf(processorFr.kinds) },
  { name: "ownSyndicate", label: f.ownSyndicate, words: yesNoWords },
  { name: "transfersOutside", label: f.transfersOutside, words: yesNoWords },
  { name: "transfers", label: f.transfers, words: transferWords, list: true },
  { name: "subProcessorsKnown", label: f.subProcessorsKnown, words: yesNoWords },
  { name: "subProcessors", label: f.subProcessors, words: subProcessorWords, list: true },
  {
    name: "certifications",
    label: f.certifications,
    words: (value: unknown) => listed(value).map(wordOf(processorFr.certifications)).join("\n"),
    list: true,
  },
  { name: "registerKept", label: f.registerKept, words: yesNoWords },
  { name: "securityAnnex", label: f.securityAnnex, words: yesNoWords },
  { name: "reviewOn", label: f.reviewOn, words: dayWords },
  { name: "note", label: f.note, free: true },
];
