import "server-only";
import { asc } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { securityMeasures as t } from "@/db/schema/reference";

/** The catalogue of security measures, in its own order. */
export const selectMeasures = (tx: Tx) => tx.select({ code: t.code, label: t.label }).from(t).orderBy(asc(t.rank));
