import type { FieldKey } from "@/lib/domain/register/content/fields";
import { formatInstant, formatNumber } from "@/lib/i18n/format";
import { editionsFr as t } from "@/lib/i18n/fr/editions";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";

export type Decision = {
  fromVersion: number;
  toVersion: number;
  accepted: readonly FieldKey[];
  kept: readonly FieldKey[];
  decidedBy: string;
  decidedAt: Date;
};

const named = (fields: readonly FieldKey[]) => fields.map((field) => registerFieldsFr.fields[field]).join(", ");

/** Who answered what to the editions of this entry's template, the last first. */
export function EditionDecisions({ decisions }: { decisions: readonly Decision[] }) {
  if (decisions.length === 0) return null;
  return (
    <section>
      <h2>{t.earlier}</h2>
      <ul className="lot">
        {decisions.map(({ fromVersion, toVersion, accepted, kept, decidedBy, decidedAt }) => (
          <li key={toVersion}>
            <span>
              <strong>{t.line(formatNumber(fromVersion), formatNumber(toVersion))}</strong>{" "}
              <span className="second">{t.by(decidedBy, formatInstant(decidedAt))}</span>
            </span>
            <span>
              {accepted.length > 0 && <span>{t.accepted(named(accepted))} </span>}
              {kept.length > 0 && <span>{t.kept(named(kept))}</span>}
              {accepted.length + kept.length === 0 && t.seen}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
