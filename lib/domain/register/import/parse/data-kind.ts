import type { DataCategory } from "../../content/people";
import { plain } from "../../plain-text";

type Kind = Pick<DataCategory, "kind" | "detail">;

const ORDINARY: Kind = { kind: "courante", detail: "" };
const KINDS: readonly [RegExp, Kind][] = [
  [/\bnir\b|securite sociale|insee\b.{0,60}numero|numero insee|identification national/, { kind: "nir", detail: "" }],
  [/biometri|empreintes? digitale|reconnaissance faciale/, { kind: "article_9", detail: "biometric" }],
  [/genetique/, { kind: "article_9", detail: "genetic" }],
  [
    /\bsyndica(?:l|le|les|t|ts|ux)\b(?! (?:mixte|intercommunal|mutualise|d'|des ))/,
    { kind: "article_9", detail: "union" },
  ],
  [/\bopinions? politique|appartenance politique/, { kind: "article_9", detail: "political" }],
  [/\breligi|philosophique|croyance/, { kind: "article_9", detail: "religion" }],
  [/orientation sexuelle|vie sexuelle/, { kind: "article_9", detail: "intimacy" }],
  [/origines? (?:racial|ethni)/, { kind: "article_9", detail: "origin" }],
  [
    /\bsante\b|\bmedica(?:l|le|les|ux|ment)|\ballergi|\bhandicap|\bpai\b|\bvaccin|\bpathologi|\binvalidite|\bmaladie|\binaptitude|groupe sanguin|\bgrossesse/,
    { kind: "article_9", detail: "health" },
  ],
  [/\binfractions?\b|\bcondamnation|\bcasier judiciaire|\bpenal/, { kind: "article_10", detail: "offence" }],
];
/** Words of health that name no datum about it. */
const HARMLESS =
  /\b(?:caisse|mutuelle|complementaire|assurance|carte) (?:de |d'assurance |primaire d'assurance )*(?:sante|maladie)|\bsecurite sociale des independants/g;

/** The kind of a category (articles 9 and 10 GDPR, NIR) by its words; `courante` when none tells otherwise. */
export function kindOfData(label: string, detail: string): Kind {
  const text = plain(`${label} ${detail}`).replace(HARMLESS, " ");
  return KINDS.find(([words]) => words.test(text))?.[1] ?? ORDINARY;
}

export const isSensitive = (label: string, detail: string): boolean => kindOfData(label, detail).kind !== "courante";
