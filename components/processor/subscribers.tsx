import { runsOn } from "@/lib/domain/processor/service";
import { plural } from "@/lib/i18n/format";
import { secondRegisterFr } from "@/lib/i18n/fr/second-register";
import { Details } from "../ui/details";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { timeWords } from "./software-card";
import { type SaveSubscription, SubscriptionForm } from "./subscription-form";

const t = secondRegisterFr.service;

type Subscriber = {
  memberId: string;
  name: string;
  since: string | null;
  until: string | null;
  contractRef: string;
  version: number;
};
type Props = { serviceId: string; subscribers: readonly Subscriber[]; today: string; action: SaveSubscription };

const lineOf = (serviceId: string, { memberId, version, since, until, contractRef }: Subscriber) => ({
  serviceId,
  memberId,
  version,
  since,
  until,
  contractRef,
});

/** A line that nobody has begun. */
const FREE = { memberId: "", name: "", version: 0, since: null, until: null, contractRef: "" };

/** Which members a service is provided to, since when, under which convention. */
export function Subscribers({ serviceId, subscribers, today, action }: Props) {
  const known = subscribers.filter(({ version }) => version > 0);
  const free = subscribers.filter(({ version }) => version === 0);
  const running = known.filter((one) => runsOn(one, today));
  return (
    <section>
      <h2>
        {t.subscribers} <small>{plural(running.length, ...secondRegisterFr.page.clientWords)}</small>
      </h2>
      <p className="prose">{t.subscribersLead}</p>
      {free.length > 0 && (
        <Details summary={t.subscribeTitle} open={known.length === 0}>
          <SubscriptionForm start={lineOf(serviceId, FREE)} choices={free} action={action} />
        </Details>
      )}
      {known.length === 0 ? (
        <p className="second">{t.none2}</p>
      ) : (
        <Table
          caption={t.subscribers}
          head={[t.member, t.since, t.contractRef].map((label) => <Head key={label}>{label}</Head>)}
        >
          {known.map((one) => (
            <Row key={one.memberId}>
              <RowHead>{one.name}</RowHead>
              <Cell label={t.since}>{timeWords(one)}</Cell>
              <Cell label={t.contractRef}>{one.contractRef}</Cell>
            </Row>
          ))}
        </Table>
      )}
      {known.map((one) => (
        <Details key={one.memberId} summary={t.change(one.name)}>
          <SubscriptionForm start={lineOf(serviceId, one)} action={action} />
        </Details>
      ))}
    </section>
  );
}
