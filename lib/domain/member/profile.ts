import { z } from "zod";
import { ALWAYS, PROFILE_ANSWERS, type ProfileAnswer } from "./profile-answer";

/** Answers by code of condition. A code that is absent was not asked yet, which is not « no ». */
export type Profile = Readonly<Partial<Record<string, ProfileAnswer>>>;

/** The questions to ask: every condition of the dictionary but `always`. */
export const profileQuestions = <Condition extends { readonly code: string }>(conditions: readonly Condition[]) =>
  conditions.filter((condition) => condition.code !== ALWAYS);

/** Accepts only the codes of the dictionary, which is data: the caller reads it first. */
export const profileSchema = (conditions: readonly { readonly code: string }[]) =>
  z.partialRecord(z.enum(profileQuestions(conditions).map(({ code }) => code)), z.enum(PROFILE_ANSWERS));
