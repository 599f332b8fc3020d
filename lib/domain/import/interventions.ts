import { ON_SITE_MODE, VISIT_TYPE } from "../intervention/act-codes";
import { choicesOf, collectiveTypesOf } from "../intervention/dictionary";
import type { DictionaryTerm } from "../intervention/dictionary-term";
import type { Service } from "../intervention/service";
import { INTERVENTION_STATUSES, type InterventionStatus } from "../intervention/status";
import { codeOf, dayIn, folded, type Problem, readCsv } from "./csv";

export const INTERVENTION_COLUMNS = [
  "date",
  "adherent",
  "service",
  "theme",
  "type",
  "mode",
  "statut",
  "collective",
  "objet",
] as const;

export type ImportedAct = {
  readonly service: Service;
  readonly memberId: string;
  readonly date: string;
  readonly theme: string;
  readonly type: string | null;
  readonly mode: string;
  readonly status: InterventionStatus;
  readonly subject: string;
};
export type ImportedCollectiveAct = {
  readonly date: string;
  readonly type: string;
  readonly theme: string | null;
  readonly mode: string;
  readonly status: InterventionStatus;
  readonly subject: string;
};
export type ImportedActs = { acts: ImportedAct[]; collective: ImportedCollectiveAct[]; problems: Problem[] };

type Known = {
  readonly terms: readonly DictionaryTerm[];
  readonly members: readonly { id: string; name: string }[];
  /** 'YYYY-MM-DD': nothing is imported after it. */
  readonly today: string;
};

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
const STATUSES = INTERVENTION_STATUSES.map((code) => ({ code, label: STATUS_LABELS[code] }));
const YES = ["oui", "o", "vrai", "1"];
const NO = ["non", "n", "faux", "0", ""];
const SUBJECT_MAX = 120;

/** Acts to write, or the reasons why none is. A collective act has no member; an act with one member has one. */
export function readInterventions(text: string, { terms, members, today }: Known): ImportedActs {
  const file = readCsv(text, INTERVENTION_COLUMNS);
  const problems: Problem[] = [...file.problems];
  const acts: ImportedAct[] = [];
  const collective: ImportedCollectiveAct[] = [];
  const names = members.map((member) => ({ ...member, folded: folded(member.name) }));
  for (const { line, cells } of file.lines) {
    const before = problems.length;
    const refuse = (reason: string) => problems.push({ line, reason });
    const { adherent = "", objet = "" } = cells;
    const date = dayIn(cells.date ?? "");
    if (!date) refuse(`date illisible : « ${cells.date ?? ""} »`);
    else if (date > today) refuse(`date à venir : ${date}`);
    const together = folded(cells.collective ?? "");
    if (!YES.includes(together) && !NO.includes(together))
      refuse(`collective vaut oui ou non : « ${cells.collective} »`);
    const isCollective = YES.includes(together);
    const service = codeOf(cells.service ?? "", SERVICES);
    if (!service) refuse(`service inconnu : « ${cells.service} »`);
    const status = codeOf(cells.statut ?? "", STATUSES);
    if (!status) refuse(`statut inconnu : « ${cells.statut} »`);
    const choices = choicesOf(terms, service ?? "dpo");
    const mode = codeOf(cells.mode ?? "", choices.modes);
    if (!mode) refuse(`mode inconnu : « ${cells.mode} »`);
    const themeCell = cells.theme ?? "";
    const theme = codeOf(themeCell, choices.themes);
    if (!theme && !(isCollective && themeCell === "")) refuse(`thème inconnu : « ${themeCell} »`);
    const typeCell = cells.type ?? "";
    const type = codeOf(typeCell, isCollective ? collectiveTypesOf(terms) : choices.types);
    const typed = service === "dpo" || isCollective;
    if (typed && !type) refuse(`type inconnu : « ${typeCell} »`);
    if (type === VISIT_TYPE && mode && mode !== ON_SITE_MODE) refuse("une visite se fait sur place : mode deplacement");
    if (objet.length > SUBJECT_MAX) refuse(`objet de plus de ${SUBJECT_MAX} caractères`);
    const found = members.filter(({ id }) => id === adherent.toLowerCase());
    const named = found.length > 0 ? found : names.filter((member) => member.folded === folded(adherent));
    if (isCollective && adherent !== "") refuse("un acte collectif n’a pas d’adhérent");
    if (!isCollective && named.length === 0) refuse(`adhérent inconnu : « ${adherent} »`);
    if (!isCollective && named.length > 1)
      refuse(`plusieurs adhérents s’appellent « ${adherent} » : indiquer l’identifiant`);
    if (problems.length > before || !date || !service || !status || !mode) continue;
    const memberId = named[0]?.id;
    if (isCollective && type) collective.push({ date, type, theme: theme ?? null, mode, status, subject: objet });
    else if (memberId && theme)
      acts.push({
        service,
        memberId,
        date,
        theme,
        type: service === "dpo" ? (type ?? null) : null,
        mode,
        status,
        subject: objet,
      });
  }
  if (problems.length === 0 && acts.length + collective.length === 0)
    problems.push({ line: 1, reason: "aucune intervention dans le fichier" });
  return { acts, collective, problems };
}
