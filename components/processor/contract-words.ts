import { actBy, type ContractTerm, termState } from "@/lib/domain/processor/contract";
import { formatDay } from "@/lib/i18n/format";
import { contractFr } from "@/lib/i18n/fr/contract";
import type { IconName } from "../ui/shapes";
import type { Tone } from "../ui/tag";

const t = contractFr.list;

/** « fin le 12 mars 2027 », « à dénoncer avant le… »: the day that counts first. */
export function endWords(term: ContractTerm): string {
  if (term.endsOn === null) return contractFr.terms.open;
  const by = actBy(term);
  const end = t.ends(formatDay(term.endsOn));
  return by !== null && by !== term.endsOn ? `${end}, ${t.denounce(formatDay(by))}` : end;
}

/** What the margin of the town and its list say of a contract whose end comes. */
export function announcement(term: ContractTerm, today: string): string {
  const words = contractFr.todo;
  const end = formatDay(term.endsOn ?? today);
  const state = termState(term, today);
  if (state === "ended") return words.ended(end);
  if (state === "renewed") return words.renewed(end);
  const by = actBy(term);
  return by !== null && by !== term.endsOn ? words.act(formatDay(by)) : words.ends(end);
}

export function termTag(term: ContractTerm, today: string): { icon: IconName; tone: Tone; words: string } {
  const state = termState(term, today);
  const words = contractFr.terms[state];
  if (state === "open" || state === "running") return { icon: "approved", tone: "plain", words };
  return { icon: "late", tone: state === "six-months" ? "plain" : "late", words };
}
