import { Banner } from "@/components/ui/banner";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { PrintButton } from "@/components/ui/print-button";
import { Rules } from "@/components/ui/rules";
import { AskedVisits } from "@/components/visit/campaign/asked-visits";
import { WaitingReports } from "@/components/visit/waiting-reports";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { formatDay, formatNumber, plural } from "@/lib/i18n/format";
import { registerTownFr } from "@/lib/i18n/fr/register-town";
import { routes } from "@/lib/routes";
import { Reminders } from "../../action/reminders";
import { ApprovalForm } from "./approval-form";
import { linesOf } from "./approval-lines";
import type { ApprovalView } from "./approval-view";

const t = registerTownFr.approve;

export const signature = (contacts: ApprovalView["contacts"]): string => {
  const { name, function: office } = contacts?.controller ?? { name: "", function: "" };
  return [name, office].filter((part) => part !== "").join(", ") || t.noController;
};

function Summary({ view }: { view: ApprovalView }) {
  const { syndicate } = view;
  const facts = [
    { term: t.controller, text: `${view.member.name}, ${signature(view.contacts)}` },
    { term: t.dpo, text: [syndicate.dpoName, syndicate.dpoEmail].filter((part) => part !== "").join(", ") },
    { term: t.toApprove, text: plural(view.reviewed.length, ...t.count) },
    { term: t.inForce, text: plural(view.inForceCount, ...t.count) },
    { term: t.others, text: plural(view.others, ...t.count) },
    { term: t.date, text: formatDay(view.today) },
  ];
  return (
    <dl className="signed">
      {facts.map(({ term, text }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The DPO's report of a year waits to be read, until someone of the town says that it was. */
function Unread({ view: { member, unreadReports } }: { view: ApprovalView }) {
  return unreadReports.map(({ year, number }) => (
    <div className="no-print" key={`${year}-${number}`}>
      <Banner tone="info">
        {t.reportSent(String(year))} <a href={routes.sentReport(member.id, year, number)}>{t.readReport}</a>
      </Banner>
    </div>
  ));
}

function Former({ view }: { view: ApprovalView }) {
  if (view.approvals.length === 0) return null;
  return (
    <section className="no-print">
      <Rules title={t.former}>
        {view.approvals.map(({ id, number, at }) => (
          <li key={id}>
            <a href={routes.approval(view.member.id, id)}>
              {t.formerOne(formatNumber(number), formatDay(at.slice(0, 10)))}
            </a>
          </li>
        ))}
      </Rules>
    </section>
  );
}

/** Two pages for the controller: who, how many, each reviewed entry in two lines, one button. */
export function ApprovalPage({ view, action }: { view: ApprovalView; action: FormAction }) {
  const { member, reviewed } = view;
  return (
    <>
      <PageHead title={t.title} actions={reviewed.length > 0 && <PrintButton />} large />
      <Unread view={view} />
      <AskedVisits memberId={member.id} visits={view.askedVisits} />
      <WaitingReports memberId={member.id} reports={view.newReports} />
      {reviewed.length === 0 ? (
        <EmptyState title={t.emptyTitle} action={{ href: routes.register(member.id), label: t.emptyAction }}>
          <p>{t.emptyBody(plural(view.others, ...t.count))}</p>
        </EmptyState>
      ) : (
        <>
          <p className="lead no-print">
            {t.lead} {t.leave}
          </p>
          <Summary view={view} />
          <ApprovalForm
            action={action}
            memberId={member.id}
            idempotencyKey={newId()}
            here={routes.registerToApprove(member.id)}
            entries={reviewed.map((line) => ({
              id: line.entry.id,
              version: line.entry.version,
              ref: line.entry.ref,
              name: line.entry.name,
              lines: linesOf(line),
              href: routes.entry(member.id, line.entry.id),
            }))}
          />
        </>
      )}
      <div className="no-print">
        <Reminders memberId={member.id} reminders={view.reminders} today={view.today} opens={false} />
      </div>
      <Former view={view} />
    </>
  );
}
