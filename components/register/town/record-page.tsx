import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { PrintButton } from "@/components/ui/print-button";
import { Cell, Head, Row, RowHead, Table } from "@/components/ui/table";
import { formatInstant, formatNumber, typography } from "@/lib/i18n/format";
import { registerTownFr } from "@/lib/i18n/fr/register-town";
import { routes } from "@/lib/routes";
import { signature } from "./approval-page";
import type { RecordView } from "./approval-view";

const t = registerTownFr.record;

/** What was approved, for paper: number, day, hand, and the hash of each frozen version. */
export function RecordPage({ view }: { view: RecordView }) {
  const { approval, member } = view;
  return (
    <>
      <PageHead title={t.title(formatNumber(approval.number))} actions={<PrintButton kind="first" />} large />
      <p className="lead">
        {t.done(formatInstant(new Date(approval.at)), approval.approvedBy)} {t.legal}
      </p>
      {approval.restoredAt !== null && (
        <Banner tone="info">
          {t.restored(formatInstant(new Date(approval.restoredAt)))}{" "}
          <span className="hash">{approval.restoredFrom}</span>
        </Banner>
      )}
      <dl className="signed">
        <div>
          <dt>{registerTownFr.approve.controller}</dt>
          <dd>
            {member.name}, {signature(view.contacts)}
          </dd>
        </div>
        <div>
          <dt>{registerTownFr.approve.dpo}</dt>
          <dd>{view.syndicate.dpoName}</dd>
        </div>
      </dl>
      <h2>{t.versions}</h2>
      <p className="second">{t.hashHint}</p>
      <Table
        caption={t.versions}
        head={
          <>
            <Head>{t.entry}</Head>
            <Head>{t.version}</Head>
            <Head>{t.hash}</Head>
          </>
        }
      >
        {approval.versions.map((version) => (
          <Row key={version.entryId}>
            <RowHead>
              <a href={routes.entry(member.id, version.entryId)}>{version.name}</a>{" "}
              <span className="second">{version.ref}</span>
            </RowHead>
            <Cell label={t.version}>{formatNumber(version.number)}</Cell>
            <Cell label={t.hash}>
              <span className="hash">{version.sha256}</span>
            </Cell>
          </Row>
        ))}
      </Table>
      {approval.leftOut.length > 0 && (
        <section>
          <h2>{t.leftOut}</h2>
          <ul>
            {approval.leftOut.map((line) => (
              <li key={line.entryId}>
                {line.name}&nbsp;: {typography(line.reason)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="bar">
        <LinkButton href={routes.register(member.id)}>{t.back}</LinkButton>
      </div>
    </>
  );
}
