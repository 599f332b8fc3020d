import type { FormAction } from "@/lib/domain/form-state";
import { visitReportFr } from "@/lib/i18n/fr/visit-report";
import { NativeText } from "../access/form/native-fields";
import { NativeForm } from "../access/form/native-form";

const t = visitReportFr.link;

/** Who read it: nobody is signed in, so a name and a function. */
export const LinkedReportForm = ({ token, action }: { token: string; action: FormAction }) => (
  <NativeForm action={action} submitLabel={t.acknowledge} labels={{ name: t.name, function: t.function }}>
    <input type="hidden" name="token" value={token} />
    <NativeText name="name" label={t.name} autoComplete="name" />
    <NativeText name="function" label={t.function} hint={t.functionHint} autoComplete="organization-title" />
  </NativeForm>
);
