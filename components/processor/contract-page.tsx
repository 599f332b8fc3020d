import type { ReactNode } from "react";
import type { FormAction } from "@/lib/domain/form-state";
import { clauseProgress, missingClauses } from "@/lib/domain/processor/clauses";
import { CLAUSES } from "@/lib/domain/processor/codes";
import { dayOf, formatDay, formatNumber, plural } from "@/lib/i18n/format";
import { contractFr } from "@/lib/i18n/fr/contract";
import { contractClausesFr } from "@/lib/i18n/fr/contract-clauses";
import { processorFr } from "@/lib/i18n/fr/processor";
import { routes } from "@/lib/routes";
import { ActForm } from "../access/act-form";
import { type Answer, Answers } from "../ui/answers";
import { Banner } from "../ui/banner";
import { LinkButton } from "../ui/button";
import { PageHead } from "../ui/page-head";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { Tag } from "../ui/tag";
import { termTag } from "./contract-words";
import type { ContractLine } from "./contracts-page";
import { DpaTag } from "./dpa-tag";

const t = contractFr.page;
const f = contractFr.fields;
const DONE: Readonly<Record<string, string>> = contractFr.list.done;

export type OneContract = ContractLine & {
  processorId: string;
  localReferent: string;
  lastCheckBy: string;
  note: string;
  version: number;
};

type Props = {
  member: { id: string };
  contract: OneContract;
  today: string;
  mayWrite: boolean;
  done: string;
  actions: { end: FormAction; resume: FormAction };
};

const line = (term: string, value: ReactNode): Answer => ({
  term,
  value: value || <span className="second">{t.notSaid}</span>,
});
const given = (term: string, value: ReactNode): Answer[] => (value ? [{ term, value }] : []);
const day = (value: string | null) => value && formatDay(value);

function factsOf(contract: OneContract, today: string): Answer[] {
  const { icon, tone, words } = termTag(contract, today);
  const { tacitRenewal, noticeMonths } = contract;
  const renewal = tacitRenewal === null ? null : tacitRenewal ? processorFr.answers.yes : processorFr.answers.no;
  return [
    line(f.processorId, <a href={routes.processor(contract.processorId)}>{contract.processorName}</a>),
    ...given(f.object, contract.object),
    line(f.ref, contract.ref),
    line(f.signedOn, day(contract.signedOn)),
    line(
      f.endsOn,
      contract.endsOn && (
        <>
          {formatDay(contract.endsOn)}{" "}
          <Tag icon={icon} tone={tone}>
            {words}
          </Tag>
        </>
      ),
    ),
    line(f.tacitRenewal, renewal),
    ...given(f.noticeMonths, noticeMonths !== null && plural(noticeMonths, ...t.months)),
    line(f.dpaStatus, <DpaTag status={contract.dpaStatus} />),
    ...given(f.localReferent, contract.localReferent),
    ...given(f.note, contract.note),
  ];
}

function Checklist({ contract }: { contract: OneContract }) {
  const c = contractClausesFr;
  const missing = missingClauses(contract.clauses);
  const { settled, total } = clauseProgress(contract.clauses);
  return (
    <>
      <p>
        {t.progress[settled < 2 ? "one" : "many"](formatNumber(settled), formatNumber(total))}{" "}
        {contract.lastCheckOn ? t.lastCheck(formatDay(contract.lastCheckOn), contract.lastCheckBy) : t.never}
      </p>
      <p>
        {missing.length === 0
          ? t.complete
          : `${t.missing}\u00a0: ${missing.map((clause) => c[clause].title).join("\u00a0; ")}.`}
      </p>
      <Table
        caption={t.checklist}
        head={[t.checklist, t.answer, t.page, t.note].map((label) => <Head key={label}>{label}</Head>)}
      >
        {CLAUSES.map((clause) => {
          const { answer = null, page = "", note = "" } = contract.clauses[clause] ?? {};
          return (
            <Row key={clause}>
              <RowHead>
                {c[clause].title} <span className="second">{c[clause].law}</span>
              </RowHead>
              <Cell label={t.answer}>
                {answer ? contractFr.answers[answer] : <span className="second">{contractFr.unlooked}</span>}
              </Cell>
              <Cell label={t.page}>{page}</Cell>
              <Cell label={t.note}>{note}</Cell>
            </Row>
          );
        })}
      </Table>
    </>
  );
}

/** One contract: its dates, its state, and its fifteen points. */
export function ContractPage({ member, contract, today, mayWrite, done, actions }: Props) {
  const about = { memberId: member.id, contractId: contract.id, version: contract.version };
  const ended = contract.endedAt !== null;
  return (
    <>
      {DONE[done] && (
        <Banner tone="done" alert>
          {DONE[done]}
        </Banner>
      )}
      {contract.endedAt && <Banner tone="info">{t.ended(formatDay(dayOf(contract.endedAt)))}</Banner>}
      <PageHead
        title={contract.processorName}
        count={contract.object}
        large
        actions={
          <>
            {mayWrite && !ended && <LinkButton href={routes.editContract(member.id, contract.id)}>{t.edit}</LinkButton>}
            <LinkButton href={routes.memberContracts(member.id)} kind="quiet">
              {t.back}
            </LinkButton>
          </>
        }
      />
      <section>
        <h2>{t.facts}</h2>
        <Answers answers={factsOf(contract, today)} />
      </section>
      <section>
        <div className="head">
          <h2>{t.checklist}</h2>
          {mayWrite && !ended && (
            <LinkButton href={routes.checkContract(member.id, contract.id)} kind="first">
              {t.check}
            </LinkButton>
          )}
        </div>
        <Checklist contract={contract} />
      </section>
      {mayWrite && (
        <ActForm
          action={ended ? actions.resume : actions.end}
          label={ended ? t.resume : t.end}
          kind="quiet"
          about={about}
        />
      )}
    </>
  );
}
