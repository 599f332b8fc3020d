import type { EntryDomain } from "../../content/codes";
import { plain } from "../../plain-text";

/** Words that tell a domain, the most certain first: « Élections professionnelles » is about the staff. */
const WORDS: readonly [EntryDomain, RegExp][] = [
  [
    "rh",
    /\bpaie|\bdsn\b|\bagents?\b|\bpersonnel\b|ressources humaines|\brh\b|carriere|recrut|conges?\b|absence|temps de travail|stagiaire|\bsalari|elections? professionnelle|medecine (?:du travail|preventive)|accidents? (?:du|de) travail|teletravail|astreinte/,
  ],
  ["elections", /elect|\breu\b|scrutin|procuration|jures? d'assises|\bvot/],
  [
    "population",
    /etat[- ]civil|\bpacs?\b|naissance|mariage|deces|cimetiere|concession|funerair|titres? d'identite|carte nationale|\bcni\b|passeport|recensement|attestations? d'accueil|parrainage civil|livret de famille/,
  ],
  [
    "enfance",
    /scolaire|cantine|restauration|periscolaire|extrascolaire|garderie|creche|petite enfance|enfan|ecole|alsh|centre aere|accueil de loisirs|jeunesse|\beleve/,
  ],
  [
    "social",
    /\bccas\b|aide sociale|aides? (?:facultative|alimentaire)|social|vulnerable|canicule|domiciliation|logement|portage de repas|colis|senior|aine|personnes agees|handicap/,
  ],
  [
    "securite",
    /police|video|camera|verbalis|fourriere|chien|animaux|objets? trouve|tranquillite|delinquance|securite publique|stationnement genant|contravention/,
  ],
  [
    "urbanisme",
    /urbanis|permis de construire|\bads\b|cadastr|preemption|\bdia\b|\bsig\b|foncier|declaration prealable|habitat/,
  ],
  [
    "finances",
    /comptab|factur|regie|budget|marches? publics?|commande publique|subvention|impot|tresor|helios|\bbail\b|\bbaux\b|recette|taxe(?! de sejour)/,
  ],
  ["economie", /commerc|taxe de sejour|debits? de boisson|foire|droits? de place|tourisme|marche hebdomadaire/],
  [
    "technique",
    /\beau\b|assainissement|spanc|dechet|voirie|domaine public|stationnement|services? techniques?|eclairage|fleurissement/,
  ],
  [
    "numerique",
    /informatique|messagerie|telephon|sauvegarde|badge|geolocalis|wi-?fi|comptes? utilisateur|habilitation|controle d'acces|\bcles\b|journaux|parc/,
  ],
  [
    "communication",
    /communication|lettre d'information|newsletter|site (?:internet|web)|bulletin|reseaux sociaux|photo|droit a l'image|alerte|accueil|rendez-vous|\bgru\b|\bgrc\b|courriel|diffusion/,
  ],
  [
    "vie-locale",
    /salles?\b|association|bibliotheque|mediatheque|manifestation|sport|culture|musique|festi|jumelage|\bfetes?\b|animation/,
  ],
  [
    "assemblee",
    /conseil municipal|deliberation|\belus?\b|courrier|assurance|sinistre|contentieux|actes administratifs|teletransmission|arretes?\b/,
  ],
  ["conformite", /archiv|\bcada\b|rgpd|protection des donnees|violation|exercice des droits/],
];

/** Where no word tells: the general affairs of the assembly, for the person to correct. */
const UNTOLD: EntryDomain = "assemblee";

/** The domain of an entry by its name, else by the words that go with it (service, purposes). */
export function domainOf(name: string, context: string): EntryDomain {
  const found = (text: string) => WORDS.find(([, words]) => words.test(plain(text)))?.[0];
  return found(name) ?? found(context) ?? UNTOLD;
}
