/** Holds for every commune; never asked. */
export const ALWAYS = "always";

export const PROFILE_ANSWERS = ["yes", "no", "unknown"] as const;
export type ProfileAnswer = (typeof PROFILE_ANSWERS)[number];
