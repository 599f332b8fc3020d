import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LevelBig } from "@/components/ui/level-mark";
import { PageHead } from "@/components/ui/page-head";
import { Rules } from "@/components/ui/rules";
import type { FormAction } from "@/lib/domain/form-state";
import { formatDay, formatNumber, plural, typography } from "@/lib/i18n/format";
import { editionsFr } from "@/lib/i18n/fr/editions";
import { registerTownFr } from "@/lib/i18n/fr/register-town";
import { routes } from "@/lib/routes";
import { Reminders } from "../../action/reminders";
import { EndingContracts } from "../../processor/ending-contracts";
import { AskedVisits } from "../../visit/campaign/asked-visits";
import { WaitingReports } from "../../visit/waiting-reports";
import { AskedUpdates } from "./asked-updates";
import { BatchLinks, BatchList } from "./batch-list";
import type { TodoView, WaitingLine } from "./view";

const t = registerTownFr.todo;

type LinesProps<Line extends WaitingLine> = {
  id: string;
  title: string;
  hint?: string;
  lines: readonly Line[];
  note: (line: Line) => string;
  link: string | ((line: Line) => string);
  href: (line: Line) => string;
};

function Lines<Line extends WaitingLine>({ id, title, hint, lines, note, link, href }: LinesProps<Line>) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint && <p className="second prose">{hint}</p>}
      <ul className="lot">
        {lines.map((line) => (
          <li key={line.id}>
            <span>
              <strong>{line.name}</strong> <span className="second">{line.ref}</span>
            </span>
            <span>{note(line)}</span>
            <LinkButton href={href(line)}>
              {typeof link === "string" ? link : link(line)}
              <span className="vh">&nbsp;: {line.name}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

const questions = ({ openQuestions }: WaitingLine) =>
  openQuestions === 0 ? "" : plural(openQuestions, ...t.questionsCount);

/** An answer written is not yet sent: the DPO reads it with the entry. */
const isAnswered = ({ unansweredQuestions }: WaitingLine) => unansweredQuestions === 0;

const asked = (line: WaitingLine) =>
  isAnswered(line) ? t.answeredToSend : questions({ ...line, openQuestions: line.unansweredQuestions });

function SetAside({ view }: { view: TodoView }) {
  if (view.setAside.length === 0) return null;
  return (
    <section aria-labelledby="ecartes">
      <h2 id="ecartes">{t.setAside}</h2>
      <ul className="lot">
        {view.setAside.map((row) => (
          <li key={row.templateId}>
            <strong>{row.name}</strong>
            <span className="second">{typography(t.setAsideBy(row.reason, row.by))}</span>
            {view.mayWrite && (
              <a href={routes.template(view.member.id, row.templateId)}>
                {t.setAsideChange}
                <span className="vh">&nbsp;: {row.name}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const waiting = ({
  drafts,
  toComplete,
  overdue,
  contracts,
  editions,
  updates,
  reminders,
  askedVisits,
  sharedReports,
}: TodoView) =>
  drafts.length +
  toComplete.length +
  overdue.length +
  contracts.length +
  editions.length +
  updates.length +
  reminders.length +
  askedVisits.length +
  sharedReports.length;

const isDone = (view: TodoView) =>
  view.batches.every(({ count }) => count.todo + count.to_check === 0) && waiting(view) === 0;

/** What waits for the town: the DPO's questions first, then the usual processings, the drafts, the reviews. */
export function TodoPage({ view, closeUpdate }: { view: TodoView; closeUpdate: FormAction }) {
  const { id } = view.member;
  const nothing = view.expected === 0 && waiting(view) === 0;
  return (
    <>
      <PageHead title={t.title} large />
      {nothing ? (
        <EmptyState title={t.emptyTitle} action={{ href: routes.memberProfile(id), label: t.emptyAction }}>
          <p>{t.emptyBody(view.dpoName)}</p>
        </EmptyState>
      ) : (
        <p className="lead">{view.mayWrite ? t.lead : t.readOnly}</p>
      )}
      {!nothing && isDone(view) && (
        <EmptyState title={t.doneTitle} action={{ href: routes.register(id), label: t.doneAction }}>
          <p>{t.doneBody}</p>
        </EmptyState>
      )}
      <AskedVisits memberId={id} visits={view.askedVisits} />
      <WaitingReports memberId={id} reports={view.sharedReports} />
      <Reminders memberId={id} reminders={view.reminders} today={view.today} opens={view.mayWrite} />
      <AskedUpdates memberId={id} updates={view.updates} close={view.mayWrite ? closeUpdate : null} />
      <Lines
        id="precisions"
        title={t.questions}
        lines={view.toComplete}
        note={asked}
        link={(line) => (isAnswered(line) ? t.check : t.answer)}
        href={(line) => routes.checkEntry(id, line.id)}
      />
      <Lines
        id="editions"
        title={editionsFr.todo}
        hint={editionsFr.todoHint}
        lines={view.editions}
        note={({ edition }) => editionsFr.todoLine(formatNumber(edition))}
        link={editionsFr.todoLink}
        href={(line) => (view.mayWrite ? routes.entryEdition(id, line.id) : routes.entry(id, line.id))}
      />
      {view.batch && <BatchList view={view} batch={view.batch} />}
      <BatchLinks view={view} />
      <Lines
        id="brouillons"
        title={t.drafts}
        lines={view.drafts}
        note={questions}
        link={t.draftStep}
        href={(line) => routes.checkEntry(id, line.id)}
      />
      <Lines
        id="revues"
        title={t.overdue}
        hint={t.overdueHint}
        lines={view.overdue}
        note={({ nextReviewOn }) => (nextReviewOn ? t.overdueSince(formatDay(nextReviewOn)) : "")}
        link={t.overdueLink}
        href={(line) => routes.checkEntry(id, line.id)}
      />
      <EndingContracts memberId={id} contracts={view.contracts} today={view.today} />
      <SetAside view={view} />
    </>
  );
}

/** Beside it: where the register stands, and what others hold. */
export function TodoMargin({ view }: { view: TodoView }) {
  const { level, today, member, submitted, reviewed } = view;
  const entries = (count: number) => plural(count, ...t.entries);
  return (
    <>
      <LevelBig level={level.level} note={t.levelNote(formatDay(today))} />
      <Rules title={t.margin}>
        <li>
          <a href={routes.register(member.id)}>{t.register}</a>
        </li>
        <li>{t.waiting(entries(submitted), entries(reviewed))}</li>
      </Rules>
    </>
  );
}
