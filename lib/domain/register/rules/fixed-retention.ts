import type { Duration } from "../content/retention";
import { plain } from "../plain-text";
import type { EntryContext } from "./rule";

/** A retention period that a text fixes: which phase of the entry holds it, and between what bounds. */
export type FixedRetention = {
  readonly templateId: string;
  readonly name: RegExp;
  readonly phase: "active" | "intermediate";
  readonly least: Duration;
  readonly most: Duration;
};

const years = (value: number): Duration => ({ value, unit: "year" });

const FIXED: readonly FixedRetention[] = [
  /** Décret n° 2006-1806: five years from the dissolution. */
  { templateId: "pacs", name: /\bpacs\b/, phase: "intermediate", least: years(5), most: years(5) },
  /** CESEDA, art. R. 142-43: five years from the decision. */
  {
    templateId: "attestations-accueil",
    name: /attestations? d'accueil/,
    phase: "active",
    least: years(5),
    most: years(5),
  },
  /** Code électoral: one year after the proxy lapses. */
  { templateId: "scrutins", name: /\bprocurations?\b/, phase: "intermediate", least: years(1), most: years(1) },
  /** Code de la commande publique: five years, ten for works. */
  {
    templateId: "marches-publics",
    name: /marches? publics?|commande publique/,
    phase: "intermediate",
    least: years(5),
    most: years(10),
  },
];

export function fixedRetentionOf({ templateId, content }: EntryContext): FixedRetention | null {
  const matches = (fixed: FixedRetention) =>
    templateId === null ? fixed.name.test(plain(content.name)) : fixed.templateId === templateId;
  return FIXED.find(matches) ?? null;
}

/** Templates whose whole duration a text fixes: no town may choose it, so none is asked. */
const WHOLLY_FIXED = ["pacs", "attestations-accueil"];
export const isRetentionFixed = (templateId: string): boolean => WHOLLY_FIXED.includes(templateId);
