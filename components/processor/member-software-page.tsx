import { formatNumber, plural } from "@/lib/i18n/format";
import { softwareFr } from "@/lib/i18n/fr/software";
import { routes } from "@/lib/routes";
import { Banner } from "../ui/banner";
import { LinkButton } from "../ui/button";
import { Details } from "../ui/details";
import { PageHead } from "../ui/page-head";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { timeWords } from "./software-card";
import { SoftwareGaps } from "./software-gaps";
import { contractOption, type MemberSoftwareView, type Used } from "./software-view";
import { UseForm } from "./use-form";
import { WrittenNames } from "./written-names";

const t = softwareFr.member;
const DONE: Readonly<Record<string, string>> = t.done;

const startOf = ({ member }: MemberSoftwareView, use: Used | null) => ({
  memberId: member.id,
  softwareId: use?.softwareId ?? "",
  version: use?.version ?? 0,
  since: use?.since ?? null,
  until: use?.until ?? null,
  contractId: use?.contractId ?? null,
});

/** The contracts that run, and the one that the line already has: it may have ended since. */
function contractsFor({ contracts }: MemberSoftwareView, use: Used | null) {
  const options = contracts.map(contractOption);
  const held = use?.contractId ?? null;
  if (held === null || options.some(({ value }) => value === held)) return options;
  return [...options, { value: held, label: use?.contractWith ?? t.contract }];
}

function UsedTable({ view }: { view: MemberSoftwareView }) {
  if (view.used.length === 0) return <p className="second">{t.emptyUsed}</p>;
  const c = softwareFr.card;
  return (
    <Table
      caption={t.used}
      head={[t.addLabel, softwareFr.list.publisher, c.since, c.contract].map((label) => (
        <Head key={label}>{label}</Head>
      ))}
    >
      {view.used.map((use) => (
        <Row key={use.softwareId}>
          <RowHead>
            <a href={routes.software(use.softwareId)}>{use.name}</a>
          </RowHead>
          <Cell label={softwareFr.list.publisher}>{use.publisher}</Cell>
          <Cell label={c.since}>{timeWords(use)}</Cell>
          <Cell label={c.contract}>
            {use.contractId ? (
              <a href={routes.contract(view.member.id, use.contractId)}>{use.contractWith}</a>
            ) : (
              <span className="second">{c.noContract}</span>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** What a member uses, and what the names of its entries mean. */
export function MemberSoftwarePage(view: MemberSoftwareView) {
  const { used, directory, mayWrite, done, member } = view;
  const free = directory.software.filter(({ id }) => !used.some((use) => use.softwareId === id));
  return (
    <>
      {DONE[done] && (
        <Banner tone="done" alert>
          {DONE[done]}
        </Banner>
      )}
      <PageHead
        title={t.title}
        count={plural(used.length, ...t.count)}
        actions={
          <LinkButton href={routes.memberContracts(member.id)} kind="quiet">
            {t.back}
          </LinkButton>
        }
      />
      <p className="lead">{t.lead}</p>
      <section>
        <h2>{t.used}</h2>
        <UsedTable view={view} />
        {mayWrite &&
          used.map((use) => (
            <Details key={use.softwareId} summary={t.change(use.name)}>
              <UseForm start={startOf(view, use)} contracts={contractsFor(view, use)} action={view.actions.save} />
            </Details>
          ))}
        {mayWrite && free.length > 0 && (
          <Details summary={`${t.add} (${formatNumber(free.length)})`} open={used.length === 0}>
            <UseForm
              start={startOf(view, null)}
              contracts={contractsFor(view, null)}
              choices={free.map(({ id, name }) => ({ value: id, label: name }))}
              action={view.actions.save}
            />
          </Details>
        )}
      </section>
      <SoftwareGaps {...view} />
      <WrittenNames view={view} />
    </>
  );
}
