import type { Role } from "./role";

/** Who may do what: the table of the product, one line per right. A right over a member is asked with that member in hand. */
export const MEMBER_RIGHTS = {
  "register:read": ["dpo", "referent", "representative"],
  "register:write": ["dpo", "referent"],
  "register:submit": ["referent"],
  "register:review": ["dpo"],
  "register:approve": ["representative"],
  "register:export": ["dpo", "referent", "representative"],
  "intervention:read": ["dpo", "referent", "representative"],
  "intervention:write": ["dpo"],
  "it-request:read": ["dpo", "referent", "representative", "technician"],
  "it-request:write": ["technician"],
  "visit:read": ["dpo"],
  "visit:write": ["dpo"],
  "visit-report:read": ["dpo", "referent", "representative"],
  "visit-report:acknowledge": ["representative"],
  "action:read": ["dpo", "referent"],
  "action:write": ["dpo"],
  "action:update": ["dpo", "referent"],
  "contract:read": ["dpo", "referent", "representative"],
  "contract:write": ["dpo", "referent"],
  "statistics:member": ["dpo", "referent", "representative"],
  "member:read": ["dpo", "referent", "representative", "admin"],
  "member:write-contacts": ["dpo", "referent", "admin"],
  "member:write-profile": ["dpo", "admin"],
  "member:write": ["admin"],
  "audit:member": ["dpo", "referent", "representative"],
} as const satisfies Record<string, readonly Role[]>;

export const SYNDICATE_RIGHTS = {
  "member:list": ["dpo", "admin"],
  "member:create": ["admin"],
  "member:names": ["dpo", "technician", "admin"],
  "register:search": ["dpo", "referent", "representative"],
  "register:export-all": ["dpo"],
  "register:restore": ["admin"],
  "template:read": ["dpo", "referent"],
  "template:write": ["dpo"],
  "dictionary:write": ["dpo", "admin"],
  "intervention:list": ["dpo"],
  "it-request:list": ["dpo", "technician"],
  "collective-act:write": ["dpo"],
  "visit:plan": ["dpo"],
  "processor:read": ["dpo", "referent", "representative"],
  "processor:write": ["dpo"],
  "service:read": ["dpo"],
  "service:write": ["dpo"],
  "statistics:syndicate": ["dpo"],
  "statistics:commission": ["commissioner", "dpo"],
  "statistics:it": ["dpo", "technician"],
  "annotation:write": ["dpo", "admin"],
  "person:read": ["dpo", "admin"],
  "person:write": ["admin"],
  "person:accept-dpo": ["dpo", "admin"],
  "settings:write": ["admin"],
  "audit:own": ["dpo", "technician"],
  "audit:security": ["admin"],
} as const satisfies Record<string, readonly Role[]>;

export type MemberRight = keyof typeof MEMBER_RIGHTS;
export type SyndicateRight = keyof typeof SYNDICATE_RIGHTS;
export type Right = MemberRight | SyndicateRight;
