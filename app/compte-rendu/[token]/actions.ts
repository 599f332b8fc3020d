"use server";

import { redirect } from "next/navigation";
import { typedIn } from "@/lib/domain/form-fields";
import { type FormState, READY } from "@/lib/domain/form-state";
import { linkAcknowledgementSchema } from "@/lib/domain/visit/report-reading";
import { uiFr } from "@/lib/i18n/fr/ui";
import { visitReportFr } from "@/lib/i18n/fr/visit-report";
import { routes } from "@/lib/routes";
import { textOf } from "@/lib/server/submit-form";
import { acknowledgeByLink } from "@/lib/services/visit/report-link";

/** The token is the only proof asked: whoever holds the link says who they are, once. */
export async function acknowledgeByLinkAction(_state: FormState, form: FormData): Promise<FormState> {
  const token = textOf(form, "token");
  const given = { name: textOf(form, "name"), function: textOf(form, "function") };
  const parsed = linkAcknowledgementSchema.safeParse(given);
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map(({ path }) => path.join(".")));
    const issues = [...names].map((name) => ({ name, message: uiFr.validation.missing }));
    return { ...READY, status: "invalid", issues, typed: typedIn(form) };
  }
  if (!(await acknowledgeByLink(token, parsed.data)))
    return { ...READY, status: "refused", message: visitReportFr.link.refused, typed: typedIn(form) };
  redirect(routes.linkedReport(token, { fait: 1 }));
}
