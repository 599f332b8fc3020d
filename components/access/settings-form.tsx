import type { SettingsInput } from "@/lib/domain/access/settings";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { accessFr } from "@/lib/i18n/fr/access";
import { NativeText } from "./form/native-fields";
import { NativeForm } from "./form/native-form";

const t = accessFr.settings;

export function SettingsForm({ action, settings }: { action: FormAction; settings: SettingsInput }) {
  return (
    <NativeForm key={settings.version} action={action} submitLabel={t.save} labels={t.labels}>
      <input type="hidden" name="key" value={newId()} />
      <input type="hidden" name="version" value={settings.version} />
      <NativeText name="name" label={t.labels.name} value={settings.name} />
      <NativeText name="dpoName" label={t.labels.dpoName} hint={t.dpoHint} value={settings.dpoName} optional />
      <NativeText name="dpoEmail" label={t.labels.dpoEmail} type="email" value={settings.dpoEmail} optional />
      <NativeText name="dpoPhone" label={t.labels.dpoPhone} type="tel" value={settings.dpoPhone} optional />
      <NativeText
        name="minimumCell"
        label={t.labels.minimumCell}
        hint={t.cellHint}
        type="number"
        width="in in-s"
        value={String(settings.minimumCell)}
      />
      <NativeText
        name="documentQuotaMb"
        label={t.labels.documentQuotaMb}
        hint={t.quotaHint}
        type="number"
        width="in in-s"
        value={String(settings.documentQuotaMb)}
      />
      <NativeText
        name="offlineDays"
        label={t.labels.offlineDays}
        hint={t.offlineHint}
        type="number"
        width="in in-s"
        value={String(settings.offlineDays)}
      />
    </NativeForm>
  );
}
