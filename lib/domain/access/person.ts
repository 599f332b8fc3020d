import { z } from "zod";
import { idSchema } from "@/lib/domain/identifier";
import { incompatibleRoles, MEMBER_ROLES, ROLES, type Role } from "./role";

/** A one-time link lives three days, in seconds. */
export const LINK_SECONDS = 72 * 60 * 60;

export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());

const identity = {
  name: z.string().trim().min(1).max(120),
  jobTitle: z.string().trim().max(120),
  email: emailSchema,
};

const roleChoice = {
  roles: z.array(z.enum(ROLES)).min(1),
  /** Empty: on the whole syndicate. A role that only makes sense there ignores it. */
  memberIds: z.array(idSchema).max(200),
  /** The warning of Article 38(6) GDPR was read. */
  acknowledged: z.boolean(),
};

export const invitationSchema = z.object({ ...identity, ...roleChoice });
export const rolesSchema = z.object({ personId: idSchema, ...roleChoice });
export const personSchema = z.object({ personId: idSchema, version: z.int(), ...identity });
export const personActSchema = z.object({ personId: idSchema, version: z.int() });
export const grantActSchema = z.object({ grantId: idSchema });

export type Invitation = z.output<typeof invitationSchema>;
export type RolesInput = z.output<typeof rolesSchema>;
export type PersonInput = z.output<typeof personSchema>;
export type PersonAct = z.output<typeof personActSchema>;

export type GrantWish = { role: Role; memberId: string | null };

/** Roles × members, one grant each; roles that only make sense on the syndicate are given there. */
export function wishedGrants(roles: readonly Role[], memberIds: readonly string[]): GrantWish[] {
  return [...new Set(roles)].flatMap((role): GrantWish[] =>
    MEMBER_ROLES.includes(role) && memberIds.length > 0
      ? [...new Set(memberIds)].map((memberId) => ({ role, memberId }))
      : [{ role, memberId: null }],
  );
}

/** Whether giving these roles beside those held asks for the warning of Article 38(6) GDPR. */
export function asksForWarning(held: readonly Role[], wished: readonly Role[]): boolean {
  const opposed = incompatibleRoles([...held, ...wished]);
  return opposed.length > 0 && wished.some((role) => role === "dpo" || opposed.includes(role));
}

export type PersonState = "active" | "invited" | "disabled";
