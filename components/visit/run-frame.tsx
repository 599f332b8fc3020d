import type { ReactNode } from "react";
import { minutesUnderWay, nextEssential, progress } from "@/lib/domain/visit/progress";
import type { Question } from "@/lib/domain/visit/questionnaire";
import type { RunFile } from "@/lib/domain/visit/run-file";
import { dayOf, formatDayShort, formatDuration, formatNumber, plural } from "@/lib/i18n/format";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import type { Chrome, MemberInHand } from "../shell/chrome";
import { VisitShell } from "../shell/visit-shell";
import { LinkButton } from "../ui/button";
import { type Task, TaskList } from "../ui/task-list";
import { Found } from "./found";
import type { VisitPlaces } from "./places";

const t = visitPagesFr.run;

type Props = {
  chrome: Pick<Chrome, "personId">;
  member: NonNullable<MemberInHand>;
  file: RunFile;
  places: VisitPlaces;
  questions: readonly Question[];
  /** The question in hand, or the one to come back to. */
  question: Question;
  /** Null on the page of entries, and on those that `more` adds. */
  section: string | null;
  now: Date;
  /** Where the answers are, when they are not all on the server. */
  state?: ReactNode;
  /** More steps after the entries, and where the work is. */
  more?: { tasks: readonly Task[]; bar: ReactNode; end: { href: string; label: string } };
  children: ReactNode;
};

/** « 38 min sur 75, ★ 18 à poser », while the visit goes on. */
function UnderWay({ visit, now, left }: { visit: RunFile["visit"]; now: Date; left: number }) {
  const minutes = minutesUnderWay(visit.startedAt === null ? null : new Date(visit.startedAt), now);
  if (visit.status !== "planned" || minutes === null) return null;
  return (
    <p className="time">
      <strong>{formatDuration(minutes)}</strong>{" "}
      {visit.plannedMinutes && t.outOfMinutes(formatDuration(visit.plannedMinutes))}
      <br /> <span aria-hidden="true">★</span> {plural(left, ...t.essentialLeft)}
    </p>
  );
}

/** The frame of a visit under way: parts on the left, findings on the right, previous and next under the thumb. */
export function RunFrame(props: Props) {
  const { chrome, member, file, places, questions, question, section, now, state, more, children } = props;
  const { visit, questionnaire } = file;
  const answers = Object.fromEntries(file.answers.map((answer) => [answer.question, answer]));
  const counts = progress(questions, answers);
  const first = (code: string) => {
    const own = questions.filter((one) => one.section === code);
    return (own.find((one) => answers[one.code] === undefined) ?? own[0])?.code ?? "";
  };
  const tasks = counts.sections.map(({ section: code, answered, total }): Task => {
    const done = answered === total;
    return {
      state: code === section ? "now" : done ? "done" : "todo",
      label: questionnaire.sections.find((one) => one.code === code)?.short ?? code,
      status: t.progress(formatNumber(answered), formatNumber(total)),
      href: places.question(first(code)),
      current: code === section,
    };
  });
  const isEntries = section === null && !more?.tasks.some(({ current }) => current);
  const reviewed = plural(file.reviewed.length, "vue", "vues");
  const entries: Task = {
    state: isEntries ? "now" : "todo",
    label: t.entries,
    status: reviewed,
    href: places.entries(),
    current: isEntries,
  };
  const all = [...tasks, entries, ...(more?.tasks ?? [])];
  const open = all.find(({ current }) => current);
  const index = questions.indexOf(question);
  const [before, after] = [questions[index - 1], questions[index + 1]];
  const essentialNext = nextEssential(questions, question.code, answers);
  const at = visit.doneFrom ?? visit.plannedAt;
  const words = [counts.answered, counts.total, counts.essentialAnswered, counts.essentialTotal].map((n) =>
    formatNumber(n),
  );
  const [answered = "", total = "", essential = "", essentialTotal = ""] = words;
  return (
    <VisitShell
      chrome={chrome}
      member={member}
      line={at ? formatDayShort(dayOf(new Date(at))) : ""}
      counts={<span>{plural(counts.answered, ...t.answered)}</span>}
      state={state}
      quitHref={places.visit()}
      partsLabel={t.parts}
      parts={
        <>
          <p className="second">{t.counts(answered, total, essential, essentialTotal)}</p>
          <TaskList id="parties" menuLabel={open ? `${open.label}, ${open.status}` : t.parts} tasks={all} />
        </>
      }
      foundLabel={t.found}
      found={<Found file={file} places={places} back={question.code} />}
      bar={
        <>
          {before && <LinkButton href={places.question(before.code)}>{t.previous}</LinkButton>}
          <UnderWay visit={visit} now={now} left={counts.essentialLeft} />
          {more?.bar}
          {section !== null && essentialNext && essentialNext !== after?.code && (
            <LinkButton href={places.question(essentialNext)}>
              <span aria-hidden="true">★</span> {t.nextEssential}
            </LinkButton>
          )}
          {section !== null && after && (
            <LinkButton href={places.question(after.code)} kind="first">
              {t.next}
            </LinkButton>
          )}
          {(section === null || !after) && (
            <LinkButton
              href={section === null ? places.question(question.code) : (more?.end.href ?? places.visit())}
              kind="first"
            >
              {section === null ? t.back : (more?.end.label ?? t.toVisit)}
            </LinkButton>
          )}
        </>
      }
    >
      {children}
    </VisitShell>
  );
}
