/** Wording of the commission's figures. Numbers, days and shares come in already written by `lib/i18n/format`. */
export const statisticsFr = {
  title: "Bilan du DPO mutualisé",
  services: { dpo: "Interventions du DPO", it: "Demandes informatiques" },
  onSiteTitle: (service: string, percent: string) => `${service}\u00A0: ${percent} sur place`,
  onSite: (percent: string, count: string, total: string) => `Sur place\u00A0: ${percent}, soit ${count} sur ${total}.`,
  against: (current: string, year: string, previous: string, former: string) =>
    `dont ${current} en ${year}, contre ${previous} sur la même période de ${former}`,
  againstAll: (previous: string, former: string) => `contre ${previous} sur la même période de ${former}`,
  andBefore: (count: string, year: string) => `, et ${count} sur celle de ${year}`,
  helped: (percent: string, start: string) => `${percent} ont eu au moins une intervention, ${start} depuis le début`,
  visited: (percent: string, visits: string, start: string) =>
    `${percent} ont eu au moins une visite, ${visits} en tout, ${start} depuis le début`,
  visitedTitle: (visited: string, total: string) => `${visited} membres visités sur ${total}`,
  yearsTitle: "Interventions du DPO par année",
  yearTo: (year: string, day: string) => `${year}, au ${day}`,
  inYear: (percent: string, year: string) => `${percent} en ${year}`,
  trend: (onSite: string, remote: string, publisher: string) =>
    `Service informatique, d’une année à l’autre. Déplacements\u00A0: ${onSite}. Télémaintenance\u00A0: ${remote}. Progiciels Berger-Levrault\u00A0: ${publisher}.`,
  themesTitle: "Part de chaque thème dans les interventions du DPO",
  typesTitle: "Part de chaque type dans les interventions du DPO",
  monthsTitle: "Demandes du service informatique par mois, une ligne par année",
  dpoMonthsTitle: "Interventions du DPO par mois, une ligne par année",
  withTravel: (hours: string) => `${hours} avec les trajets`,
  howComputed: "Comment ce chiffre est calculé",
  outOf: (denominator: string) => `Compté sur\u00A0: ${denominator}.`,
  print: "Imprimer les deux pages",
  copy: "Copier la phrase",
  meeting: "Séance",
  freePeriod: "période et filtres",
  fromMonth: "Du mois de",
  toMonth: "Au mois de",
  fromDay: "Du",
  toDay: "Au",
  compare: "Comparer",
  show: "Afficher",
  choosePeriod: "Choisir la période et les filtres",
  pageTitle: "Bilan pour la commission",
  memberTitle: "Chiffres de la collectivité",
  workTitle: "Statistiques",
  toCommission: "Voir la page de la commission",
  rows: { dpo: "Voir les interventions de la période", it: "Voir les demandes de la période" },
  cards: {
    interventions: {
      name: "Interventions",
      formula:
        "Nombre d’interventions du DPO à la date de l’acte, sans celles que les filtres écartent. Brouillons, actes annulés et actes collectifs exclus. Une année en cours se compare aux mêmes jours de l’année d’avant.",
      denominator: "interventions du DPO sur la période",
    },
    "members-helped": {
      name: "Membres accompagnés",
      formula:
        "Membres ayant eu au moins une intervention, visites comprises, sur le nombre de membres. «\u00A0Depuis le début\u00A0» va du premier acte au dernier jour de la période.",
      denominator: "membres adhérents à la date d’extraction, et ceux partis depuis le début de la période",
    },
    "members-visited": {
      name: "Membres visités",
      formula:
        "Membres chez qui au moins une visite a eu lieu, sur le nombre de membres. Une visite seulement prévue ne compte pas.",
      denominator: "membres adhérents à la date d’extraction, et ceux partis depuis le début de la période",
    },
    themes: {
      name: "Thèmes",
      formula: "Interventions ayant ce thème principal, sur le total. Une intervention a un seul thème principal.",
      denominator: "interventions du DPO sur la période",
    },
    types: {
      name: "Types",
      formula: "Interventions de ce type, sur le total.",
      denominator: "interventions du DPO sur la période",
    },
    modes: {
      name: "Modes de résolution",
      formula:
        "Interventions traitées par ce mode, sur le total du même service. Les deux services ne s’additionnent pas.",
      denominator: "interventions du DPO, ou demandes informatiques, sur la période",
    },
    months: {
      name: "Demandes par mois",
      formula: "Nombre par mois de l’acte, et non de la saisie.",
      denominator: "demandes du service informatique sur la période",
    },
    registers: {
      name: "Registres par niveau",
      formula: "Membres dont le registre a ce niveau. Le niveau se calcule, il ne se saisit pas.",
      denominator: "membres adhérents à la date d’extraction",
    },
    cases: {
      name: "Violations et demandes",
      formula:
        "Interventions de type «\u00A0Violation de données\u00A0» et «\u00A0Exercice de droits\u00A0». Nombres seuls, sans commune ni dossier.",
      denominator: "interventions du DPO sur la période",
    },
    hours: {
      name: "Heures passées",
      formula: "Durée et préparation des interventions, sans le trajet puis avec lui.",
      denominator: "interventions du DPO sur la période",
    },
  },
  tables: {
    interventions: "interventions par année",
    "members-helped": "membres accompagnés",
    kinds: "accompagnement par nature de membre",
    "theme-kinds": "thèmes par nature de membre",
    "members-visited": "membres visités",
    themes: "thèmes",
    types: "types",
    "modes-dpo": "modes du DPO",
    "modes-it": "modes du service informatique",
    "domains-it": "domaines du service informatique",
    "months-it": "demandes informatiques par mois",
    "months-dpo": "interventions du DPO par mois",
    registers: "registres par niveau",
    cases: "violations et demandes",
    hours: "heures passées",
  },
  heads: {
    interventions: "Année",
    "members-helped": "Membres",
    kinds: "Nature",
    "theme-kinds": "Thème",
    "members-visited": "Membres",
    themes: "Thème",
    types: "Type",
    "modes-dpo": "Mode",
    "modes-it": "Mode",
    "domains-it": "Domaine",
    "months-it": "Année",
    "months-dpo": "Année",
    registers: "Niveau",
    cases: "Objet",
    hours: "Année",
  },
  columns: {
    count: "Nombre",
    percent: "Part",
    total: "Total",
    members: "Membres",
    interventions: "Interventions",
    helped: "Accompagnés",
    visited: "Visités",
    work: "Hors trajet",
    "with-travel": "Avec trajet",
  },
  shareOf: (column: string) => `${column} (part)`,
  inMinutes: (column: string) => `${column} (minutes)`,
  words: {
    helped: "Accompagnés",
    "not-helped": "Pas encore",
    visited: "Visités",
    "not-visited": "Pas encore",
    autres: "Autres",
  },
  denominators: {
    dpo: ["intervention", "interventions"],
    it: ["demande", "demandes"],
    members: ["membre", "membres"],
  },
  among: (count: string) => `sur ${count}`,
  otherThemes: (rows: string) => `Autres thèmes (${rows})`,
  otherTypes: (rows: string) => `Autres types (${rows})`,
  hidden: "non publié",
  hiddenWhy:
    "Par nature de membre, les nombres se publient par années civiles entières et terminées, et jamais en dessous de cinq, pour qu’aucun membre ne se reconnaisse.",
  drift: "Les parts sont arrondies une à une\u00A0: les totaux peuvent différer de 0,1 point.",
  blankMonth: "–",
  file: (table: string, from: string, to: string) => `commission-${table}-${from}-${to}`,
  comparison: (current: string, previous: string, from: string, to: string) =>
    `${current} du ${from} au ${to}, contre ${previous} un an plus tôt`,
  compared: (years: string, from: string, to: string) => `Du ${from} au ${to} pour les colonnes ${years}.`,
  sinceStart: (count: string) => `${count} depuis le début`,
  left: (count: string) => `dont ${count} parti depuis le début de la période`,
  leftMany: (count: string) => `dont ${count} partis depuis le début de la période`,
  late: (count: string) => `Saisies tardives\u00A0: ${count}, entrées plus de trente jours après l’acte.`,
  extracted: (day: string) => `Chiffres extraits le ${day}. Brouillons, actes annulés et actes collectifs exclus.`,
  period: (from: string, to: string) => `Période du ${from} au ${to}`,
  minutes: (said: {
    from: string;
    to: string;
    interventions: string;
    members: string;
    membersTotal: string;
    themes: string;
    visited: string;
  }) =>
    `Sur la période du ${said.from} au ${said.to}, le DPO a réalisé ${said.interventions} auprès de ${said.members} sur ${said.membersTotal}.${said.themes} ${said.visited}`,
  minutesThemes: (themes: string) => ` Les principaux thèmes sont ${themes}.`,
  minutesTheme: (label: string, percent: string) => `${label} (${percent})`,
  minutesVisited: ["membre a accueilli au moins une visite.", "membres ont accueilli au moins une visite."],
  minutesInterventions: ["intervention", "interventions"],
  minutesMembers: ["membre", "membres"],
  problems: {
    "preset-unknown": "Cette séance n’existe pas. Voici la dernière.",
    "period-unreadable": "Cette période ne se lit pas. Indiquez un mois de début et un mois de fin.",
    "period-reversed": "Le début vient après la fin. Inversez les deux mois.",
    "period-too-long": "Une période couvre dix années au plus.",
    "whole-months-only": "La commission lit des mois entiers. Choisissez un mois de début et un mois de fin.",
  },
} as const;
