import { PageHead } from "@/components/ui/page-head";
import { Cell, Head, Row, RowHead, Table } from "@/components/ui/table";
import { newId } from "@/lib/domain/identifier";
import type { ImportQuery } from "@/lib/domain/register/import/input";
import type { ImportStatus } from "@/lib/domain/register/import/status";
import { formatInstant } from "@/lib/i18n/format";
import { importPagesFr } from "@/lib/i18n/fr/import-pages";
import { fileRefusalFr } from "@/lib/i18n/fr/register-file";
import { routes } from "@/lib/routes";
import { FileForm } from "./file-form";

const t = importPagesFr;

type Earlier = { id: string; status: ImportStatus; fileName: string; createdBy: string; createdAt: Date };
type Props = { memberId: string; query: ImportQuery; imports: readonly Earlier[] };

function refusedWords({ motif, detail }: ImportQuery): string | null {
  if (!motif) return null;
  return motif === "no-file" ? t.file.missing : fileRefusalFr({ code: motif, about: detail });
}

/** Where an import starts, and where those before can be gone on with, read again or undone. */
export function ImportStartPage({ memberId, query, imports }: Props) {
  return (
    <>
      <PageHead title={t.title} />
      <p className="prose">{t.lead}</p>
      <FileForm address={routes.importFile(memberId)} idempotencyKey={newId()} refused={refusedWords(query)} />
      {imports.length > 0 && (
        <section>
          <h2>{t.earlier}</h2>
          <Table
            caption={t.earlierCaption}
            head={Object.values(t.earlierColumns).map((label) => <Head key={label}>{label}</Head>)}
          >
            {imports.map(({ id, status, fileName, createdBy, createdAt }) => (
              <Row key={id}>
                <RowHead>
                  <span className="wrap">
                    <a href={routes.registerImport(memberId, id)}>{fileName}</a>
                  </span>
                </RowHead>
                <Cell>{t.status[status]}</Cell>
                <Cell label={t.earlierColumns.when}>{formatInstant(createdAt)}</Cell>
                <Cell label={t.earlierColumns.by}>{createdBy}</Cell>
              </Row>
            ))}
          </Table>
        </section>
      )}
    </>
  );
}
