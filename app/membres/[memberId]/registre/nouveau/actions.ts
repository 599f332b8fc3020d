"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { SendingKey } from "@/lib/domain/action-result";
import { addEntrySchema, adoptTemplateSchema } from "@/lib/domain/register/input";
import { routes } from "@/lib/routes";
import { perform } from "@/lib/server/action";
import { textOf } from "@/lib/server/submit-form";
import { addEntry, adoptTemplate } from "@/lib/services/register/adopt-template";

const held = z.object({ id: z.uuid() });

/** A native form: the button pressed carries the template and the key of its own request. */
export async function adoptTemplateAction(form: FormData): Promise<void> {
  const [templateId = "", key = ""] = textOf(form, "choice").split(" ");
  const memberId = textOf(form, "memberId");
  const result = await perform(adoptTemplateSchema, key, { memberId, templateId }, (actor, input, receipt) =>
    adoptTemplate(actor, receipt, input),
  );
  const list = routes.newEntry(memberId);
  if (result.status === "done" && result.id) redirect(routes.entry(memberId, result.id));
  if (result.status === "signed-out") redirect(routes.signIn({ retour: list }));
  const adopted = result.status === "refused" ? held.safeParse(result.detail) : null;
  redirect(adopted?.success ? routes.entry(memberId, adopted.data.id) : list);
}

export async function addEntryAction(key: SendingKey, input: unknown) {
  return perform(addEntrySchema, key, input, (actor, values, receipt) => addEntry(actor, receipt, values));
}
