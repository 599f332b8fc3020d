import { describe, expect, test } from "vitest";
import { fromMail } from "./from-mail";

const TODAY = "2026-11-28";

/** [what it attacks, the message, what must be proposed, its day]. Every person, number and address is invented. */
const MAILS: readonly [string, string, string | null, string | null][] = [
  [
    "a name in the signature, told again in the subject",
    "Objet : Dossier Vautrel\nDate : 02/03/2026\n\nBonjour,\nVoir pièce jointe.\n\nCordialement,\nJeanne Vautrel\nMairie de Damprelle",
    "Dossier",
    "2026-03-02",
  ],
  [
    "the name of the sender in capitals and turned round",
    "De : VAUTREL Jeanne <jv@exemple.fr>\nObjet : demande de VAUTREL Jeanne, état civil",
    "demande, état civil",
    null,
  ],
  [
    "a name that only its given name betrays",
    "Objet : Certificat de Bérengère et Jean-Pierre Dumoulin",
    "Certificat de Bérengère",
    null,
  ],
  [
    "the sender told by the address alone",
    "De : <odile.farjaud@exemple.fr>\nObjet: relance farjaud cantine",
    "relance cantine",
    null,
  ],
  [
    "a title and a particle",
    "Objet : Réclamation de Mme de La Motte-Picquet sur la cantine",
    "Réclamation sur la cantine",
    null,
  ],
  ["two people after one title", "Objet: litige entre M. et Mme Cottençon, voisinage", "litige entre, voisinage", null],
  ["a NIR in groups", "Objet : paie, numéro 1 85 05 78 006 084 91", "paie, numéro", null],
  ["a NIR whose key is wrong, with dots", "Objet : paie 2.85.05.78.006.084.12 à vérifier", "paie à vérifier", null],
  ["a NIR without its key", "Objet : agent 2850578006084", "agent", null],
  ["an IBAN in groups", "Objet : RIB FR76 3000 6000 0112 3456 7890 189 du club", "RIB du club", null],
  ["an IBAN whose key is wrong, with hyphens", "Objet : virement FR76-3000-6000-0112-3456-7890-188", "virement", null],
  ["a telephone with slashes", "Objet : rappeler 06/12/34/56/78 pour le portail", "rappeler pour le portail", null],
  ["a telephone in threes", "Objet : rappeler 0612 345 678 demain", "rappeler demain", null],
  [
    "a telephone with a prefix and a zero between brackets",
    "Objet : tél +33 (0)6.12.34.56.78 cantine",
    "tél cantine",
    null,
  ],
  ["a telephone with middle dots", "Objet : tél 06·12·34·56·78", "tél", null],
  [
    "a telephone with underscores and thin spaces",
    "Objet : tél 06_12_34_56_78 ou 03\u202f81\u202f00\u202f00\u202f01",
    "tél",
    null,
  ],
  ["an address of a home", "Objet : Plainte caméra 12 bis, rue des Lilas, 25000 Besançon", "Plainte caméra", null],
  ["an address of a hamlet", "Objet : voisin du 4 chemin de la Combe, bruit", "voisin, bruit", null],
  ["an address for mail written to escape robots", "Objet : écrire à jeanne.vautrel [at] exemple.fr", "écrire", null],
  [
    "an address for mail between signs of a header",
    "Objet : contact &lt;jeanne@exemple.fr&gt; perdu",
    "contact perdu",
    null,
  ],
  [
    "entities of a page",
    "<html><body><p>Bonjour,</p><p>Liste &eacute;lectorale de M.&nbsp;Aubin&#233;</p></body></html>",
    "Liste électorale",
    null,
  ],
  [
    "entities twice escaped, and a title in them",
    "Objet : R&amp;eacute;clamation de Mme&amp;nbsp;Farjaud",
    "Réclamation",
    null,
  ],
  [
    "an encoded header",
    "Subject: =?utf-8?Q?Dossier_de_Mme_Odile_Farjaud_=C3=A0_compl=C3=A9ter?=",
    "Dossier à compléter",
    null,
  ],
  ["an encoded header in base 64", "Subject: =?UTF-8?B?RMOpY8OocyBkZSBNLiBGYXJqYXVk?=", "Décès", null],
  [
    "a forwarded head",
    "---------- Message transféré ----------\nDe : Odile Farjaud <odile@exemple.fr>\nDate : lun. 2 mars 2026 à 10:04\nObjet : TR: Fwd: Vidéoprotection Farjaud\nÀ : <mairie@exemple.fr>",
    "Vidéoprotection",
    "2026-03-02",
  ],
  [
    "a quoted thread whose head names someone",
    "Bonjour Odile,\n\nLe portail famille demande le quotient. Est-ce permis ?\n\nLe lun. 2 mars 2026 à 10:04, Odile Farjaud <odile@exemple.fr> a écrit :\n> Objet interne\n> Bonjour",
    "Le portail famille demande le quotient.",
    "2026-03-02",
  ],
  [
    "a greeting on the line of the question",
    "Bonjour Mme Farjaud, peut-on publier la photo ?\nMerci",
    "peut-on publier la photo ?",
    null,
  ],
  ["nothing but a greeting and a signature", "Bonjour,\n\nCordialement,\nOdile Farjaud\n06 12 34 56 78", null, null],
  [
    "a header without a subject, then a sentence",
    "De : Odile Farjaud\nÀ : DPO\nDate : 02/03/2026\n\nQuelle durée pour les CV ?",
    "Quelle durée pour les CV ?",
    "2026-03-02",
  ],
  [
    "a day of birth and a number plate",
    "Objet : fourrière AB-123-CD, né le 12/03/1985, contestation",
    "fourrière, contestation",
    null,
  ],
  [
    "a subject folded on two lines",
    "Subject: Contrat du portail\n famille avec Odile Farjaud",
    "Contrat du portail famille",
    null,
  ],
  ["invisible signs inside a number", "Objet : tél 06\u200b12\u200b34\u200b56\u200b78 cantine", "tél cantine", null],
  [
    "a school that bears a name keeps it",
    "Objet : Inscriptions école Jules Ferry",
    "Inscriptions école Jules Ferry",
    null,
  ],
  [
    "a body and a law keep their numbers",
    "Objet : SIREN 217 800 608, article 30 et loi 78-17 du 6 janvier 1978",
    "SIREN 217 800 608, article 30 et loi 78-17 du 6 janvier 1978",
    null,
  ],
  [
    "a town hall that writes is no person",
    "De : Mairie de Damprelle\nObjet : Registre de la mairie de Damprelle",
    "Registre de la mairie de Damprelle",
    null,
  ],
];

describe("a message that tells of people", () => {
  test.each(MAILS)("INT-71 %s", (_, message, subject, date) => {
    expect(fromMail(message, TODAY)).toEqual({ subject, date });
  });

  test("INT-71 a long and hostile message takes no noticeable time", () => {
    const begun = performance.now();
    for (const piece of ["0 ", "Jean ", "<p ", "a@", "&#x41;", "FR76 ", "1 85 ", "Mme de "])
      fromMail(`Objet : ${piece.repeat(8_000)}`, TODAY);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
