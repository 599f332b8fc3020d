"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "@/lib/domain/form-state";
import { idSchema } from "@/lib/domain/identifier";
import { sentence } from "@/lib/domain/register/content/text";
import { formatList } from "@/lib/i18n/format";
import { registerTownFr } from "@/lib/i18n/fr/register-town";
import { uiFr } from "@/lib/i18n/fr/ui";
import { routes } from "@/lib/routes";
import { perform } from "@/lib/server/action";
import { textOf, typedIn } from "@/lib/server/submit-form";
import { approveEntries } from "@/lib/services/register/approve-entries";

const t = registerTownFr.approve;

const schema = z.object({
  memberId: idSchema,
  entries: z.array(z.object({ entryId: idSchema, version: z.coerce.number().int().min(1) })).max(1000),
  leftOut: z.array(z.object({ entryId: idSchema, reason: sentence })).max(1000),
});

const REASON = "reason.";

/** Approves what is ticked at the versions shown; what is not ticked asks for its reason. */
export async function approveAction(_state: FormState, form: FormData): Promise<FormState> {
  const memberId = textOf(form, "memberId");
  const approved = new Set(form.getAll("approved"));
  const shown = form.getAll("shown").map((line) => {
    const [entryId = "", version = ""] = String(line).split(":");
    return { entryId, version };
  });
  const leftOut = shown
    .filter(({ entryId }) => !approved.has(entryId))
    .map(({ entryId }) => ({ entryId, reason: textOf(form, `${REASON}${entryId}`).trim() }));
  const typed = typedIn(form);
  const missing = leftOut.filter(({ reason }) => reason === "");
  if (missing.length > 0) {
    const issues = missing.map(({ entryId }) => ({ name: `${REASON}${entryId}`, message: t.reasonMissing }));
    return { status: "invalid", issues, typed };
  }
  if (approved.size === 0) return { status: "refused", message: t.nothingTicked, issues: [], typed };

  const input = { memberId, entries: shown.filter(({ entryId }) => approved.has(entryId)), leftOut };
  const result = await perform(schema, textOf(form, "key"), input, async (actor, values, key) => {
    const { id } = await approveEntries(actor, key, values);
    return { id };
  });
  if (result.status === "done") redirect(result.id ? routes.approval(memberId, result.id) : routes.register(memberId));
  if (result.status === "signed-out") return { status: "signed-out", issues: [], typed };
  if (result.status === "invalid") return { status: "refused", message: uiFr.validation.invalid, issues: [], typed };
  return { status: "refused", message: refusalWords(result), issues: [], typed };
}

function refusalWords({ code, detail }: { code: keyof typeof uiFr.errors; detail?: unknown }): string {
  if (code === "stale") {
    const { names } = detail as { names: string[] }; // what approveEntries refuses with
    return t.moved(formatList(names));
  }
  return code === "invalid-state" ? t.blocked : uiFr.errors[code];
}
