import { dayOf, formatDay, formatNumber, pluralWord } from "@/lib/i18n/format";
import { annualReportFr } from "@/lib/i18n/fr/annual-report";
import { routes } from "@/lib/routes";
import { LinkButton } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { PageHead } from "../ui/page-head";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";

const t = annualReportFr.given;

export type GivenReport = { year: number; number: number; givenBy: string; givenAt: Date };

const nameOf = ({ year, number }: GivenReport) => t.one(String(year), formatNumber(number));

/** The same cells for the screen and for the file. */
export const givenCells = (one: GivenReport) => [nameOf(one), dayOf(one.givenAt), one.givenBy];

/** What the commission was given, latest first. */
export function GivenList({ given, mayWrite }: { given: readonly GivenReport[]; mayWrite: boolean }) {
  const { columns } = t;
  return (
    <>
      <PageHead
        title={t.title}
        count={`${formatNumber(given.length)} ${pluralWord(given.length, ...t.count)}`}
        large
        actions={
          mayWrite &&
          given.length > 0 && (
            <LinkButton href={routes.annualReport()} kind="first">
              {t.write}
            </LinkButton>
          )
        }
      />
      <p className="lead">{t.lead}</p>
      {given.length === 0 ? (
        <EmptyState title={t.none} action={mayWrite ? { href: routes.annualReport(), label: t.write } : undefined}>
          <p>{mayWrite ? t.noneHint : t.noneReader}</p>
        </EmptyState>
      ) : (
        <>
          <Table caption={t.title} head={Object.values(columns).map((name) => <Head key={name}>{name}</Head>)}>
            {given.map((one) => (
              <Row key={`${one.year}-${one.number}`}>
                <RowHead>
                  <a href={routes.givenReport(one.year, one.number)}>{nameOf(one)}</a>
                </RowHead>
                <Cell label={columns.on}>{formatDay(dayOf(one.givenAt))}</Cell>
                <Cell label={columns.by}>{one.givenBy}</Cell>
              </Row>
            ))}
          </Table>
          <p className="acts">
            <LinkButton href={routes.exportGivenReports()} download>
              {t.export}
            </LinkButton>
          </p>
        </>
      )}
    </>
  );
}
