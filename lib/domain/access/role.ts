export const ROLES = ["dpo", "referent", "representative", "commissioner", "technician", "admin"] as const;

export type Role = (typeof ROLES)[number];

/** Roles that are given on named members or on the whole syndicate; the others only make sense on the syndicate. */
export const MEMBER_ROLES: readonly Role[] = ["dpo", "referent", "representative"];

/** Those who act in a town's own name. */
export const TOWN_ROLES: readonly Role[] = ["referent", "representative"];

/** Article 38(6) GDPR: the DPO must not decide what it has to judge. */
export function incompatibleRoles(roles: readonly Role[]): Role[] {
  if (!roles.includes("dpo")) return [];
  return roles.filter((role) => role === "admin" || role === "technician");
}
