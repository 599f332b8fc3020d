import type { ActionKind, ActionOrigin, OwnerKind } from "@/lib/domain/action/action";
import type { Priority } from "@/lib/domain/action/priority";
import type { ActionStatus } from "@/lib/domain/action/status";

export const actionFr = {
  statuses: {
    a_faire: "À faire",
    en_cours: "En cours",
    fait: "Fait",
    abandonne: "Abandonné",
    sans_objet: "Sans objet",
  } satisfies Record<ActionStatus, string>,
  priorities: { 1: "Critique", 2: "Prioritaire", 3: "Important", 4: "À prévoir" } satisfies Record<Priority, string>,
  /** « 2, prioritaire », as the sign of a finding says it. */
  ranked: {
    1: "1, critique",
    2: "2, prioritaire",
    3: "3, important",
    4: "4, à prévoir",
  } satisfies Record<Priority, string>,
  delays: {
    1: "tout de suite, 15 jours au plus",
    2: "3 mois",
    3: "dans l’année",
    4: "à la prochaine visite",
  } satisfies Record<Priority, string>,
  origins: {
    visit: "Visite",
    intervention: "Intervention",
    entry: "Fiche du registre",
    manual: "Ajoutée par le DPO",
  } satisfies Record<ActionOrigin, string>,
  kinds: {
    juridique: "Juridique",
    organisationnelle: "Organisation",
    technique: "Technique",
  } satisfies Record<ActionKind, string>,
  owners: {
    town: "La collectivité",
    dpo: "Le DPO",
    syndicate_it: "Le service informatique du syndicat",
    processor: "Le prestataire",
  } satisfies Record<OwnerKind, string>,
  /** « T2 2027 ». */
  quarter: (quarter: number, year: number) => `T${quarter} ${year}`,
  noDueOn: "Sans date",
  overdue: "En retard",
  fields: {
    label: "Action",
    description: "Précisions",
    kind: "Nature",
    priority: "Priorité",
    ownerKind: "Qui s’en charge",
    ownerName: "Fonction ou service",
    dueOn: "À faire avant le",
    remindOn: "Relancer le",
    cost: "Coût, en euros",
    status: "État",
    reason: "Motif",
    doneOn: "Fait le",
    doneBy: "Fait par",
    origin: "Vient de",
  },
  hints: {
    label: "Commencez par un verbe, par exemple «\u00a0Créer un compte par agent\u00a0».",
    ownerName: "Par exemple «\u00a0secrétariat\u00a0». Aucun nom ne paraît au compte rendu.",
    reason: "Obligatoire pour abandonner\u00a0: il sera lu à la prochaine visite.",
    remindOn: "Ce jour-là, l’action paraît dans vos échéances.",
    cost: "Par exemple\u00a0: 1\u202f250,50.",
    dueOn: "La priorité dit le délai conseillé.",
  },
  reasons: {
    "origin-missing": "Indiquez la visite, l’intervention ou la fiche d’où vient cette action",
    "finding-without-visit": "Ce constat appartient à une visite\u00a0: indiquez laquelle",
    "abandon-unexplained": "Écrivez pourquoi cette action est abandonnée",
  },
} as const;
