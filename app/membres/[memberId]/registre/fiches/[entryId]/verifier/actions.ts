"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { idSchema } from "@/lib/domain/identifier";
import { routes, withQuery } from "@/lib/routes";
import { perform } from "@/lib/server/action";
import { textOf } from "@/lib/server/submit-form";
import { reopenEntry, submitEntry } from "@/lib/services/register/entry-life";

const schema = z.object({ memberId: idSchema, entryId: idSchema, version: z.coerce.number().int().min(1) });
const ACTS = { submit: submitEntry, reopen: reopenEntry } as const;

/** Sends the entry to the DPO, or takes it back; the page tells what came of it. */
export async function checkAction(form: FormData): Promise<void> {
  const input = {
    memberId: textOf(form, "memberId"),
    entryId: textOf(form, "entryId"),
    version: textOf(form, "version"),
  };
  const act = textOf(form, "act");
  if (act !== "submit" && act !== "reopen") notFound();
  const result = await perform(schema, textOf(form, "key"), input, (actor, values, key) =>
    ACTS[act](actor, key, values),
  );
  if (result.status === "invalid") notFound();
  const page = routes.checkEntry(input.memberId, input.entryId);
  // Without a session the page itself asks to sign in and comes back.
  redirect(result.status === "refused" ? withQuery(page, { refus: result.code }) : page);
}
