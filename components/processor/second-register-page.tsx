import { WRITTEN_FORMATS } from "@/lib/domain/export/job";
import { clientCount, type ProvidedService, type SecondRegister } from "@/lib/domain/processor/second-register";
import { formatCountry, formatDay, plural } from "@/lib/i18n/format";
import { registerValuesFr } from "@/lib/i18n/fr/register-values";
import { secondRegisterFr } from "@/lib/i18n/fr/second-register";
import { routes } from "@/lib/routes";
import { type Answer, Answers } from "../ui/answers";
import { Banner } from "../ui/banner";
import { LinkButton } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { PageHead } from "../ui/page-head";
import { PrintButton } from "../ui/print-button";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";

const t = secondRegisterFr.page;
const DONE: Readonly<Record<string, string>> = secondRegisterFr.service.done;

type Props = { register: SecondRegister; today: string; done: string; trouble: "failed" | "noEngine" | null };

const Missing = () => <span className="second">{t.missing}</span>;
const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul className="rules">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

const transferLines = ({ transfers }: ProvidedService) =>
  transfers.map(({ country, purpose, safeguard }) =>
    [formatCountry(country), purpose, safeguard ? registerValuesFr.safeguards[safeguard] : ""]
      .filter(Boolean)
      .join(", "),
  );

function factsOf(service: ProvidedService): Answer[] {
  const transfers = transferLines(service);
  const { securityMeasures, description, furtherProcessor } = service;
  return [
    { term: t.category, value: secondRegisterFr.categories[service.category] },
    { term: t.description, value: description || <Missing /> },
    { term: t.transfers, value: transfers.length > 0 ? <Lines lines={transfers} /> : t.noTransfer },
    { term: t.measures, value: securityMeasures.length > 0 ? <Lines lines={securityMeasures} /> : <Missing /> },
    ...(furtherProcessor ? [{ term: t.further, value: furtherProcessor }] : []),
  ];
}

function Clients({ service: { clients, name } }: { service: ProvidedService }) {
  if (clients.length === 0) return <p className="second">{t.noClient}</p>;
  const [, representative = "", dpo = "", since = "", contract = ""] = t.columns;
  return (
    <Table caption={`${t.clients}, ${name}`} head={t.columns.map((label) => <Head key={label}>{label}</Head>)}>
      {clients.map((client) => (
        <Row key={client.memberId}>
          <RowHead>{client.name}</RowHead>
          <Cell label={representative}>
            {[client.representative, client.email].filter(Boolean).join(", ") || <Missing />}
          </Cell>
          <Cell label={dpo}>{client.dpo || <Missing />}</Cell>
          <Cell label={since}>{client.since ? formatDay(client.since) : <Missing />}</Cell>
          <Cell label={contract}>{client.contractRef || <Missing />}</Cell>
        </Row>
      ))}
    </Table>
  );
}

/** The syndicate's own register, (a) to (d) of Article 30(2), generated; it prints as it stands. */
export function SecondRegisterPage({ register, today, done, trouble }: Props) {
  const { services, syndicate, dpo } = register;
  const add = { href: routes.newService(), label: t.add };
  const counted = t.count(plural(services.length, ...t.serviceWords), plural(clientCount(register), ...t.clientWords));
  return (
    <>
      {DONE[done] && (
        <Banner tone="done" alert>
          {DONE[done]}
        </Banner>
      )}
      {trouble && (
        <Banner tone="stop" alert>
          {t[trouble]}
        </Banner>
      )}
      <PageHead
        title={t.title}
        count={services.length > 0 && counted}
        actions={services.length > 0 && <LinkButton href={add.href}>{add.label}</LinkButton>}
      />
      <p className="lead">
        {t.lead} {t.day(formatDay(today))}
      </p>
      {services.length === 0 ? (
        <EmptyState title={t.emptyTitle} action={add}>
          <p>{t.emptyBody}</p>
        </EmptyState>
      ) : (
        <>
          <div className="bar">
            {WRITTEN_FORMATS.map((format) => (
              <LinkButton key={format} href={routes.exportSecondRegister(format)} download>
                {t.export(format.toUpperCase())}
              </LinkButton>
            ))}
            <PrintButton label={t.print} kind="quiet" />
          </div>
          <section>
            <h2>{t.processor}</h2>
            <Answers
              answers={[
                { term: t.name, value: syndicate },
                { term: t.dpo, value: dpo || <Missing /> },
              ]}
            />
          </section>
          {services.map((service) => (
            <section key={service.id}>
              <div className="head">
                <h2>{service.name}</h2>
                <LinkButton href={routes.service(service.id)} kind="quiet">
                  {t.edit(service.name)}
                </LinkButton>
              </div>
              <Answers answers={factsOf(service)} />
              <h3>{t.clients}</h3>
              <Clients service={service} />
            </section>
          ))}
        </>
      )}
    </>
  );
}
