import { NativeForm } from "@/components/access/form/native-form";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { PageHead } from "@/components/ui/page-head";
import { Cell, Head, Row, RowHead, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import type { ImportReport } from "@/lib/domain/register/import/batch";
import { dayOf, formatDay, formatInstant, plural } from "@/lib/i18n/format";
import { importPagesFr } from "@/lib/i18n/fr/import-pages";
import { routes } from "@/lib/routes";
import { ImportFields } from "./import-fields";
import { type ImportView, placeWords } from "./view";

const t = importPagesFr.report;

function Outcome({ view }: { view: ImportView }) {
  if (view.status === "dropped") return <Banner tone="info">{t.dropped}</Banner>;
  if (view.status === "undone" && view.undoneAt && view.undoneBy)
    return (
      <Banner tone="info">
        <strong>{t.undone(plural(view.written.length, ...t.withdrawn), formatDay(dayOf(view.undoneAt)))}</strong>{" "}
        {t.by(view.undoneBy, formatInstant(view.undoneAt))}
      </Banner>
    );
  if (!view.report || !view.importedAt || !view.importedBy) return null;
  return (
    <Banner tone="done">
      <strong>{t.done(plural(view.report.imported, ...t.drafts))}</strong>{" "}
      {view.report.incomplete > 0 && `${plural(view.report.incomplete, ...t.incomplete)}. `}
      {t.by(view.importedBy, formatInstant(view.importedAt))}
    </Banner>
  );
}

function Written({ view }: { view: ImportView }) {
  return (
    <section>
      <h2>{t.entries}</h2>
      <Table
        caption={t.entries}
        head={Object.values(t.entriesColumns).map((label) => <Head key={label}>{label}</Head>)}
      >
        {view.written.map(({ id, ref, name, origin, touched }) => (
          <Row key={id}>
            <Cell second>
              <span className="line">{ref}</span>
            </Cell>
            <RowHead>
              <span className="wrap">
                <a href={routes.entry(view.memberId, id)}>{name}</a>
              </span>
            </RowHead>
            <Cell label={t.entriesColumns.origin}>{t.origin(placeWords(origin), origin.ref)}</Cell>
            <Cell>{touched ? <Tag icon="now">{t.touched}</Tag> : <Tag icon="draft">{t.untouched}</Tag>}</Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}

function LeftOut({ report }: { report: ImportReport }) {
  return (
    <>
      {report.leftOut.length > 0 && (
        <section>
          <h2>{t.leftOut}</h2>
          <ul>
            {report.leftOut.map((entry) => (
              <li key={`${entry.sheet} ${entry.line}`}>
                {entry.name} <span className="second">{placeWords(entry)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {report.left.length > 0 && (
        <Details summary={t.leftLines}>
          <ul>
            {report.left.map((line) => (
              <li key={`${line.sheet} ${line.line}`}>
                {placeWords(line)}&nbsp;: {line.text}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

/** What became of an import, and the one way back while nobody has touched its drafts. */
export function ImportReportPage({ view, undo }: { view: ImportView; undo: FormAction }) {
  return (
    <>
      <PageHead
        title={t.title}
        actions={
          <LinkButton href={routes.register(view.memberId)} kind="first">
            {t.toRegister}
          </LinkButton>
        }
      />
      <p className="prose">{view.fileName}</p>
      <Outcome view={view} />
      {view.status === "imported" && view.written.length > 0 && <Written view={view} />}
      {view.report && <LeftOut report={view.report} />}
      {view.status === "imported" && (
        <section>
          <h2>{t.undo}</h2>
          <p className="prose">{t.undoHint}</p>
          <NativeForm action={undo} submitLabel={t.undo} kind="stop">
            <ImportFields view={view} idempotencyKey={newId()} />
          </NativeForm>
        </section>
      )}
    </>
  );
}
