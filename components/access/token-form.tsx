import { API_TOKEN_DAYS, type ApiScope } from "@/lib/domain/access/api-token";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { apiFr } from "@/lib/i18n/fr/api";
import { routes } from "@/lib/routes";
import { NativeChoices, NativeText } from "./form/native-fields";
import { NativeForm } from "./form/native-form";

const t = apiFr.create;
const shown = {
  body: apiFr.shown.body(apiFr.shown.software),
  field: apiFr.shown.field,
  copy: apiFr.shown.copy,
  back: { label: apiFr.shown.back, href: routes.apiTokens() },
};

/** Name, scopes and life of a new token; its text takes the place of the form, once. */
export function TokenForm({ action, offered }: { action: FormAction; offered: readonly ApiScope[] }) {
  return (
    <NativeForm action={action} submitLabel={t.submit} labels={t.labels} shown={shown}>
      <input type="hidden" name="key" value={newId()} />
      <NativeText name="label" label={t.labels.label} hint={t.hint} />
      <NativeChoices
        name="scopes"
        label={t.labels.scopes}
        choices={offered.map((scope) => ({ value: scope, ...apiFr.scopes[scope] }))}
      />
      <NativeChoices
        name="days"
        label={t.labels.days}
        single
        value={["90"]}
        choices={API_TOKEN_DAYS.map((days) => ({ value: String(days), label: t.days(days) }))}
      />
    </NativeForm>
  );
}
