import { formatInstant, formatNumber, typography } from "@/lib/i18n/format";
import { templateCompareFr } from "@/lib/i18n/fr/template-compare";
import { routes } from "@/lib/routes";
import { LinkButton } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { PageHead } from "../ui/page-head";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { Tag } from "../ui/tag";

const t = templateCompareFr.update;

export type UpdateRequestView = {
  message: string;
  askedBy: string;
  askedAt: Date;
  rows: readonly { memberId: string; memberName: string; doneBy: string | null; doneAt: Date | null }[];
};

/** What the DPO asked of several members, and who has done it. */
export function UpdateRequestPage({ view }: { view: UpdateRequestView }) {
  const { message, askedBy, askedAt, rows } = view;
  const done = rows.filter(({ doneAt }) => doneAt !== null).length;
  return (
    <>
      <PageHead
        title={t.title}
        count={t.count(formatNumber(done), formatNumber(rows.length))}
        sum={t.by(askedBy, formatInstant(askedAt))}
        large
        actions={<LinkButton href={routes.home()}>{templateCompareFr.bulk.toList}</LinkButton>}
      />
      <blockquote className="prose">{typography(message)}</blockquote>
      <Table caption={t.caption} head={Object.values(t.columns).map((label) => <Head key={label}>{label}</Head>)}>
        {rows.map(({ memberId, memberName, doneBy, doneAt }) => (
          <Row key={memberId}>
            <RowHead>
              <a href={routes.register(memberId)}>{memberName}</a>
            </RowHead>
            <Cell>
              {doneBy && doneAt ? (
                <Tag icon="approved" tone="done" wrap>
                  {t.done(doneBy, formatInstant(doneAt))}
                </Tag>
              ) : (
                <Tag icon="todo">{t.open}</Tag>
              )}
            </Cell>
          </Row>
        ))}
      </Table>
    </>
  );
}

type Asking = { id: string; message: string; askedBy: string; askedAt: Date; total: number; done: number };

/** Every asking of the DPO's, with how far each has come. */
export function UpdateRequestsPage({ requests }: { requests: readonly Asking[] }) {
  return (
    <>
      <PageHead
        title={t.list}
        large
        actions={
          <>
            <LinkButton href={routes.bulk()}>{t.ask}</LinkButton>
            <LinkButton href={routes.home()}>{templateCompareFr.bulk.toList}</LinkButton>
          </>
        }
      />
      {requests.length === 0 ? (
        <EmptyState title={t.listNone} action={{ href: routes.home(), label: templateCompareFr.bulk.toList }}>
          <p>{t.listNoneBody}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t.listCaption}
          head={Object.values(t.listColumns).map((label) => <Head key={label}>{label}</Head>)}
        >
          {requests.map(({ id, message, askedBy, askedAt, total, done }) => (
            <Row key={id}>
              <RowHead>
                <span className="wrap">
                  <a href={routes.updateRequest(id)}>{typography(message)}</a>
                </span>
              </RowHead>
              <Cell second>{t.by(askedBy, formatInstant(askedAt))}</Cell>
              <Cell>{t.count(formatNumber(done), formatNumber(total))}</Cell>
            </Row>
          ))}
        </Table>
      )}
    </>
  );
}
