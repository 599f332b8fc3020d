import type { Clause } from "@/lib/domain/processor/codes";

type ClauseWords = { title: string; question: string; law: string };

/** The fifteen points of a processor contract: plain words first, the article after. */
export const contractClausesFr = {
  guarantees: {
    title: "Le choix du prestataire",
    question: "Avez-vous regardé ses garanties avant de signer\u00a0?",
    law: "Garanties suffisantes, article 28(1)",
  },
  written_contract: {
    title: "Un contrat écrit et complet",
    question: "Dit-il l’objet, la durée, le but, les données, les personnes concernées et les devoirs de chacun\u00a0?",
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
} satisfies Record<Clause, ClauseWords>;
