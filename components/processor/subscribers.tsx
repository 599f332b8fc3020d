import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { runsOn } from "@/lib/domain/processor/service";
import { plural } from "@/lib/i18n/format";
import { secondRegisterFr } from "@/lib/i18n/fr/second-register";
import { NativeText } from "../access/form/native-fields";
import { NativeForm } from "../access/form/native-form";
import { Details } from "../ui/details";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { NativeMoment, NativeSelect } from "../visit/fields";
import { timeWords } from "./software-card";

const t = secondRegisterFr.service;

type Subscriber = {
  memberId: string;
  name: string;
  since: string | null;
  until: string | null;
  contractRef: string;
  version: number;
};
type Props = { serviceId: string; subscribers: readonly Subscriber[]; today: string; action: FormAction };

function SubscriptionForm(props: {
  serviceId: string;
  start: Subscriber | null;
  choices?: readonly Subscriber[];
  action: FormAction;
}) {
  const { serviceId, start, choices = [], action } = props;
  const about = { key: newId(), serviceId, version: start?.version ?? 0, ...(start && { memberId: start.memberId }) };
  return (
    <NativeForm action={action} submitLabel={start ? t.save : t.subscribe} labels={{ memberId: t.member }} kind="plain">
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {!start && (
        <NativeSelect
          name="memberId"
          label={t.member}
          empty={t.chooseMember}
          options={choices.map(({ memberId, name }) => ({ value: memberId, label: name }))}
        />
      )}
      <div className="grid">
        <NativeMoment type="date" name="since" label={t.since} value={start?.since ?? ""} optional />
        <NativeMoment type="date" name="until" label={t.until} value={start?.until ?? ""} optional />
        <NativeText name="contractRef" label={t.contractRef} value={start?.contractRef ?? ""} optional />
      </div>
    </NativeForm>
  );
}

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
          <SubscriptionForm serviceId={serviceId} start={null} choices={free} action={action} />
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
          <SubscriptionForm serviceId={serviceId} start={one} action={action} />
        </Details>
      ))}
    </section>
  );
}
