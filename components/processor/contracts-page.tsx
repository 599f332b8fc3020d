import { type Clauses, clauseProgress } from "@/lib/domain/processor/clauses";
import type { DpaStatus } from "@/lib/domain/processor/codes";
import type { ContractTerm } from "@/lib/domain/processor/contract";
import { formatDay, formatNumber, plural } from "@/lib/i18n/format";
import { contractFr } from "@/lib/i18n/fr/contract";
import { softwareFr } from "@/lib/i18n/fr/software";
import { routes } from "@/lib/routes";
import { Banner } from "../ui/banner";
import { LinkButton } from "../ui/button";
import { Details } from "../ui/details";
import { EmptyState } from "../ui/empty-state";
import { PageHead } from "../ui/page-head";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { Tag } from "../ui/tag";
import { endWords, termTag } from "./contract-words";
import { DpaTag } from "./dpa-tag";

const t = contractFr.list;
const DONE: Readonly<Record<string, string>> = t.done;

export type ContractLine = ContractTerm & {
  id: string;
  processorName: string;
  object: string;
  ref: string;
  signedOn: string | null;
  dpaStatus: DpaStatus;
  clauses: Clauses;
  lastCheckOn: string | null;
  endedAt: Date | null;
};

type Props = {
  member: { id: string };
  contracts: readonly ContractLine[];
  today: string;
  mayWrite: boolean;
  done: string;
};

/** « 9 sur 15 », or that nobody looked. */
export function checkWords(clauses: Clauses): string {
  const { settled, looked, total } = clauseProgress(clauses);
  return looked === 0 ? t.unchecked : t.check(formatNumber(settled), formatNumber(total));
}

function Dates({ contract, today }: { contract: ContractLine; today: string }) {
  const { icon, tone, words } = termTag(contract, today);
  return (
    <>
      {contract.endsOn !== null && (
        <Tag icon={icon} tone={tone} wrap>
          {words}
        </Tag>
      )}
      <div className="second">
        {contract.signedOn && `${t.signed(formatDay(contract.signedOn))}, `}
        {endWords(contract)}
      </div>
    </>
  );
}

type TableProps = { memberId: string; contracts: readonly ContractLine[]; today: string; caption: string };

function ContractTable({ memberId, contracts, today, caption }: TableProps) {
  const c = t.columns;
  return (
    <Table caption={caption} head={Object.values(c).map((label) => <Head key={label}>{label}</Head>)}>
      {contracts.map((contract) => (
        <Row key={contract.id}>
          <RowHead>
            <a href={routes.contract(memberId, contract.id)}>
              {contract.processorName}
              {contract.object && <span className="vh">, {contract.object}</span>}
            </a>
          </RowHead>
          <Cell label={c.object}>{contract.object || contract.ref}</Cell>
          <Cell label={c.dates}>
            <Dates contract={contract} today={today} />
          </Cell>
          <Cell label={c.dpa}>
            <DpaTag status={contract.dpaStatus} />
          </Cell>
          <Cell label={c.check}>{checkWords(contract.clauses)}</Cell>
        </Row>
      ))}
    </Table>
  );
}

/** A member's contracts: with whom, until when, and what the check against Article 28 found. */
export function ContractsPage({ member, contracts, today, mayWrite, done }: Props) {
  const held = contracts.filter(({ endedAt }) => endedAt === null);
  const ended = contracts.filter(({ endedAt }) => endedAt !== null);
  const add = { href: routes.newContract(member.id), label: t.add };
  return (
    <>
      {DONE[done] && (
        <Banner tone="done" alert>
          {DONE[done]}
        </Banner>
      )}
      <PageHead
        title={t.title}
        count={held.length > 0 && plural(held.length, ...t.count)}
        actions={
          <>
            {mayWrite && held.length > 0 && <LinkButton href={add.href}>{add.label}</LinkButton>}
            <LinkButton href={routes.memberSoftware(member.id)}>{softwareFr.member.see}</LinkButton>
            <LinkButton href={routes.processors()} kind="quiet">
              {t.directory}
            </LinkButton>
          </>
        }
      />
      <p className="lead">{t.lead}</p>
      {held.length === 0 ? (
        <EmptyState title={t.emptyTitle} action={mayWrite ? add : undefined}>
          <p>{mayWrite ? t.emptyBody : t.emptyRead}</p>
        </EmptyState>
      ) : (
        <ContractTable memberId={member.id} contracts={held} today={today} caption={t.caption} />
      )}
      {ended.length > 0 && (
        <Details summary={`${t.ended} (${formatNumber(ended.length)})`}>
          <ContractTable memberId={member.id} contracts={ended} today={today} caption={t.ended} />
        </Details>
      )}
    </>
  );
}
