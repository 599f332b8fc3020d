/** Kinds of legal person that keep a register of their own. */
export const MEMBER_KINDS = [
  "commune",
  "ccas",
  "epci",
  "cias",
  "syndicat",
  "ehpad",
  "office",
  "school_body",
  "association",
  "other",
] as const;
export type MemberKind = (typeof MEMBER_KINDS)[number];

/** Public bodies cannot rely on legitimate interests for their tasks (article 6(1), last paragraph, GDPR). */
export const isPublicBody = (kind: MemberKind): boolean => kind !== "association" && kind !== "other";

export const isMemberKind = (code: string): code is MemberKind => MEMBER_KINDS.some((kind) => kind === code);
