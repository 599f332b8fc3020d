import { NativeForm } from "@/components/access/form/native-form";
import { NativeSelect } from "@/components/access/form/native-select";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import type { FormAction } from "@/lib/domain/form-state";
import { LISTED_FIELDS } from "@/lib/domain/import/act-field";
import type { UnknownValue } from "@/lib/domain/import/act-file";
import { plural } from "@/lib/i18n/format";
import { actImportFr } from "@/lib/i18n/fr/act-import";
import { routes } from "@/lib/routes";
import { ActImportFields } from "./fields";
import { type ActFileView, optionsOf } from "./view";

const t = actImportFr.values;
const UNSET = { value: "", label: t.unset };

/** `meaning`: what a person said that the word means; "" before. */
type Props = { view: ActFileView; unknown: readonly (UnknownValue & { meaning: string })[]; match: FormAction };

/** The words of the file that no list has, list by list: none is dropped, each waits for its meaning. */
export function ActValuesPage({ view, unknown, match }: Props) {
  const options = optionsOf(view);
  const numbered = unknown.map((one, index) => ({ ...one, index }));
  return (
    <>
      <PageHead
        title={actImportFr.steps[2]}
        actions={
          <LinkButton href={routes.actImportLines(view.importId)} kind={unknown.length === 0 ? "first" : "plain"}>
            {t.toLines}
          </LinkButton>
        }
      />
      {unknown.length === 0 ? (
        <p className="prose">
          {t.none} {t.noneBody}
        </p>
      ) : (
        <>
          <p className="prose">{t.lead}</p>
          <NativeForm action={match} submitLabel={t.submit}>
            <ActImportFields {...view} />
            {LISTED_FIELDS.map((field) => {
              const own = numbered.filter((one) => one.field === field);
              if (own.length === 0) return null;
              return (
                <fieldset key={field} className="field">
                  <legend>{actImportFr.fields[field]}</legend>
                  {own.map(({ value, count, meaning, index }) => (
                    <div key={value}>
                      <input type="hidden" name={`field.${index}`} value={field} />
                      <input type="hidden" name={`word.${index}`} value={value} />
                      <NativeSelect
                        name={`meaning.${index}`}
                        label={value === "" ? t.empty : value}
                        hint={t.hint(plural(count, ...actImportFr.lines))}
                        value={meaning}
                        options={[UNSET, ...options[field]]}
                      />
                    </div>
                  ))}
                </fieldset>
              );
            })}
          </NativeForm>
        </>
      )}
    </>
  );
}
