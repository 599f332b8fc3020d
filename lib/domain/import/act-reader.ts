import { ON_SITE_MODE, SUBJECT_MAX, VISIT_TYPE } from "../intervention/act-codes";
import { type Choice, choicesOf, collectiveTypesOf } from "../intervention/dictionary";
import type { DictionaryTerm } from "../intervention/dictionary-term";
import { personalDataKinds } from "../intervention/personal-data";
import type { Service } from "../intervention/service";
import { INTERVENTION_STATUSES, type InterventionStatus } from "../intervention/status";
import { readDay } from "../register/import/parse/day";
import type { ActCells, ActField, ActValues, ListedField } from "./act-field";
import { codeOf, folded } from "./csv";
import { type KnownMember, membersNamed } from "./member-named";
import { minutesIn } from "./minutes";

export type ImportedAct = {
  readonly service: Service;
  readonly memberId: string;
  readonly date: string;
  readonly theme: string;
  readonly type: string | null;
  readonly channel: string;
  readonly mode: string;
  readonly status: InterventionStatus;
  readonly subject: string;
  readonly durationMinutes: number | null;
  readonly travelMinutes: number | null;
};
export type ImportedCollectiveAct = {
  readonly date: string;
  readonly type: string;
  readonly theme: string | null;
  readonly mode: string;
  readonly status: InterventionStatus;
  readonly subject: string;
};
export type Known = {
  readonly terms: readonly DictionaryTerm[];
  readonly members: readonly KnownMember[];
  /** 'YYYY-MM-DD': nothing is imported after it. */
  readonly today: string;
};

/** `unknown`: the word of the file that no list has, for a person to say what it means. */
export type ActProblem = { readonly field: ActField; readonly reason: string; readonly unknown?: string };
export type ReadAct =
  | { readonly kind: "act"; readonly act: ImportedAct }
  | { readonly kind: "collective"; readonly act: ImportedCollectiveAct }
  | { readonly kind: "refused"; readonly problems: readonly ActProblem[] };

const SERVICES: readonly { code: Service; label: string }[] = [
  { code: "dpo", label: "DPO" },
  { code: "it", label: "informatique" },
];
const STATUS_LABELS: Record<InterventionStatus, string> = {
  brouillon: "Brouillon",
  ouverte: "Ouverte",
  en_attente_membre: "En attente du membre",
  close: "Close",
  annulee: "Annulée",
};
export const STATUSES = INTERVENTION_STATUSES.map((code) => ({ code, label: STATUS_LABELS[code] }));
const YES = ["oui", "o", "vrai", "1", "x"];
/** An empty cell is not a word that nobody knows. */
const unknown = (what: string, cell: string) => (cell === "" ? `${what} absent` : `${what} inconnu : « ${cell} »`);
const NO = ["non", "n", "faux", "0", ""];

/**
 * The reader of one line, made once for a file. `only`: the service that writes. Without an object, the theme's label is one;
 * without a channel, the mode; without a column of statuses, an act of the past is closed.
 */
export function actReader({ terms, members, today }: Known, values: ActValues, only?: Service) {
  const lists = { dpo: choicesOf(terms, "dpo"), it: choicesOf(terms, "it") };
  const together = collectiveTypesOf(terms);
  const said = (field: ListedField, cell: string) => values[field]?.[folded(cell)] ?? cell;
  const named = new Map<string, readonly KnownMember[]>();
  const membersOf = (cell: string) => {
    const found = named.get(cell) ?? membersNamed(cell, members);
    named.set(cell, found);
    return found;
  };
  return (cells: ActCells): ReadAct => {
    const problems: ActProblem[] = [];
    const refuse = (field: ActField, reason: string, unknown?: string) =>
      problems.push({ field, reason, ...(unknown !== undefined && { unknown }) });
    const of = (field: ActField) => cells[field] ?? "";
    const listed = (field: ListedField, choices: readonly Pick<Choice, "code" | "label">[]) =>
      codeOf(said(field, of(field)), choices);

    const date = readDay(of("date"));
    if (!date) refuse("date", of("date") === "" ? "date absente" : `date illisible : « ${of("date")} »`);
    else if (date > today) refuse("date", `date à venir : ${date}`);
    const shared = folded(of("collective"));
    if (!YES.includes(shared) && !NO.includes(shared))
      refuse("collective", `collective vaut oui ou non : « ${of("collective")} »`);
    const isCollective = YES.includes(shared);
    const service = cells.service === undefined && only ? only : codeOf(of("service"), SERVICES);
    if (!service) refuse("service", unknown("service", of("service")));
    else if (only && service !== only) refuse("service", "cette ligne est de l’autre service");
    if (isCollective && only === "it") refuse("collective", "un acte collectif est du DPO");
    const status = cells.status === undefined ? "close" : codeOf(said("status", cells.status), STATUSES);
    if (!status) refuse("status", unknown("statut", of("status")), of("status"));
    const choices = lists[service ?? "dpo"];
    const mode = listed("mode", choices.modes);
    if (!mode) refuse("mode", unknown("mode", of("mode")), of("mode"));
    const theme = listed("theme", choices.themes);
    if (!theme && !(isCollective && of("theme") === "")) refuse("theme", unknown("thème", of("theme")), of("theme"));
    const type = listed("type", isCollective ? together : choices.types);
    if ((service === "dpo" || isCollective) && !type) refuse("type", unknown("type", of("type")), of("type"));
    const channel = cells.channel === undefined || of("channel") === "" ? mode : listed("channel", choices.channels);
    if (!channel && mode) refuse("channel", unknown("canal", of("channel")), of("channel"));
    if (type === VISIT_TYPE && mode && mode !== ON_SITE_MODE)
      refuse("mode", "une visite se fait sur place : mode deplacement");
    const subject = of("subject") || (choices.themes.find(({ code }) => code === theme)?.label ?? "");
    if (subject.length > SUBJECT_MAX) refuse("subject", `objet de plus de ${SUBJECT_MAX} caractères`);
    if (personalDataKinds(subject).length > 0)
      refuse("subject", "l’objet contient un numéro ou une adresse de personne : à retirer");
    const durationMinutes = minutesIn(of("duration"));
    if (durationMinutes === undefined) refuse("duration", `durée illisible : « ${of("duration")} »`);
    const travelMinutes = minutesIn(of("travel"));
    if (travelMinutes === undefined) refuse("travel", `trajet illisible : « ${of("travel")} »`);
    const member = said("member", of("member"));
    const found = membersOf(member);
    if (isCollective && of("member") !== "") refuse("member", "un acte collectif n’a pas d’adhérent");
    if (!isCollective && found.length === 0) refuse("member", unknown("adhérent", member), of("member"));
    if (!isCollective && found.length > 1)
      refuse("member", `plusieurs adhérents s’appellent « ${member} » : indiquer l’identifiant`, of("member"));
    if (problems.length > 0 || !date || !service || !status || !mode) return { kind: "refused", problems };
    if (isCollective)
      return type
        ? { kind: "collective", act: { date, type, theme: theme ?? null, mode, status, subject } }
        : { kind: "refused", problems };
    const memberId = found[0]?.id;
    if (!memberId || !theme || !channel) return { kind: "refused", problems };
    const lengths = { durationMinutes: durationMinutes ?? null, travelMinutes: travelMinutes ?? null };
    const kept = service === "dpo" ? (type ?? null) : null;
    return {
      kind: "act",
      act: { service, memberId, date, theme, type: kept, channel, mode, status, subject, ...lengths },
    };
  };
}
