import { NativeMoment } from "@/components/access/form/native-moment";
import { NativeSelect } from "@/components/access/form/native-select";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { type FollowedItem, ITEM_KINDS, isLate } from "@/lib/domain/meeting/meeting";
import { formatDay } from "@/lib/i18n/format";
import { meetingFr } from "@/lib/i18n/fr/meeting";
import { NativeText } from "../access/form/native-fields";
import { NativeForm } from "../access/form/native-form";

const t = meetingFr.items;

export type ItemActions = { note: FormAction; close: FormAction };

type ItemProps = { item: FollowedItem; today: string; close: FormAction | null; carried: boolean };

function CloseForm({ item, today, close }: { item: FollowedItem; today: string; close: FormAction }) {
  const hidden = { key: newId(), itemId: item.id, version: item.version };
  return (
    <details>
      <summary>
        {t.close}
        <span className="vh">&nbsp;: {item.label}</span>
      </summary>
      <NativeForm action={close} submitLabel={t.close} kind="plain" labels={t.fields}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <NativeText name="outcome" label={t.fields.outcome} rows={2} />
        <NativeMoment type="date" name="closedOn" label={t.fields.closedOn} value={today} />
      </NativeForm>
    </details>
  );
}

function Item({ item, today, close, carried }: ItemProps) {
  const said = [
    t.owner(item.owner),
    ...(item.dueOn ? [t.due(formatDay(item.dueOn))] : []),
    ...(carried ? [t.raised(formatDay(item.raisedOn))] : []),
  ];
  return (
    <li>
      <p>
        <strong>{t.kinds[item.kind]}</strong>
        {"\u00a0: "}
        {item.label}
      </p>
      <p className="second">
        {said.join(", ")}
        {isLate(item, today) && (
          <>
            , <strong>{t.late}</strong>
          </>
        )}
      </p>
      {item.closedOn && <p>{t.closed(formatDay(item.closedOn), item.outcome)}</p>}
      {!item.closedOn && close && <CloseForm item={item} today={today} close={close} />}
    </li>
  );
}

type Props = {
  own: readonly FollowedItem[];
  carried: readonly FollowedItem[];
  meetingId: string;
  today: string;
  /** Null: this person reads. */
  actions: ItemActions | null;
};

const List = ({ items, ...rest }: { items: readonly FollowedItem[] } & Omit<ItemProps, "item">) => (
  <ul className="rules">
    {items.map((item) => (
      <Item key={item.id} item={item} {...rest} />
    ))}
  </ul>
);

/** What was decided or asked here, and what earlier meetings left open. */
export function MeetingItems({ own, carried, meetingId, today, actions }: Props) {
  const close = actions?.close ?? null;
  return (
    <section className="prose" aria-labelledby="points">
      <h2 id="points">{t.title}</h2>
      {carried.length > 0 && (
        <>
          <h3>{t.carried}</h3>
          <List items={carried} today={today} close={close} carried />
        </>
      )}
      {carried.length > 0 && <h3>{t.own}</h3>}
      {own.length === 0 ? <p>{t.none}</p> : <List items={own} today={today} close={close} carried={false} />}
      {actions && (
        <>
          <h3>{t.add}</h3>
          <NativeForm key={own.length} action={actions.note} submitLabel={t.addSubmit} kind="plain" labels={t.fields}>
            <input type="hidden" name="key" value={newId()} />
            <input type="hidden" name="meetingId" value={meetingId} />
            <NativeSelect
              name="kind"
              label={t.fields.kind}
              value="decision"
              options={ITEM_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
            />
            <NativeText name="label" label={t.fields.label} rows={2} />
            <NativeText name="owner" label={t.fields.owner} hint={t.ownerHint} />
            <NativeMoment type="date" name="dueOn" label={t.fields.dueOn} optional />
          </NativeForm>
        </>
      )}
    </section>
  );
}
