"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { manyFormSchema } from "@/lib/domain/export/query";
import type { FormState } from "@/lib/domain/form-state";
import { exportFr } from "@/lib/i18n/fr/export";
import { routes } from "@/lib/routes";
import { wakeExports } from "@/lib/server/export-process";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { removeExport, requestExport } from "@/lib/services/export/ask";

export async function requestExportAction(_state: FormState, form: FormData): Promise<FormState> {
  const texts = Object.fromEntries(["format", "extent", "who"].map((name) => [name, textOf(form, name)]));
  const state = await submitForm({
    form,
    schema: manyFormSchema,
    input: { ...texts, memberIds: form.getAll("memberIds") },
    run: (actor, { format, extent, who, memberIds }, key) =>
      requestExport(actor, key, { format, extent, memberIds: who === "all" ? [] : memberIds }),
    refusals: { conflict: exportFr.many.conflict },
  });
  if (state.status !== "done") return state;
  wakeExports();
  redirect(routes.exports({ demande: 1 }));
}

export async function removeExportAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: z.object({ exportId: z.uuid() }),
    input: { exportId: textOf(form, "exportId") },
    run: (actor, input, key) => removeExport(actor, key, input),
  });
  if (state.status === "done") redirect(routes.exports());
  return state;
}
