import type { EntryContent } from "@/lib/domain/register/content";
import { ALL_CATEGORIES } from "@/lib/domain/register/content/codes";
import type { Phase } from "@/lib/domain/register/content/retention";
import { formatCountry, formatNumber, plural } from "@/lib/i18n/format";
import { registerValuesFr as v } from "@/lib/i18n/fr/register-values";
import { registerWordsFr as w } from "@/lib/i18n/fr/register-words";
import { day, line, named, worded, yesNo } from "./text";

type ItemOf<Field extends keyof EntryContent> = EntryContent[Field] extends (infer Item)[] ? Item : never;

const UNITS = { day: ["jour", "jours"], month: ["mois", "mois"], year: ["an", "ans"] } as const;

function lengthOf({ value, unit }: Phase): string {
  if (value === null) return "";
  if (unit === null) return formatNumber(value);
  const [one, many] = UNITS[unit];
  return plural(value, one, many);
}

/** « 1 an à partir de la fin de l’année scolaire »; empty when nothing was answered. */
export function phaseWords(value: Phase | null): string {
  if (value === null) return "";
  const length = lengthOf(value);
  const start = value.trigger === "" || length === "" ? value.trigger : `${w.from} ${value.trigger}`;
  const told = [length, start].filter(Boolean).join(" ");
  return [told, value.unlimited ? w.unlimited : "", value.text].filter(Boolean).join(", ");
}

const phase = (label: string, value: Phase | null): string => named(label, phaseWords(value));

/** One item of each list, on one line. */
export const ITEM_WORDS = {
  jointControllers: (item: ItemOf<"jointControllers">) =>
    line(item.name, named(w.contact, item.contact), named(w.duties, item.duties)),
  clientControllers: (item: ItemOf<"clientControllers">) => line(item.name, named(w.contact, item.contact)),
  purposes: (item: ItemOf<"purposes">) =>
    line(
      item.label,
      named(w.subPurposes, item.subPurposes.join(", ")),
      named(w.basis, worded(v.lawfulBases, item.lawfulBasis)),
      named(w.texts, item.lawReferences.join("\u202f; ")),
      item.regime === "title_iii" ? w.titleThree : "",
      named(w.consentProof, item.consentProof),
      named(w.consentWithdrawal, item.consentWithdrawal),
      named(w.balancingTest, item.balancingTest),
    ),
  secondaryLawfulBases: (item: ItemOf<"secondaryLawfulBases">) => v.lawfulBases[item],
  dataSubjects: (item: ItemOf<"dataSubjects">) => line(item.label, worded(v.subjectKinds, item.kind), item.comment),
  dataCategories: (item: ItemOf<"dataCategories">) =>
    line(
      item.examples.length === 0 ? item.label : `${item.label} (${item.examples.join(", ")})`,
      item.kind === "courante" ? "" : v.dataKinds[item.kind],
      worded(v.dataDetails, item.detail || null),
      item.mandatory === null ? "" : item.mandatory ? w.mandatory : w.notMandatory,
      named(w.source, item.source),
      item.optional ? w.optional : "",
    ),
  collectionMethods: (item: ItemOf<"collectionMethods">) => v.collectionMethods[item],
  retention: (item: ItemOf<"retention">) =>
    line(
      item.dataRef === ALL_CATEGORIES ? w.allCategories : item.dataRef,
      phase(w.active, item.active),
      phase(w.intermediate, item.intermediate),
      named(w.fate, [v.finalFates[item.finalFate], item.fateText].filter(Boolean).join(", ")),
      named(w.source, item.source),
      named(w.reason, item.reason),
      item.text,
    ),
  internalRecipients: (item: ItemOf<"internalRecipients">) => line(item.label, item.note),
  externalRecipients: (item: ItemOf<"externalRecipients">) =>
    line(item.label, worded(v.recipientKinds, item.kind ?? null), item.note),
  processors: (item: ItemOf<"processors">) =>
    line(
      item.name || w.unnamed,
      item.role,
      named(w.hosting, formatCountry(item.hostingCountry)),
      item.contractReference === "" ? w.noContract : named(w.contract, item.contractReference),
      item.contractEndsOn === null ? "" : `${w.until} ${day(item.contractEndsOn)}`,
      named(
        w.further,
        item.furtherProcessors.join(", ") ||
          (item.furtherProcessorsKnown === null ? "" : item.furtherProcessorsKnown ? w.furtherKnown : w.furtherUnknown),
      ),
    ),
  software: (item: ItemOf<"software">) => line(item.name, named(w.publisher, item.publisher)),
  securityMeasures: (item: ItemOf<"securityMeasures">) =>
    line(
      item.label,
      item.implemented === null ? "" : item.implemented ? w.implemented : w.notImplemented,
      item.comment,
    ),
};

export const transferWords = (item: EntryContent["transfers"]["items"][number]): string =>
  line(
    item.recipient,
    named(w.country, formatCountry(item.country)),
    named(w.safeguard, worded(v.safeguards, item.safeguard)),
    named(w.derogation, item.derogation ?? ""),
    named(w.repeated, yesNo(item.repeated)),
    named(w.impact, item.impactAssessment),
    named(w.document, item.document),
  );
