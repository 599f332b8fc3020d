import { plain } from "../plain-text";
import type { ImportTarget } from "./target";

const DATA = "(?:donnees|infos?|informations?|renseignements?|dcp)";

/** How a register that its own town drew asks its questions, the first form that fits. */
const FORMS: readonly [RegExp, ImportTarget][] = [
  [/^(?:a|avec|vers|chez|aupres de) qui\b/, "recipients"],
  [/\b(?:transmise?s?|communiquee?s?|envoyee?s?|partagee?s?|donnee?s?) a qui\b/, "recipients"],
  [/^qui (?:y )?(?:a|aura|peut|recoit|consulte|voit|utilise|lit)\b/, "recipients"],
  [/^qui (?:s'en occupe|gere|tient|remplit|est responsable)\b/, "manager"],
  [/^quel(?:le)? (?:est le )?service\b/, "service"],
  [/^(?:(?:de|sur|pour) qui|qui (?:est|sont)|quelles? personnes?|quels? (?:publics?|usagers?|gens))\b/, "dataSubjects"],
  [/\b(?:combien de temps|jusqu'a quand|quelle duree)\b/, "retention"],
  [
    /^(?:conserve|garde|archive|stocke|detruite?|efface|supprime)e?s? (?:pendant|durant|jusqu|apres|au bout|combien)/,
    "retention",
  ],
  [/\b(?:a|avons|ai)(?:-t)?(?:-on|-nous)? le droit\b/, "lawfulBasis"],
  [
    /^(?:a quoi|pourquoi|pour quoi|dans quel(?:le)? (?:but|objectif|intention)|a quelles? fins?|que fait-on|quel (?:est le )?(?:but|objectif))\b/,
    "purposes",
  ],
  [
    /^(?:au nom de quoi|de quel droit|sur quel(?:le)?s? (?:base|fondement)|qu'est-ce qui (?:nous )?autorise)/,
    "lawfulBasis",
  ],
  [/^quel(?:le)?s? (?:loi|texte|article)/, "lawReferences"],
  [new RegExp(`^(?:quelles?|quoi comme|quel type d(?:e |'))${DATA} (?:sensible|delicate)`), "sensitiveData"],
  [
    new RegExp(`\\b${DATA} (?:(?:dites?|sont-elles|particulierement) )?(?:tres )?(?:sensibles?|delicates?)\\b`),
    "sensitiveData",
  ],
  [
    new RegExp(`^(?:quelles? (?:sont les )?|quels? (?:sont les )?(?:types? d(?:e |'))?|quoi comme )${DATA}\\b`),
    "dataCategories",
  ],
  [/^(?:qu'y met-on|que (?:note|met|contient)|qu'est-ce qu'on (?:y )?(?:note|met|demande))/, "dataCategories"],
  [/^(?:ou (?:est|sont|se trouve|range|conserve|stocke))/, "storagePlace"],
  [/^(?:avec )?quels? (?:logiciels?|outils?|applications?|programmes?)\b/, "software"],
  [/^(?:d'ou|par qui sont donnees|comment (?:sont-elles |les )?(?:obten|collect|recueill))/, "dataSources"],
  [/^comment .{0,40}\b(?:proteg|securis)/, "measures"],
  [
    /^(?:avec quel|quel(?:le)?s? (?:est (?:le|la) )?)(?:le)?s? ?(?:prestataires?|societes?|entreprises?|sous-traitants?)\b/,
    "processors",
  ],
  [
    /\b(?:hors|en dehors|sort\S*|quitt\S*) (?:de )?(?:l'|d')?(?:europe|ue\b|union europeenne|eee\b|la france)/,
    "transfer",
  ],
];

/** Nobody asks in more words. */
const LONGEST = 100;

/** What a heading asks when it is put as a question: « Qui a accès ? », « Où sont rangées les données ? ». */
export function askedBy(heading: string): ImportTarget | undefined {
  if (heading.length > LONGEST) return undefined;
  const asked = plain(heading).replace(/^[^a-z]+/, "");
  return FORMS.find(([form]) => form.test(asked))?.[1];
}
