import { newId } from "@/lib/domain/identifier";
import { formatNumber, plural } from "@/lib/i18n/format";
import { softwareFr } from "@/lib/i18n/fr/software";
import { routes } from "@/lib/routes";
import { NativeForm } from "../access/form/native-form";
import { Banner } from "../ui/banner";
import { LinkButton } from "../ui/button";
import { Details } from "../ui/details";
import { PageHead } from "../ui/page-head";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { NativeMoment, NativeSelect } from "../visit/fields";
import { timeWords } from "./software-card";
import { SoftwareGaps } from "./software-gaps";
import { contractOption, type MemberSoftwareView, type Named, type Used } from "./software-view";
import { WrittenNames } from "./written-names";

const t = softwareFr.member;
const DONE: Readonly<Record<string, string>> = t.done;

type FormProps = { view: MemberSoftwareView; start: Used | null; choices?: readonly Named[] };

function UseForm({ view, start, choices = [] }: FormProps) {
  const about = { memberId: view.member.id, version: start?.version ?? 0 };
  const hidden = { key: newId(), ...about, ...(start && { softwareId: start.softwareId }) };
  return (
    <NativeForm
      action={view.actions.save}
      submitLabel={start ? t.save : t.add}
      labels={{ softwareId: t.addLabel }}
      kind={start ? "plain" : "first"}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {!start && (
        <NativeSelect
          name="softwareId"
          label={t.addLabel}
          empty={t.choose}
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <div className="grid">
        <NativeMoment type="date" name="since" label={t.since} value={start?.since ?? ""} optional />
        <NativeMoment type="date" name="until" label={t.until} value={start?.until ?? ""} optional />
        <NativeSelect
          name="contractId"
          label={t.contract}
          value={start?.contractId ?? ""}
          empty={t.noContract}
          options={view.contracts.map(contractOption)}
          optional
        />
      </div>
    </NativeForm>
  );
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
              <UseForm view={view} start={use} />
            </Details>
          ))}
        {mayWrite && free.length > 0 && (
          <Details summary={`${t.add} (${formatNumber(free.length)})`} open={used.length === 0}>
            <UseForm view={view} start={null} choices={free} />
          </Details>
        )}
      </section>
      <SoftwareGaps {...view} />
      <WrittenNames view={view} />
    </>
  );
}
