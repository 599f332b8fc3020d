import type { Clause, ClauseAnswer } from "@/lib/domain/processor/clauses";
import type { DpaStatus, TermState } from "@/lib/domain/processor/contract";

type ClauseWords = { title: string; question: string; law: string };

/** A member's contracts with its processors: the list, one contract, its check against Article 28. */
export const contractFr = {
  dpaStatuses: {
    missing: "Pas d’accord",
    requested: "Demandé",
    draft: "Projet reçu",
    signed: "Signé",
    expired: "Périmé",
  } satisfies Record<DpaStatus, string>,
  terms: {
    open: "sans date de fin",
    running: "en cours",
    "six-months": "fin dans moins de six mois",
    "three-months": "fin dans moins de trois mois",
    renewed: "terme passé, reconduit",
    ended: "terme passé",
  } satisfies Record<TermState, string>,
  answers: {
    present: "Présent",
    partial: "Partiel",
    absent: "Absent",
    na: "Sans objet",
  } satisfies Record<ClauseAnswer, string>,
  unlooked: "Pas encore regardé",
  list: {
    title: "Sous-traitants et contrats",
    lead: "Avec chaque entreprise qui traite des données pour vous, un contrat dit ce qu’elle doit faire et ne pas faire (article 28 du RGPD).",
    count: ["contrat", "contrats"],
    caption: "Contrats, par sous-traitant",
    columns: { processor: "Sous-traitant", object: "Objet", dates: "Dates", dpa: "Accord", check: "Clauses" },
    check: (settled: string, total: string) => `${settled} sur ${total}`,
    unchecked: "pas encore vérifié",
    signed: (day: string) => `signé le ${day}`,
    ends: (day: string) => `fin le ${day}`,
    denounce: (day: string) => `à dénoncer avant le ${day}`,
    add: "Noter un contrat",
    directory: "Voir l’annuaire des sous-traitants",
    ended: "Contrats rangés",
    emptyTitle: "Aucun contrat noté",
    emptyBody:
      "Commencez par l’éditeur de votre logiciel principal\u00a0: prenez son contrat, notez sa date de fin, puis vérifiez ses clauses.",
    emptyRead: "Votre secrétariat ou votre DPO les notera ici.",
    done: {
      ajoute: "Le contrat est noté. Vérifiez maintenant ses clauses.",
      modifie: "Enregistré.",
      verifie: "La vérification est enregistrée.",
      range: "Le contrat est rangé. Sa vérification reste lisible.",
      repris: "Le contrat est de nouveau en cours.",
    },
  },
  page: {
    facts: "Le contrat",
    checklist: "Les quinze points à vérifier",
    lead: "Cherchez chaque point dans le contrat et notez la page. Ne pas trouver est une réponse utile\u00a0: c’est ce qu’il faudra demander.",
    progress: {
      one: (settled: string, total: string) => `${settled} point sur ${total} est réglé.`,
      many: (settled: string, total: string) => `${settled} points sur ${total} sont réglés.`,
    },
    lastCheck: (day: string, by: string) => `Vérifié le ${day} par ${by}.`,
    never: "Jamais vérifié.",
    missing: "Clauses de l’article 28(3) à obtenir",
    complete: "Toutes les clauses de l’article 28(3) y sont.",
    edit: "Modifier le contrat",
    check: "Vérifier les clauses",
    checkOf: (name: string) => `Vérifier le contrat avec ${name}`,
    checkSave: "Enregistrer la vérification",
    end: "Ranger ce contrat",
    resume: "Reprendre ce contrat",
    ended: (day: string) => `Rangé le ${day}.`,
    back: "Revenir aux contrats",
    backTo: "Revenir au contrat",
    card: "Voir sa fiche dans l’annuaire",
    page: "Page",
    note: "Remarque",
    answer: "Dans le contrat",
    notSaid: "à compléter",
    months: ["mois avant la fin", "mois avant la fin"],
  },
  form: {
    newTitle: "Noter un contrat",
    editTitle: (name: string) => `Modifier le contrat avec ${name}`,
    lead: "Ce que vous ne savez pas peut attendre\u00a0: laissez vide.",
    choose: "Choisir dans l’annuaire",
    notThere: "Il n’est pas dans l’annuaire\u00a0? Votre DPO l’y ajoute.",
    save: "Enregistrer",
    add: "Noter le contrat",
    stale:
      "Une autre personne a modifié ce contrat pendant que vous écriviez. Votre saisie est toujours ici, rien n’a été écrasé. Ouvrez le contrat dans un autre onglet pour comparer, rechargez cette page, puis enregistrez de nouveau.",
    hints: {
      object: "Utile quand vous avez plusieurs contrats avec la même entreprise.",
      localReferent: "La fonction de la personne qui suit ce contrat, pas son nom.",
      endsOn: "Le dernier jour de la période en cours. Vide s’il n’y en a pas.",
      noticeMonths: "Combien de mois avant la fin il faut prévenir pour ne pas reconduire.",
      dpaStatus: "L’accord sur les données, parfois une annexe du contrat (article 28).",
    },
  },
  fields: {
    processorId: "Sous-traitant",
    object: "Objet",
    ref: "Référence du contrat",
    localReferent: "Qui le suit",
    signedOn: "Signé le",
    endsOn: "Fin le",
    tacitRenewal: "Se reconduit-il sans rien dire\u00a0?",
    noticeMonths: "Préavis, en mois",
    dpaStatus: "Accord sur les données",
    note: "Note",
    lastCheckOn: "Date de la vérification",
  },
  document: {
    contracts: "Contrats de sous-traitance",
    contractColumns: [
      "Objet, référence",
      "Signé le",
      "Fin le",
      "Accord sur les données",
      "Clauses vérifiées, à obtenir",
    ],
    softwares: "Logiciels utilisés",
    softwareColumns: ["Depuis le", "Jusqu’au", "Contrat avec"],
  },
  todo: {
    title: "Contrats à regarder",
    hint: "Un contrat s’annonce six mois puis trois mois avant sa fin, ou avant la date où il faut prévenir.",
    link: "Ouvrir",
    act: (day: string) => `à dénoncer avant le ${day}`,
    ends: (day: string) => `fin le ${day}`,
    ended: (day: string) => `terminé depuis le ${day}`,
    renewed: (day: string) => `reconduit depuis le ${day}, notez la nouvelle fin`,
  },
  clauses: {
    guarantees: {
      title: "Le choix du prestataire",
      question: "Avez-vous regardé ses garanties avant de signer\u00a0?",
      law: "Garanties suffisantes, article 28(1)",
    },
    written_contract: {
      title: "Un contrat écrit et complet",
      question:
        "Dit-il l’objet, la durée, le but, les données, les personnes concernées et les devoirs de chacun\u00a0?",
      law: "Article 28(3)",
    },
    instructions: {
      title: "Il n’agit que sur vos instructions",
      question:
        "Est-il écrit qu’il ne traite les données que sur instruction écrite, y compris pour les envoyer hors d’Europe\u00a0?",
      law: "Instructions documentées, article 28(3)(a)",
    },
    confidentiality: {
      title: "Son personnel se tait",
      question: "Les personnes qui accèdent aux données sont-elles tenues à la confidentialité\u00a0?",
      law: "Confidentialité, article 28(3)(b)",
    },
    security: {
      title: "Les données sont protégées",
      question: "Les mesures de sécurité sont-elles décrites\u00a0?",
      law: "Sécurité, articles 28(3)(c) et 32",
    },
    further_processors: {
      title: "Ses propres sous-traitants",
      question:
        "Vous demande-t-il votre accord, vous donne-t-il la liste, leur impose-t-il les mêmes devoirs et en répond-il\u00a0?",
      law: "Sous-traitance ultérieure, articles 28(3)(d), 28(2) et 28(4)",
    },
    rights_help: {
      title: "Il aide à répondre aux habitants",
      question: "S’engage-t-il à vous aider quand quelqu’un demande à voir ou à corriger ses données\u00a0?",
      law: "Droits des personnes, article 28(3)(e)",
    },
    security_help: {
      title: "Il prévient et il aide en cas d’incident",
      question:
        "Un délai est-il écrit pour vous prévenir d’une fuite (24 ou 48 heures, c’est le bon ordre), et aide-t-il à l’analyse d’impact\u00a0?",
      law: "Sécurité, violations, AIPD, article 28(3)(f)",
    },
    end_of_contract: {
      title: "À la fin, il rend ou efface",
      question: "Le format, le délai et l’attestation d’effacement sont-ils écrits\u00a0?",
      law: "Sort des données, article 28(3)(g)",
    },
    audit: {
      title: "Vous pouvez vérifier",
      question:
        "Pouvez-vous demander des preuves ou un audit, et doit-il vous prévenir si une instruction lui paraît illégale\u00a0?",
      law: "Audits, article 28(3)(h)",
    },
    contacts_hosting: {
      title: "Où sont les données, à qui parler",
      question: "Le contact de son DPO, le lieu d’hébergement et les transferts sont-ils indiqués\u00a0?",
      law: "Contact, hébergement, chapitre V",
    },
    processor_register: {
      title: "Son propre registre",
      question: "Tient-il le registre de ce qu’il fait pour ses clients\u00a0?",
      law: "Article 30(2)",
    },
    reversibility: {
      title: "Pouvoir changer de prestataire",
      question: "La reprise des données et leur format sont-ils prévus\u00a0?",
      law: "Réversibilité, commande publique",
    },
    health_hosting: {
      title: "Données de santé",
      question:
        "Si le prestataire en héberge, est-il certifié\u00a0? Sans objet pour une liste d’allergies gardée en mairie.",
      law: "Hébergement de données de santé",
    },
    reuse: {
      title: "Pas d’autre usage de vos données",
      question: "L’usage pour ses statistiques ou son intelligence artificielle est-il interdit ou encadré\u00a0?",
      law: "Réutilisation par le prestataire",
    },
  } satisfies Record<Clause, ClauseWords>,
} as const;
