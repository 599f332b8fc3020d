import { z } from "zod";
import { withLeftAside } from "../left-aside";
import { designationSchema, memberContactsSchema, memberSchema } from "./member";
import type { Profile } from "./profile";
import { PROFILE_ANSWERS } from "./profile-answer";

/** Which member, and the version of it that the person saw. */
const seen = { memberId: z.uuid(), version: z.int().min(1), ...withLeftAside };

export const updateMemberSchema = memberSchema
  .safeExtend(seen)
  .refine(({ memberId, parentMemberId }) => memberId !== parentMemberId, {
    path: ["parentMemberId"],
    params: { code: "own-parent" },
  });
export type UpdateMemberInput = z.output<typeof updateMemberSchema>;

export const saveContactsSchema = memberContactsSchema.extend(seen);
export type SaveContactsInput = z.output<typeof saveContactsSchema>;

export const saveDesignationSchema = designationSchema.extend(seen);
export type SaveDesignationInput = z.output<typeof saveDesignationSchema>;

/** The dictionary of conditions is data: the service checks the codes. An unanswered question is null in the form, absent in the profile. */
export const saveProfileSchema = z.object({
  ...seen,
  answers: z
    .record(z.string().regex(/^[a-z_]{2,60}$/), z.enum(PROFILE_ANSWERS).nullish())
    .transform(
      (answers): Profile =>
        Object.fromEntries(Object.entries(answers).flatMap(([code, answer]) => (answer ? [[code, answer]] : []))),
    ),
});
export type SaveProfileInput = z.output<typeof saveProfileSchema>;
