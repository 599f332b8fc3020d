import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { softwareFr } from "@/lib/i18n/fr/software";
import { routes } from "@/lib/routes";
import { NativeText } from "../access/form/native-fields";
import { NativeForm } from "../access/form/native-form";
import { LinkButton } from "../ui/button";
import { NativeSelect } from "../visit/fields";

const t = softwareFr.form;

type Named = { id: string; name: string };
type Props = {
  start: { name: string; publisherId: string | null; serviceId: string | null; note: string };
  about: Record<string, string | number>;
  publishers: readonly Named[];
  services: readonly Named[];
  action: FormAction;
  submitLabel: string;
};

const options = (all: readonly Named[]) => all.map(({ id, name }) => ({ value: id, label: name }));

export function SoftwareForm({ start, about, publishers, services, action, submitLabel }: Props) {
  return (
    <NativeForm
      action={action}
      submitLabel={submitLabel}
      labels={t}
      beside={
        <LinkButton href={routes.softwares()} kind="quiet">
          {softwareFr.card.back}
        </LinkButton>
      }
    >
      {Object.entries({ key: newId(), ...about }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <NativeText name="name" label={t.name} value={start.name} />
      <NativeSelect
        name="publisherId"
        label={t.publisherId}
        value={start.publisherId ?? ""}
        empty={t.unknown}
        options={options(publishers)}
        optional
      />
      <NativeSelect
        name="serviceId"
        label={t.serviceId}
        hint={t.serviceHint}
        value={start.serviceId ?? ""}
        empty={t.none}
        options={options(services)}
        optional
      />
      <NativeText name="note" label={t.note} rows={3} value={start.note} optional />
    </NativeForm>
  );
}
