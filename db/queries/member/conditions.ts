import "server-only";
import { asc } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { conditions } from "@/db/schema/reference";

/** The dictionary of the profile's questions, `always` included. */
export const selectConditions = (tx: Tx) =>
  tx.select({ code: conditions.code, label: conditions.label }).from(conditions).orderBy(asc(conditions.rank));
