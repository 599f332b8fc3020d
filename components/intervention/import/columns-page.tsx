import { NativeForm } from "@/components/access/form/native-form";
import { NativeSelect } from "@/components/access/form/native-select";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import type { FormAction } from "@/lib/domain/form-state";
import { ACT_FIELDS } from "@/lib/domain/import/act-field";
import { MOST_LINES } from "@/lib/domain/import/act-file";
import { formatNumber, plural } from "@/lib/i18n/format";
import { actImportFr } from "@/lib/i18n/fr/act-import";
import { hiddenPartsFr } from "@/lib/i18n/fr/hidden-parts";
import { registerImportFr } from "@/lib/i18n/fr/register-import";
import { routes } from "@/lib/routes";
import { ActImportFields, DropActsForm } from "./fields";
import type { ActFileView } from "./view";

const t = actImportFr;
const OPTIONS = [
  { value: "", label: t.ignored },
  ...ACT_FIELDS.map((field) => ({ value: field, label: t.fields[field] })),
];

function Found({ view: { fileName, understood } }: { view: ActFileView }) {
  const { tooMany, lines, columns } = understood;
  if (tooMany !== null)
    return (
      <Banner tone="stop" alert>
        {t.tooMany(formatNumber(tooMany), formatNumber(MOST_LINES))}
      </Banner>
    );
  if (lines.length === 0)
    return (
      <Banner tone="late">
        <strong>{t.nothing}</strong> {columns.length > 0 ? t.nothingBody : t.nothingToSay}
      </Banner>
    );
  return <p className="prose">{t.found(fileName, plural(lines.length, ...t.lines))}</p>;
}

type Props = { view: ActFileView; arrange: FormAction; drop: FormAction };

/** What each column of the file answers. */
export function ActColumnsPage({ view, arrange, drop }: Props) {
  const { importId, understood } = view;
  const { hiddenColumns, hiddenLines } = understood;
  // The one sheet of a CSV has no name, and what is said above says it all.
  const skipped = understood.skipped.filter(({ sheet }) => sheet !== "");
  return (
    <>
      <PageHead
        title={t.columnsTitle}
        actions={
          understood.lines.length > 0 && (
            <LinkButton href={routes.actImportValues(importId)} kind="first">
              {t.toValues}
            </LinkButton>
          )
        }
      />
      <Found view={view} />
      {skipped.length > 0 && (
        <ul>
          {skipped.map(({ sheet, why }) => (
            <li key={sheet}>
              {t.skipped(sheet)}&nbsp;: {t.why[why]}.
            </li>
          ))}
        </ul>
      )}
      {hiddenColumns.length > 0 && (
        <p className="prose">
          {hiddenPartsFr.columns(hiddenColumns)} {hiddenPartsFr.toShow}
        </p>
      )}
      {hiddenLines.length > 0 && <p className="prose">{hiddenPartsFr.lines(hiddenLines)}</p>}
      {understood.columns.length > 0 && (
        <>
          <p className="prose">{t.columnsLead}</p>
          <NativeForm action={arrange} submitLabel={t.readAgain} kind="plain">
            <ActImportFields {...view} />
            {understood.columns.map(({ key, heading, field, by, example }, index) => (
              <div key={key}>
                <input type="hidden" name={`heading.${index}`} value={key} />
                <input type="hidden" name={`was.${index}`} value={field} />
                <NativeSelect
                  name={`column.${index}`}
                  label={heading}
                  hint={`${registerImportFr.matchedBy[by]}. ${example === "" ? t.noExample : t.example(example)}`}
                  value={field}
                  options={OPTIONS}
                />
              </div>
            ))}
          </NativeForm>
        </>
      )}
      <DropActsForm {...view} action={drop} />
    </>
  );
}
