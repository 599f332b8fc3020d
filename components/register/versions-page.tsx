import type { VersionLine } from "@/lib/domain/register/history";
import { dayOf, formatDayShort, formatNumber } from "@/lib/i18n/format";
import { registerEntryFr } from "@/lib/i18n/fr/register-entry";
import { routes } from "@/lib/routes";
import { LinkButton } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { PageHead } from "../ui/page-head";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { Tag } from "../ui/tag";

const t = registerEntryFr.versions;

export type CheckedVersion = VersionLine & { whole: boolean };

/** Whether the hash written at the approval is still that of the content. */
export function HashMark({ whole }: { whole: boolean }) {
  return whole ? (
    <Tag icon="approved" tone="done">
      {t.verified}
    </Tag>
  ) : (
    <Tag icon="stop" tone="stop" wrap>
      {t.broken}
    </Tag>
  );
}

type Props = { entry: { id: string; memberId: string; name: string }; versions: readonly CheckedVersion[] };

/** What was approved, when, by whom, under which hash. */
export function VersionsPage({ entry, versions }: Props) {
  const { id, memberId } = entry;
  const compare = (query: { de: number; a?: number }) => routes.entryDifferences(memberId, id, query);
  const [number, on, by, hash, against] = t.columns;
  return (
    <>
      <PageHead
        title={t.of(entry.name)}
        actions={<LinkButton href={routes.entry(memberId, id)}>{registerEntryFr.review.back}</LinkButton>}
      />
      {versions.length === 0 ? (
        <EmptyState title={registerEntryFr.margin.noVersion}>
          <p>{t.none}</p>
        </EmptyState>
      ) : (
        <Table caption={t.of(entry.name)} head={t.columns.map((label) => <Head key={label}>{label}</Head>)}>
          {versions.map((version) => (
            <Row key={version.number}>
              <RowHead>
                <a href={routes.entryVersion(memberId, id, version.number)} aria-label={`${number} ${version.number}`}>
                  {t.number(formatNumber(version.number))}
                </a>
              </RowHead>
              <Cell label={on}>{formatDayShort(dayOf(new Date(version.approvedAt)))}</Cell>
              <Cell label={by}>
                {version.approvedBy}
                {version.restoredAt !== null && (
                  <span className="second">, {t.restored(formatDayShort(dayOf(new Date(version.restoredAt))))}</span>
                )}
              </Cell>
              <Cell label={hash}>
                <code>{version.sha256.slice(0, 16)}…</code> <HashMark whole={version.whole} />
              </Cell>
              <Cell label={against}>
                <a href={compare({ de: version.number })}>{t.withDraft}</a>
                {version.number > 1 && (
                  <>
                    , <a href={compare({ de: version.number - 1, a: version.number })}>{t.withPrevious}</a>
                  </>
                )}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </>
  );
}
