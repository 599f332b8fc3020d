import { blankPhase } from "../../content/blank";
import type { DurationUnit } from "../../content/codes";
import type { Phase, Retention } from "../../content/retention";
import { plain } from "../../plain-text";
import { withoutTail } from "./list";

export type ReadRetention = Pick<Retention, "active" | "intermediate" | "finalFate" | "fateText">;

const NUMBERS: Record<string, number> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  douze: 12,
  quinze: 15,
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  cent: 100,
};
const UNITS: Record<string, { unit: DurationUnit; times: number }> = {
  j: { unit: "day", times: 1 },
  jour: { unit: "day", times: 1 },
  semaine: { unit: "day", times: 7 },
  mois: { unit: "month", times: 1 },
  trimestre: { unit: "month", times: 3 },
  semestre: { unit: "month", times: 6 },
  an: { unit: "year", times: 1 },
  annee: { unit: "year", times: 1 },
};
const AMOUNT = new RegExp(
  `(?<![-\\d,.])\\b(\\d{1,4}|${Object.keys(NUMBERS).join("|")})\\s?(jours?|j|semaines?|mois|trimestres?|semestres?|ans?|annees?)\\b`,
  "g",
);
const HOURS = /\b(24|48|72|96)\s?(?:h|heures?)\b/;
const RANGE = /\b\d+\s?(?:a|-|–|ou)\s?\d+\s?(?:jours?|mois|ans?|semaines?)|\bentre\b/;
const TRIGGER =
  /\b(?:a compter (?:de|du|d')|a partir (?:de|du|d')|apres|suivant|depuis)\s*(?:l['’]|la |le |les )?\s*(.{3,120}?)(?=$|[.,;()]|\s\/\s|\s(?:puis|et ensuite)\s)/;
const BEFORE = /^(.{3,60}?)\s*\+\s*(?=\d|un)/;
const UNLIMITED =
  /\billimitee?s?\b|\bsans limite\b|\bpermanente?\b|\bindefini(?:e|ment)|\bconservation definitive\b|\bdefinitivement\b|^a vie$|\bperpetu/;
const FATES: readonly [Retention["finalFate"], RegExp][] = [
  ["tri", /\btri\b|\bechantillon|\bselection archivistique/],
  [
    "conservation",
    /\bversement\b|\bversee?s?\b.{0,80}\barchives|\barchives? (?:departementales|municipales|definitives|historiques)\b|\bconservation definitive|\barchivage definitif/,
  ],
  ["anonymisation", /\banonymis/],
  ["restitution", /\brestitu/],
  ["destruction", /\bdestruction|\bdetrui|\bsuppression\b|\bsupprim|\belimin|\beffac/],
];
const NEXT = /\s*\b(?:puis|ensuite)\b\s*/i;

function amountIn(text: string): Pick<Phase, "value" | "unit"> | undefined {
  const hours = HOURS.exec(text);
  if (hours) return { value: Number(hours[1]) / 24, unit: "day" };
  const found = [...text.matchAll(AMOUNT)];
  const [, number = "", word = ""] = found[0] ?? [];
  const unit = UNITS[word] ?? UNITS[word.replace(/s$/, "")];
  if (!unit || found.length !== 1 || RANGE.test(text)) return undefined;
  const value = (NUMBERS[number] ?? Number(number)) * unit.times;
  return value <= 1000 ? { value, unit: unit.unit } : undefined;
}

/** What starts the clock, in the words of the cell: « à compter de la clôture » → « clôture ». */
function triggerIn(written: string): string {
  const text = plain(written);
  if (text.length !== written.length) return "";
  const after = TRIGGER.exec(text);
  if (after?.[1]) {
    const start = after.index + after[0].length - after[1].length;
    return written
      .slice(start, start + after[1].length)
      .trim()
      .slice(0, 200);
  }
  const before = BEFORE.exec(text);
  return before?.[1] ? written.slice(0, before[1].length).trim().slice(0, 200) : "";
}

function phaseOf(part: string): Phase | null {
  const text = part.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (text === "") return null;
  const amount = amountIn(plain(text));
  return {
    ...blankPhase,
    ...amount,
    trigger: triggerIn(text),
    text,
    unlimited: !amount && UNLIMITED.test(plain(text)),
  };
}

const isArchive = (part: string) => /\barchiv|\bintermediaire/.test(plain(part));

/**
 * A retention period as it is written, with the number, the unit and the trigger that can be told for certain; each phase
 * keeps its words. « 5 ans puis destruction » ends in a fate; « 2 ans puis 8 ans en archives » has two phases.
 */
export function readRetention(cell: string): ReadRetention {
  const written = cell.normalize("NFC").replace(/\s+/gu, " ").trim();
  const [before = "", ...rest] = written.split(NEXT);
  const first = rest.length > 0 ? withoutTail(before, " ,;") : before;
  const later = rest.join(", puis ");
  // « 2 ans après la restitution des clés » says when the clock starts, not what becomes of the data.
  const end = plain(later || first).replace(TRIGGER, " ");
  const fate = FATES.find(([, words]) => words.test(end))?.[0];
  const second = later !== "" && amountIn(plain(later)) && isArchive(later) ? phaseOf(later) : null;
  const active = phaseOf(second || later === "" ? first : written);
  // « Durée de la concession puis 10 ans »: the length that follows is not that of the first phase.
  const amount = amountIn(plain(first)) ?? { value: null, unit: null };
  const whole = second !== null || later === "";
  return {
    active: active && !whole ? { ...active, ...amount, trigger: triggerIn(first) } : active,
    intermediate: second,
    finalFate: active?.unlimited ? "conservation" : (fate ?? "to_determine"),
    fateText: fate && later !== "" ? later.slice(0, 4000) : "",
  };
}
