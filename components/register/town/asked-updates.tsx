import { ActForm } from "@/components/access/act-form";
import type { FormAction } from "@/lib/domain/form-state";
import { formatInstant, typography } from "@/lib/i18n/format";
import { templateCompareFr } from "@/lib/i18n/fr/template-compare";

const t = templateCompareFr.update;

export type AskedUpdate = { id: string; message: string; askedBy: string; askedAt: Date; version: number };

type Props = { memberId: string; updates: readonly AskedUpdate[]; close: FormAction | null };

/** What the DPO asked of the town, until somebody says that it is done. */
export function AskedUpdates({ memberId, updates, close }: Props) {
  if (updates.length === 0) return null;
  return (
    <section aria-labelledby="demandes">
      {updates.map(({ id, message, askedBy, askedAt, version }, index) => (
        <div className="asked" key={id}>
          <h2 id={index === 0 ? "demandes" : undefined}>{t.todo}</h2>
          <blockquote>{typography(message)}</blockquote>
          <p className="second">{t.by(askedBy, formatInstant(askedAt))}</p>
          {close && <ActForm action={close} label={t.todoDone} about={{ memberId, requestId: id, version }} />}
        </div>
      ))}
    </section>
  );
}
