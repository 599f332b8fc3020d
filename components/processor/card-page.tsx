import type { ReactNode } from "react";
import type { ProcessorInput } from "@/lib/domain/processor/processor";
import { dayOf, formatCountry, formatDay, formatNumber, plural } from "@/lib/i18n/format";
import { contractFr } from "@/lib/i18n/fr/contract";
import { processorFr } from "@/lib/i18n/fr/processor";
import { registerValuesFr } from "@/lib/i18n/fr/register-values";
import { routes } from "@/lib/routes";
import { type Answer, Answers } from "../ui/answers";
import { Banner } from "../ui/banner";
import { LinkButton } from "../ui/button";
import { PageHead } from "../ui/page-head";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import type { CardProps, Named, UsingMember } from "./card-view";
import { endWords } from "./contract-words";
import { ManageProcessor } from "./manage-processor";

const t = processorFr.card;
const f = processorFr.fields;
const DONE: Readonly<Record<string, string>> = processorFr.list.done;

const Missing = () => <span className="second">{t.missing}</span>;
const line = (term: string, value: ReactNode): Answer => ({ term, value: value || <Missing /> });
const given = (term: string, value: ReactNode): Answer[] => (value ? [{ term, value }] : []);
const answer = (value: boolean | null) =>
  value === null ? <Missing /> : value ? processorFr.answers.yes : processorFr.answers.no;

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul className="rules">
    {lines.map((words) => (
      <li key={words}>{words}</li>
    ))}
  </ul>
);

function identityOf(p: ProcessorInput): Answer[] {
  const dpo = [p.dpoName, p.dpoEmail, p.dpoPhone].filter(Boolean).join(", ");
  return [
    line(f.kind, processorFr.kinds[p.kind]),
    line(f.siren, p.siren || p.otherIdentifier),
    line(f.country, formatCountry(p.country)),
    ...given(f.address, p.address),
    ...given(f.website, p.website),
    ...given(f.email, p.email),
    ...given(f.phone, p.phone),
    line(f.dpo, dpo),
  ];
}

function hostingOf(p: ProcessorInput): Answer[] {
  const subs = p.subProcessors.map((s) => t.subLine(s.name, s.service, formatCountry(s.country)));
  const transfers = p.transfers.map(({ country, purpose, safeguard, impactAssessment }) =>
    [
      formatCountry(country),
      purpose,
      safeguard ? registerValuesFr.safeguards[safeguard] : t.noSafeguard,
      impactAssessment,
    ]
      .filter(Boolean)
      .join(", "),
  );
  return [
    line(f.hostingCountry, formatCountry(p.hostingCountry)),
    line(f.transfersOutside, answer(p.transfersOutside)),
    ...given(f.transfers, transfers.length > 0 && <Lines lines={transfers} />),
    line(f.subProcessors, subs.length > 0 ? <Lines lines={subs} /> : p.subProcessorsKnown ? t.none : null),
  ];
}

function guaranteesOf(p: ProcessorInput): Answer[] {
  const certifications = [...p.certifications.map((code) => processorFr.certifications[code]), p.otherCertifications];
  return [
    line(f.certifications, certifications.filter(Boolean).join(", ")),
    line(f.registerKept, answer(p.registerKept)),
    line(f.securityAnnex, answer(p.securityAnnex)),
    ...given(f.reviewOn, p.reviewOn && formatDay(p.reviewOn)),
    ...given(f.note, p.note),
  ];
}

const timeWords = ({ name, since, until }: UsingMember["softwares"][number]) =>
  until ? t.until(name, formatDay(until)) : since ? t.since(name, formatDay(since)) : name;

function Users({ users, mayWrite }: Pick<CardProps, "users" | "mayWrite">) {
  if (users.length === 0) return <p className="second">{mayWrite ? t.noUser : t.noUserRead}</p>;
  return (
    <Table
      caption={t.usersCaption}
      head={[t.member, t.software, t.contract, t.entries].map((label) => <Head key={label}>{label}</Head>)}
    >
      {users.map((user) => (
        <Row key={user.id}>
          <RowHead>
            <a href={routes.memberContracts(user.id)}>{user.name}</a>
          </RowHead>
          <Cell label={t.software}>{user.softwares.map(timeWords).join(", ")}</Cell>
          <Cell label={t.contract}>
            {user.contracts.length === 0 && <span className="second">{processorFr.list.noContract}</span>}
            {user.contracts.map((contract) => (
              <div key={contract.id}>
                <a href={routes.contract(user.id, contract.id)}>{contractFr.dpaStatuses[contract.dpaStatus]}</a>,{" "}
                {endWords(contract)}
              </div>
            ))}
          </Cell>
          <Cell label={t.entries}>{formatNumber(user.entries)}</Cell>
        </Row>
      ))}
    </Table>
  );
}

const Links = ({ items, href = routes.processor }: { items: readonly Named[]; href?: (id: string) => string }) =>
  items.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 && ", "}
      <a href={href(id)}>{name}</a>
    </span>
  ));

/** One company: who it is, where the data are, and which members use it, since when, under which contract. */
export function CardPage(props: CardProps) {
  const { processor, softwares, users, mergedInto, mergedFrom, mayWrite, done } = props;
  const own = softwares.length > 0 && <Links items={softwares} href={routes.software} />;
  return (
    <>
      {DONE[done] && (
        <Banner tone="done" alert>
          {DONE[done]}
        </Banner>
      )}
      {processor.retiredAt && (
        <Banner tone="info">
          {mergedInto ? (
            <>
              {t.mergedInto} <Links items={[mergedInto]} />
            </>
          ) : (
            t.retired(formatDay(dayOf(processor.retiredAt)))
          )}
        </Banner>
      )}
      <PageHead
        title={processor.name}
        large
        actions={
          <>
            {mayWrite && !mergedInto && <LinkButton href={routes.editProcessor(processor.id)}>{t.edit}</LinkButton>}
            <LinkButton href={routes.processors()} kind="quiet">
              {t.back}
            </LinkButton>
          </>
        }
      />
      <section>
        <h2>{t.identity}</h2>
        <Answers
          answers={[
            ...identityOf(processor),
            ...given(t.softwares, own),
            ...given(t.mergedFrom, mergedFrom.length > 0 && <Links items={mergedFrom} />),
          ]}
        />
      </section>
      <section>
        <h2>{t.hosting}</h2>
        <Answers answers={hostingOf(processor)} />
      </section>
      <section>
        <h2>{t.guarantees}</h2>
        <Answers answers={guaranteesOf(processor)} />
      </section>
      <section>
        <h2>
          {t.users} {users.length > 0 && <small>{plural(users.length, ...t.usersCount)}</small>}
        </h2>
        <Users users={users} mayWrite={mayWrite} />
      </section>
      {mayWrite && !mergedInto && <ManageProcessor {...props} />}
    </>
  );
}
