import type { RecordProblemCode } from "@/lib/domain/register/export/check";

/** Why a register exported elsewhere is refused; `subject` is a reference or a number. */
export const recordProblemsFr: Record<RecordProblemCode, (subject: string) => string> = {
  duplicate: (subject) => `Deux fois le même identifiant, la même référence ou le même numéro, à partir de ${subject}.`,
  "version-numbers": (subject) => `Fiche ${subject}\u00a0: ses versions ne se suivent pas depuis 1.`,
  "version-content": (subject) => `Fiche ${subject}\u00a0: une version n’a pas la forme d’une fiche.`,
  "version-seal": (subject) => `Fiche ${subject}\u00a0: une version ne correspond plus à son empreinte.`,
  "version-approval": (subject) => `Fiche ${subject}\u00a0: l’approbation d’une version manque.`,
  "version-in-force": (subject) => `Fiche ${subject}\u00a0: la version en vigueur n’est pas la dernière.`,
  "left-out": (subject) => `Approbation ${subject}\u00a0: elle nomme une fiche qui n’est pas là.`,
  "own-template": (subject) => `Fiche ${subject}\u00a0: le modèle du syndicat dont elle part manque.`,
  "edition-numbers": (subject) => `Édition publiée ${subject}\u00a0: les numéros ne se suivent pas depuis 1.`,
  "edition-seal": (subject) => `Édition publiée ${subject}\u00a0: elle ne correspond plus à son empreinte.`,
};
