import { useFormContext, useWatch } from "react-hook-form";
import { KEEP_PERSONAL_DATA } from "@/lib/domain/intervention/problems";
import { interventionFr } from "@/lib/i18n/fr/intervention";
import { CheckField } from "../ui/form/choices";

const t = interventionFr.personalData;

/** Asked once the server has pointed personal data out: to keep the text as it is must be said. */
export function KeepField() {
  const { formState } = useFormContext();
  const kept: unknown = useWatch({ name: KEEP_PERSONAL_DATA });
  if (!formState.errors[KEEP_PERSONAL_DATA] && kept !== true) return null;
  return <CheckField name={KEEP_PERSONAL_DATA} label={t.keep} hint={t.keepHint} />;
}
