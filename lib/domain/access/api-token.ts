import { z } from "zod";
import { idSchema } from "@/lib/domain/identifier";
import type { Role } from "./role";

/** What a token may do, each scope in the roles that hold the right; never more than its person may do at that moment. */
export const API_SCOPES = {
  "interventions:write": ["dpo"],
  "it-requests:write": ["technician"],
  "register:read": ["dpo", "referent", "representative"],
} as const satisfies Record<string, readonly Role[]>;
export type ApiScope = keyof typeof API_SCOPES;
export const API_SCOPE_NAMES = Object.keys(API_SCOPES) as ApiScope[]; // keys of the literal above

/** A token says what it is, so that a search for leaked secrets finds it. */
export const API_TOKEN_PREFIX = "rc1_";
export const API_TOKEN_DAYS = [30, 90, 365] as const;
/** Calls a minute for one token; a nightly import of 10,000 tickets takes an hour and a half. */
export const API_CALLS_PER_MINUTE = 120;

export const newApiTokenSchema = z.object({
  label: z.string().trim().min(1).max(60),
  scopes: z.array(z.enum(API_SCOPE_NAMES)).min(1).max(API_SCOPE_NAMES.length),
  days: z.coerce
    .number()
    .int()
    .refine((days) => API_TOKEN_DAYS.some((allowed) => allowed === days)),
});
export type NewApiToken = z.output<typeof newApiTokenSchema>;

export const revokeApiTokenSchema = z.object({ tokenId: idSchema });

/** The scopes that a person's roles open, in the order of the list. */
export const scopesFor = (roles: readonly Role[]): ApiScope[] =>
  API_SCOPE_NAMES.filter((scope) => API_SCOPES[scope].some((role) => roles.includes(role)));

/** The roles in which these scopes act. */
export const rolesOf = (scopes: readonly ApiScope[]): Role[] => [...new Set(scopes.flatMap((s) => API_SCOPES[s]))];

/** `Authorization: Bearer rc1_…`; null for anything else. */
export function presentedToken(header: string | null): string | null {
  const [scheme = "", value = "", ...rest] = (header ?? "").trim().split(/\s+/);
  return scheme.toLowerCase() === "bearer" && rest.length === 0 && value.startsWith(API_TOKEN_PREFIX) ? value : null;
}
