import "server-only";
import { refresh } from "next/cache";
import { saveSectionSchema } from "@/lib/domain/annual-report/annual-report";
import { textsOf } from "@/lib/domain/form-fields";
import type { FormState } from "@/lib/domain/form-state";
import { annualReportFr as t } from "@/lib/i18n/fr/annual-report";
import { textKept } from "@/lib/services/annual-report/read-reports";
import { keepMemberReportText, keepReportText } from "@/lib/services/annual-report/write-reports";
import { currentSession } from "./session";
import { submitForm } from "./submit-form";

const SECTION = ["memberId", "year", "section", "text", "version"];

/** A text that was changed since is shown beside the one that was typed: neither is lost, and the next sending replaces it knowingly. */
export async function keepReportForm(form: FormData): Promise<FormState> {
  const input = textsOf(form, SECTION);
  const state = await submitForm({
    form,
    schema: saveSectionSchema,
    input,
    run: async (actor, { memberId, ...section }, key) => {
      if (memberId === null) return keepReportText(actor, key, section);
      return keepMemberReportText(actor, key, { ...section, memberId });
    },
  });
  refresh();
  if (state.status === "done") return { ...state, message: t.saved };
  const session = await currentSession();
  const asked = saveSectionSchema.safeParse(input).data;
  if (state.status !== "refused" || !session || !asked) return state;
  const theirs = await textKept(session.actor, asked);
  return theirs === null ? state : { ...state, message: t.stale(theirs) };
}
