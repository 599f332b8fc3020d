import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { actions as t } from "@/db/schema/action";
import type { Scope } from "@/lib/domain/access/policy";
import type { Priority } from "@/lib/domain/action/priority";
import type { ActionStatus } from "@/lib/domain/action/status";

type OpenAction = { id: string; label: string; status: ActionStatus; priority: Priority; dueOn: string | null };

export const selectOpenActions = (tx: Tx, { syndicateId, memberId }: Scope<"action:read">) =>
  tx
    .select({ id: t.id, label: t.label, status: t.status, priority: t.priority, dueOn: t.dueOn })
    .from(t)
    .where(
      and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), inArray(t.status, ["a_faire", "en_cours"])),
    ) as unknown as Promise<OpenAction[]>; // closed codes of the domain, held by it alone
