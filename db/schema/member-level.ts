import { date, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt, memberKey } from "./columns";
import { toMember } from "./member";
import type { StoredLevel } from "./register";

/**
 * The member's level as of its last change, for the statistics, whose functions cannot read templates: `affine` and
 * `maitrise` hold until `holdsUntil`, the first review that falls due, and are `a_minima` after it.
 */
export const memberLevels = pgTable(
  "member_level",
  {
    ...memberKey,
    level: text().$type<"absent" | StoredLevel>().notNull(),
    holdsUntil: date(),
    computedAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "member_level_pk", columns: [t.syndicateId, t.memberId] }),
    toMember("member_level_member", t),
  ],
);
