import type { ReactNode } from "react";
import { byUrgency } from "@/lib/domain/action/due";
import type { AnswerMove, CarriedFinding, FindingMove, VisitMovement } from "@/lib/domain/visit/movement";
import { answerWords } from "@/lib/i18n/answer-words";
import { dueWords } from "@/lib/i18n/due-words";
import { formatDay, formatNumber, plural } from "@/lib/i18n/format";
import { visitMovementFr } from "@/lib/i18n/fr/visit-movement";
import { routes } from "@/lib/routes";
import { ActionStatusTag, PriorityTag } from "../action/status-tag";
import { LinkButton } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { LevelMark } from "../ui/level-mark";
import { PrintButton } from "../ui/print-button";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";

const t = visitMovementFr;

type Props = {
  memberId: string;
  visitId: string;
  memberName: string;
  on: string | null;
  done: boolean;
  before: { id: string; on: string | null } | null;
  movement: VisitMovement | null;
};

const heads = (words: readonly string[]) => words.map((label) => <Head key={label}>{label}</Head>);
const day = (on: string | null) => (on === null ? t.noDate : formatDay(on));

const Block = ({ title, span, children }: { title: string; span?: "w6" | "w12"; children: ReactNode }) => (
  <section className={span ? `c ${span}` : "c"}>
    <h2>{title}</h2>
    {children}
  </section>
);

const AnswerTable = ({ section, answers }: { section: string; answers: readonly AnswerMove[] }) => (
  <Table caption={`${t.answers}, ${section}`} head={heads([t.question, t.before, t.after])}>
    {answers.map(({ code, question, before, after }) => (
      <Row key={code}>
        <RowHead>
          {code} {question}
        </RowHead>
        <Cell label={t.before}>{before ? answerWords(before) : t.notAsked}</Cell>
        <Cell label={t.after}>
          <strong>{after ? answerWords(after) : t.notAsked}</strong>
        </Cell>
      </Row>
    ))}
  </Table>
);

function Findings({ none, findings }: { none: string; findings: readonly (FindingMove | CarriedFinding)[] }) {
  if (findings.length === 0) return <p>{none}</p>;
  return (
    <ul className="rules">
      {findings.map((finding) => (
        <li key={finding.id}>
          <PriorityTag priority={finding.severity} />{" "}
          {finding.state !== "a_faire" && <ActionStatusTag status={finding.state} />}
          <br />
          {finding.label}
          {finding.stateReason && <span className="second"> {t.reason(finding.stateReason)}</span>}
          {"again" in finding && finding.again !== null && finding.again !== finding.label && (
            <>
              <br />
              <span className="second">{t.foundAgain(finding.again)}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

const Levels = ({ levels }: Pick<VisitMovement, "levels">) => (
  <Table caption={t.levels} head={heads([t.entry, t.before, t.after])}>
    {levels.map(({ entryId, name, before, after }) => (
      <Row key={entryId}>
        <RowHead>{name}</RowHead>
        <Cell label={t.before}>
          <LevelMark level={before} />
        </Cell>
        <Cell label={t.after}>
          <LevelMark level={after} />
        </Cell>
      </Row>
    ))}
  </Table>
);

const Actions = ({ memberId, actions }: Pick<VisitMovement, "actions"> & { memberId: string }) => (
  <>
    <p>
      {t.done(formatNumber(actions.filter(({ status }) => status === "fait").length), formatNumber(actions.length))}
    </p>
    <Table caption={t.actions} head={heads([t.action, t.due, t.state])}>
      {actions.toSorted(byUrgency).map(({ id, label, dueOn, status }) => (
        <Row key={id}>
          <RowHead>
            <a href={routes.memberActions(memberId, { etat: "toutes", action: id })}>{label}</a>
          </RowHead>
          <Cell label={t.due}>{dueWords(dueOn)}</Cell>
          <Cell label={t.state}>
            <ActionStatusTag status={status} />
          </Cell>
        </Row>
      ))}
    </Table>
  </>
);

function Moved({ memberId, movement }: { memberId: string; movement: VisitMovement }) {
  const { sections, unchanged, closed, carried, found, levels, actions } = movement;
  return (
    <div className="cs">
      <Block title={t.closed}>
        <Findings none={t.closedNone} findings={closed} />
      </Block>
      <Block title={t.carried}>
        <Findings none={t.carriedNone} findings={carried} />
      </Block>
      <Block title={t.found}>
        <Findings none={t.foundNone} findings={found} />
      </Block>
      <Block title={t.actions} span="w6">
        {actions.length === 0 ? <p>{t.actionsNone}</p> : <Actions memberId={memberId} actions={actions} />}
      </Block>
      <Block title={t.levels} span="w6">
        {levels.length === 0 ? <p>{t.levelsNone}</p> : <Levels levels={levels} />}
      </Block>
      <Block title={t.answers} span="w12">
        {sections.length === 0 && <p>{t.answersNone}</p>}
        {unchanged > 0 && <p className="second">{t.unchanged(plural(unchanged, ...t.same))}</p>}
        {sections.map(({ section, answers }) => (
          <section key={section}>
            <h3>
              {section} <small className="second">{plural(answers.length, ...t.changed)}</small>
            </h3>
            <AnswerTable section={section} answers={answers} />
          </section>
        ))}
      </Block>
    </div>
  );
}

/** A visit beside the one before it: findings and actions first, then the register, then answer by answer. */
export function MovementPage({ memberId, visitId, memberName, on, done, before, movement }: Props) {
  return (
    <>
      <header className="rep-h">
        <h1>{`${t.title}, ${memberName}`}</h1>
        {before && <p className="second">{done ? t.between(day(before.on), day(on)) : t.underWay(day(before.on))}</p>}
        <div className="acts">
          {movement && <PrintButton />}
          <LinkButton href={routes.visit(memberId, visitId)} kind="quiet">
            {t.back}
          </LinkButton>
          {before && (
            <LinkButton href={routes.visit(memberId, before.id)} kind="quiet">
              {t.backFormer}
            </LinkButton>
          )}
        </div>
      </header>
      {movement ? (
        <Moved memberId={memberId} movement={movement} />
      ) : (
        <EmptyState title={t.firstTitle}>
          <p>{t.firstBody}</p>
        </EmptyState>
      )}
    </>
  );
}
