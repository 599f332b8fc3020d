import type { LawfulBasis } from "./content/codes";

/** Articles 17(3)(b), 20(1) and 21(1) GDPR: which rights each basis opens; access, rectification, restriction always. */
const OPENS: Record<LawfulBasis, { erasure: boolean; objection: boolean; portability: boolean }> = {
  consent: { erasure: true, objection: false, portability: true },
  contract: { erasure: true, objection: false, portability: true },
  legal_obligation: { erasure: false, objection: false, portability: false },
  vital_interests: { erasure: true, objection: false, portability: false },
  public_task: { erasure: false, objection: true, portability: false },
  legitimate_interests: { erasure: true, objection: true, portability: false },
};

/** The rights that persons have under these lawful bases; a right that one of them opens is open. */
export const rightsOf = (bases: readonly LawfulBasis[]) => ({
  access: true,
  rectification: true,
  restriction: true,
  erasure: bases.some((basis) => OPENS[basis].erasure),
  objection: bases.some((basis) => OPENS[basis].objection),
  portability: bases.some((basis) => OPENS[basis].portability),
});
