import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { PrintButton } from "@/components/ui/print-button";
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
      <table className="list">
        <caption>
          <strong>{t.versions}</strong> <span className="second">{t.hashHint}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t.entry}</th>
            <th scope="col">{t.version}</th>
            <th scope="col">{t.hash}</th>
          </tr>
        </thead>
        <tbody>
          {approval.versions.map((version) => (
            <tr key={version.entryId}>
              <th scope="row" className="wrap">
                <a href={routes.entry(member.id, version.entryId)}>{version.name}</a>{" "}
                <span className="second">{version.ref}</span>
              </th>
              <td data-l={t.version}>{formatNumber(version.number)}</td>
              <td data-l={t.hash} className="hash">
                {version.sha256}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
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
