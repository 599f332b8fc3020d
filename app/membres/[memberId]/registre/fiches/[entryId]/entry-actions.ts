"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { entryActSchema } from "@/lib/domain/register/input";
import { routes, withQuery } from "@/lib/routes";
import { perform } from "@/lib/server/action";
import { textOf } from "@/lib/server/submit-form";
import { archiveEntry, reopenEntry, returnEntry, submitEntry, takeUpEntry } from "@/lib/services/register/entry-life";

const ACTS = {
  submit: submitEntry,
  takeUp: takeUpEntry,
  reopen: reopenEntry,
  archive: archiveEntry,
  return: returnEntry,
} as const;

const actSchema = z.enum(["submit", "takeUp", "reopen", "archive", "return"]);

/** The acts of an entry's life, as native forms: the answer is the entry's page, with the refusal when there is one. */
export async function entryAct(form: FormData): Promise<void> {
  const act = ACTS[actSchema.parse(textOf(form, "act"))];
  const input = {
    memberId: textOf(form, "memberId"),
    entryId: textOf(form, "entryId"),
    version: Number(textOf(form, "version")),
  };
  const result = await perform(entryActSchema, textOf(form, "key"), input, (actor, values, key) =>
    act(actor, key, values),
  );
  const page = routes.entry(input.memberId, input.entryId);
  if (result.status === "signed-out") redirect(routes.signIn({ retour: page }));
  if (result.status === "done") redirect(page);
  redirect(withQuery(page, { refus: result.status === "refused" ? result.code : "other" }));
}
