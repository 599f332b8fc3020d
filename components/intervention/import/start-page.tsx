import { FileForm } from "@/components/register/import/file-form";
import { PageHead } from "@/components/ui/page-head";
import { Cell, Head, Row, RowHead, Table } from "@/components/ui/table";
import { newId } from "@/lib/domain/identifier";
import { MOST_LINES } from "@/lib/domain/import/act-file";
import type { Service } from "@/lib/domain/intervention/service";
import type { ImportQuery } from "@/lib/domain/register/import/input";
import type { ImportStatus } from "@/lib/domain/register/import/status";
import { formatInstant, formatNumber } from "@/lib/i18n/format";
import { actImportFr } from "@/lib/i18n/fr/act-import";
import { importPagesFr } from "@/lib/i18n/fr/import-pages";
import { fileRefusalFr } from "@/lib/i18n/fr/register-file";
import { routes } from "@/lib/routes";

const t = actImportFr;

type Earlier = { id: string; status: ImportStatus; fileName: string; createdAt: Date };
type Props = { service: Service; query: ImportQuery; imports: readonly Earlier[] };

function refusedWords({ motif, detail }: ImportQuery): string | null {
  if (!motif) return null;
  return motif === "no-file" ? t.missing : fileRefusalFr({ code: motif, about: detail });
}

/** Where an import of acts starts, and where those before are found again. */
export function ActImportStartPage({ service, query, imports }: Props) {
  return (
    <>
      <PageHead title={t.title[service]} />
      <p className="prose">{t.lead}</p>
      <FileForm
        address={routes.actFile(service)}
        idempotencyKey={newId()}
        refused={refusedWords(query)}
        words={{
          label: t.label[service],
          hint: t.hint(formatNumber(MOST_LINES), t.one[service]),
          missing: t.missing,
          send: t.send,
          reading: t.reading,
        }}
      />
      {imports.length > 0 && (
        <section>
          <h2>{t.earlier}</h2>
          <Table
            caption={t.earlier}
            head={Object.values(t.earlierColumns).map((label) => <Head key={label}>{label}</Head>)}
          >
            {imports.map(({ id, status, fileName, createdAt }) => (
              <Row key={id}>
                <RowHead>
                  <span className="wrap">
                    <a href={routes.actImport(id)}>{fileName}</a>
                  </span>
                </RowHead>
                <Cell>{importPagesFr.status[status]}</Cell>
                <Cell label={t.earlierColumns.when}>{formatInstant(createdAt)}</Cell>
              </Row>
            ))}
          </Table>
        </section>
      )}
    </>
  );
}
