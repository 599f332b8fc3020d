import { NativeSelect } from "@/components/access/form/native-select";
import { processorFr } from "@/lib/i18n/fr/processor";
import { ActForm } from "../access/act-form";
import type { CardProps } from "./card-view";

const t = processorFr.card;

/** A double, or a company that nobody uses any more: the DPO puts it away, nothing is lost. */
export function ManageProcessor({ processor, others, actions }: CardProps) {
  const about = { id: processor.id, version: processor.version };
  if (processor.retiredAt) return <ActForm action={actions.reactivate} label={t.reactivate} about={about} />;
  return (
    <section>
      <h2>{t.manage}</h2>
      {others.length > 0 && (
        <ActForm action={actions.merge} label={t.mergeSubmit} about={about}>
          <NativeSelect
            name="intoId"
            label={t.merge}
            hint={t.mergeHint}
            empty={t.mergeChoose}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </ActForm>
      )}
      <ActForm action={actions.retire} label={t.retire} kind="quiet" about={about} />
    </section>
  );
}
