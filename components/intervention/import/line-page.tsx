import { NativeText } from "@/components/access/form/native-fields";
import { NativeForm } from "@/components/access/form/native-form";
import { NativeSelect } from "@/components/access/form/native-select";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import type { FormAction } from "@/lib/domain/form-state";
import { ACT_FIELDS, type ActField, LISTED_FIELDS, type ListedField } from "@/lib/domain/import/act-field";
import type { PreviewLine } from "@/lib/domain/import/act-file";
import { codeOf, dayIn, folded } from "@/lib/domain/import/csv";
import { actImportFr } from "@/lib/i18n/fr/act-import";
import { routes } from "@/lib/routes";
import { ActImportFields } from "./fields";
import { type ActFileView, actPlace, optionsOf } from "./view";

const t = actImportFr.edit;
const isListed = (field: ActField): field is ListedField => LISTED_FIELDS.some((one) => one === field);
const SHORT: readonly ActField[] = ["duration", "travel", "service", "collective"];

type Props = { view: ActFileView; line: PreviewLine; edit: FormAction };

/** One line of the file, each answer of it, before it is written. */
export function ActLinePage({ view, line, edit }: Props) {
  const { cells, read } = line;
  const options = optionsOf(view);
  const own = ACT_FIELDS.filter(
    (field) => field in cells || ["date", "member", "theme", "mode", "subject"].includes(field),
  );
  const shown = view.service === "dpo" && !own.includes("type") ? [...own, "type" as const] : own;
  return (
    <>
      <PageHead title={actImportFr.lineTitle} />
      <p className="prose">{t.from(actPlace(line))}</p>
      {read.kind === "refused" && (
        <section>
          <h2>{t.now}</h2>
          <ul>
            {read.problems.map(({ field, reason }) => (
              <li key={`${field} ${reason}`}>{reason}</li>
            ))}
          </ul>
        </section>
      )}
      <NativeForm
        action={edit}
        submitLabel={t.submit}
        beside={
          <LinkButton href={routes.actImportLines(view.importId)} kind="quiet">
            {t.cancel}
          </LinkButton>
        }
      >
        <ActImportFields {...view} />
        <input type="hidden" name="index" value={line.index} />
        {shown.map((field) => {
          const cell = cells[field] ?? "";
          const name = `cells.${field}`;
          const label = actImportFr.fields[field];
          if (!isListed(field))
            return (
              <NativeText
                key={field}
                name={name}
                label={label}
                value={field === "date" ? (dayIn(cell) ?? cell) : cell}
                type={field === "date" && (cell === "" || dayIn(cell)) ? "date" : "text"}
                width={field === "date" ? "in in-date" : SHORT.includes(field) ? "in in-s" : "in"}
                {...(field === "duration" || field === "travel" ? { hint: t.minutes, optional: true } : {})}
              />
            );
          const offered = options[field];
          const code =
            codeOf(
              cell,
              offered.map(({ value, label: word }) => ({ code: value, label: word })),
            ) ?? (folded(cell) === "" ? "" : cell);
          const unknown = offered.some(({ value }) => value === code) ? [] : [{ value: code, label: t.unknown(cell) }];
          return <NativeSelect key={field} name={name} label={label} value={code} options={[...unknown, ...offered]} />;
        })}
      </NativeForm>
    </>
  );
}
