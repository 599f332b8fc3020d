import type { ReactNode } from "react";
import type { FieldKey } from "@/lib/domain/register/content/fields";
import { dpiaNeed } from "@/lib/domain/register/dpia-need";
import { SECTIONS } from "@/lib/domain/register/sections";
import { registerEntryFr } from "@/lib/i18n/fr/register-entry";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { dpiaWords } from "@/lib/i18n/register/dpia";
import { fieldWords } from "@/lib/i18n/register/fields";
import { EntryField } from "./entry-field";
import type { EntryView } from "./entry-view";
import { anchorOf } from "./sections";

const t = registerEntryFr;

type Props = {
  view: Pick<EntryView, "entry" | "alerts" | "questions" | "adapted">;
  /** Where the field is edited; absent for who may not, or once archived. */
  editHref?: ((field: FieldKey) => string) | undefined;
  /** A further link on each field: to ask about it. */
  actionOf?: ((field: FieldKey) => ReactNode) | undefined;
};

function Unanswered({ fields, editHref }: { fields: readonly FieldKey[]; editHref: Props["editHref"] }) {
  if (fields.length === 0) return null;
  return (
    <p className="second">
      {t.unanswered}{" "}
      {fields.map((field, index) => (
        <span key={field}>
          {index > 0 && ", "}
          {editHref ? <a href={editHref(field)}>{registerFieldsFr.fields[field]}</a> : registerFieldsFr.fields[field]}
        </span>
      ))}
    </p>
  );
}

/** All that an entry says, part by part; what is neither answered nor asked about stands in one line at the end of its part. */
export function EntryContentView({ view, editHref, actionOf }: Props) {
  const { entry, alerts, questions, adapted } = view;
  const excluded = alerts.some(({ code }) => code === "AI-04");
  const told = (field: FieldKey) =>
    fieldWords(field, entry.content[field]).length > 0 ||
    entry.content.unknowns.includes(field) ||
    alerts.some((alert) => alert.field === field) ||
    questions.some((question) => question.field === field);
  return SECTIONS.map(({ key, fields }) => (
    <section key={key} id={key}>
      <h2>{t.sections[key]}</h2>
      {key === "dpia" && <p>{dpiaWords(dpiaNeed(entry.content, excluded))}</p>}
      <dl className="answers">
        {fields.filter(told).map((field) => (
          <EntryField
            key={field}
            field={field}
            lines={fieldWords(field, entry.content[field])}
            unknown={entry.content.unknowns.includes(field)}
            adaptation={adapted?.[field] ?? null}
            alerts={alerts.filter((alert) => alert.field === field)}
            questions={questions.filter((question) => question.field === field)}
          >
            {(editHref || actionOf) && (
              <>
                {editHref && (
                  <a className="b b-q" href={editHref(field)} aria-label={t.editField(registerFieldsFr.fields[field])}>
                    {t.edit}
                  </a>
                )}
                {actionOf?.(field)}
              </>
            )}
          </EntryField>
        ))}
      </dl>
      <Unanswered fields={fields.filter((field) => !told(field))} editHref={editHref} />
    </section>
  ));
}

export const editAnchor = (href: string) => (field: FieldKey) => `${href}#${anchorOf(field)}`;
