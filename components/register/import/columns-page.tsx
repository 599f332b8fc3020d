import { NativeTick } from "@/components/access/form/native-fields";
import { NativeForm } from "@/components/access/form/native-form";
import { NativeSelect } from "@/components/access/form/native-select";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { PageHead } from "@/components/ui/page-head";
import { Cell, Head, Row, RowHead, Table } from "@/components/ui/table";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import type { ImportDraft } from "@/lib/domain/register/import/batch";
import { IMPORT_TARGETS } from "@/lib/domain/register/import/target";
import { formatNumber, plural } from "@/lib/i18n/format";
import { hiddenPartsFr } from "@/lib/i18n/fr/hidden-parts";
import { importPagesFr } from "@/lib/i18n/fr/import-pages";
import { registerImportFr } from "@/lib/i18n/fr/register-import";
import { routes } from "@/lib/routes";
import { DropForm } from "./drop-form";
import { ImportFields } from "./import-fields";
import { type ImportView, placeWords } from "./view";

const t = importPagesFr;
const words = registerImportFr;
const OPTIONS = IMPORT_TARGETS.map((target) => ({ value: target, label: words.targets[target] }));

function Found({ view, draft }: { view: ImportView; draft: ImportDraft }) {
  const count = plural(draft.entries.length, ...t.understood.treatments);
  if (draft.tooMany !== null)
    return (
      <Banner tone="stop" alert>
        {words.tooMany(formatNumber(draft.tooMany))}
      </Banner>
    );
  if (draft.layout === null || draft.entries.length === 0)
    return (
      <Banner tone="late">
        <strong>{t.understood.nothing}</strong> {t.understood.nothingBody}
      </Banner>
    );
  return <p className="prose">{t.understood.found(view.fileName, words.layouts[draft.layout], count)}</p>;
}

function Sheets({ draft }: { draft: ImportDraft }) {
  const { sheetColumns } = t.understood;
  return (
    <Details summary={t.understood.sheets} open={draft.sheets.length > 1 && draft.sheets.length <= 12}>
      <Table
        caption={t.understood.sheetsCaption}
        head={Object.values(sheetColumns).map((label) => <Head key={label}>{label}</Head>)}
      >
        {draft.sheets.map(({ name, role, count }) => (
          <Row key={name}>
            <RowHead>
              <span className="wrap">{name || t.understood.csvSheet}</span>
            </RowHead>
            <Cell>{words.roles[role]}</Cell>
            <Cell label={sheetColumns.count}>{formatNumber(count)}</Cell>
          </Row>
        ))}
      </Table>
    </Details>
  );
}

function Left({ draft }: { draft: ImportDraft }) {
  if (draft.left.length === 0) return null;
  return (
    <Details summary={plural(draft.left.length, ...t.understood.left)}>
      <ul>
        {draft.left.map((line) => (
          <li key={`${line.sheet} ${line.line}`}>
            {placeWords(line)}&nbsp;: {line.text}
          </li>
        ))}
      </ul>
    </Details>
  );
}

type Props = { view: ImportView; draft: ImportDraft; arrange: FormAction; drop: FormAction; savesForSource: boolean };

/** What was understood of the file, and what each of its columns answers. */
export function ImportColumnsPage({ view, draft, arrange, drop, savesForSource }: Props) {
  const { hiddenColumns = [], hiddenLines = [] } = draft;
  const see = draft.entries.length > 0 && (
    <LinkButton href={routes.importedEntries(view.memberId, view.id)} kind="first">
      {t.columns.see(plural(draft.entries.length, ...t.columns.entries))}
    </LinkButton>
  );
  return (
    <>
      <PageHead title={t.understood.title} actions={see} />
      <Found view={view} draft={draft} />
      {hiddenLines.length > 0 && <p className="prose">{hiddenPartsFr.lines(hiddenLines)}</p>}
      <Sheets draft={draft} />
      <Left draft={draft} />
      <section>
        <h2>{t.columns.title}</h2>
        <p className="prose">
          {t.columns.lead} {savesForSource && t.columns.leadSaved}
        </p>
        <NativeForm action={arrange} submitLabel={t.columns.submit} kind="plain">
          <ImportFields view={view} idempotencyKey={newId()} />
          {draft.headings.map(({ key, heading, target, by, example }, index) => (
            <div key={key}>
              <input type="hidden" name={`key.${index}`} value={key} />
              <input type="hidden" name={`was.${index}`} value={target} />
              <NativeSelect
                name={`column.${index}`}
                label={heading}
                hint={`${words.matchedBy[by]}. ${example === "" ? t.columns.noExample : t.columns.example(example)}`}
                value={target}
                options={OPTIONS}
              />
            </div>
          ))}
          {hiddenColumns.length > 0 && <p className="prose">{hiddenPartsFr.columns(hiddenColumns)}</p>}
          {hiddenColumns.length > 0 || draft.sheets.some(({ role }) => role === "hidden") || draft.withHidden ? (
            <NativeTick name="withHidden" label={t.columns.hidden} value={draft.withHidden} />
          ) : null}
        </NativeForm>
      </section>
      <DropForm view={view} action={drop} />
    </>
  );
}
