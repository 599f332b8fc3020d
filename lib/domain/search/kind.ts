import type { Role } from "../access/role";

/** What can be found, in the order of the answer. The codes are those of the view `findable`. */
export const FINDABLE_KINDS = [
  "member",
  "entry",
  "intervention",
  "request",
  "visit",
  "report",
  "processor",
  "software",
  "contract",
  "document",
  "person",
  "contact",
] as const;
export type FindableKind = (typeof FINDABLE_KINDS)[number];

const HELD = ["processor", "software", "contract", "document"] as const;
const TOWN = ["member", "entry", "intervention", "request", "report", ...HELD, "contact"] as const;

/** What each role looks for. The database narrows the rows; a commissioner reads no case and finds nothing. */
const KINDS: Record<Role, readonly FindableKind[]> = {
  dpo: ["member", "entry", "intervention", "request", "visit", ...HELD, "person", "contact"],
  referent: TOWN,
  representative: TOWN,
  technician: ["member", "request"],
  admin: ["member", "person", "contact"],
  commissioner: [],
};

export const kindsOf = (role: Role): readonly FindableKind[] => KINDS[role];
