import "server-only";
import { inScope } from "@/db/client";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { dayOf } from "../../today";
import { loadSituation } from "../situation";

/** What the form of an export offers: the member, and its entries in the order of their references; archived ones stay out. */
export async function readExportForm(actor: Actor, memberId: string, now = new Date()) {
  const scope = authorise(actor, "register:export", memberId);
  return inScope(scope, async (tx) => {
    const { row } = await loadSituation(tx, scope, dayOf(now));
    const lines = row.entries.filter(({ status }) => status !== "archived");
    return { member: row.member, lines: lines.map(({ id, ref, name }) => ({ id, ref, name })) };
  });
}
