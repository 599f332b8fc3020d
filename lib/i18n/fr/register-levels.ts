/** Levels, and what lacks for the next one, by code of `lib/domain/register/level`. */
export const registerLevelsFr = {
  levels: {
    absent: "Aucun registre",
    a_minima: "Registre a minima",
    affine: "Registre affiné",
    maitrise: "Registre maîtrisé",
  },
  shortLevels: { absent: "absent", a_minima: "a minima", affine: "affiné", maitrise: "maîtrisé" },
  conditions: {
    "approved-version": "Faire approuver une première version par le maire ou son délégué",
    "local-fact": "Indiquer un fait propre à votre collectivité : logiciel, service ou lieu",
    "retention-sourced": "Citer la source de chaque durée de conservation",
    "processor-contract": "Nommer chaque prestataire et rattacher son contrat",
    "notice-located": "Indiquer où les personnes sont informées",
    "review-current": "Relire la fiche avec le service : la revue est en retard",
    "dpia-done": "Faire l’analyse d’impact là où elle est obligatoire",
    "plan-followed": "Suivre le plan d’actions",
    "yearly-review": "Faire valider la revue annuelle par le maire",
  },
  notAssessable: "Pas encore évaluable dans l’application",
  awaits: {
    dpia: "Les analyses d’impact ne sont pas encore suivies.",
    breach: "Les violations de données ne sont pas encore enregistrées.",
  },
  severities: { blocking: "Bloquant", warning: "Avertissement", advice: "Conseil" },
} as const;
