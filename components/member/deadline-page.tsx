import { DEADLINE_KINDS, type Deadline, type DeadlineQuery } from "@/lib/domain/member/deadline";
import { formatDayShort, formatInstantTime, formatNumber, plural, pluralWord } from "@/lib/i18n/format";
import { memberFr } from "@/lib/i18n/fr/member";
import { routes } from "@/lib/routes";
import { EmptyState } from "../ui/empty-state";
import { ActiveFilters, FilterDay, FilterSelect, Filters } from "../ui/filters";
import { PageHead } from "../ui/page-head";
import { Pages } from "../ui/pages";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { Tag } from "../ui/tag";
import { deadlineHref, nearness } from "./deadline-words";

const t = memberFr.deadline;

type Props = {
  rows: readonly Deadline[];
  total: number;
  past: number;
  today: string;
  size: number;
  members: readonly { id: string; name: string }[];
  query: DeadlineQuery;
};

function When({ deadline: { on, at }, today }: { deadline: Deadline; today: string }) {
  const day = at === null ? formatDayShort(on) : `${formatDayShort(on)}, ${formatInstantTime(at)}`;
  return on < today ? (
    <Tag icon="late" tone="late">
      {day}
    </Tag>
  ) : (
    day
  );
}

const wordsOf = ({ kind, label }: Deadline) => (kind !== "visit" ? label : label === "" ? t.visit : t.visitAt(label));

/** Everything that falls due, by date: entries to review, actions, visits, contracts, documents. */
export function DeadlinePage({ rows, total, past, today, size, members, query }: Props) {
  const href = (change: Partial<DeadlineQuery>) => routes.deadlines({ ...query, page: null, ...change });
  const active = [
    ...(query.nature ? [{ label: t.kinds[query.nature], href: href({ nature: undefined }) }] : []),
    ...members
      .filter(({ id }) => id === query.adherent)
      .map(({ name }) => ({ label: name, href: href({ adherent: undefined }) })),
    ...(query.du ? [{ label: `${t.from} ${formatDayShort(query.du)}`, href: href({ du: undefined }) }] : []),
    ...(query.au ? [{ label: `${t.to} ${formatDayShort(query.au)}`, href: href({ au: undefined }) }] : []),
  ];
  return (
    <>
      <PageHead
        title={plural(total, ...t.count)}
        sum={past > 0 && t.past(`${formatNumber(past)} ${pluralWord(past, ...t.pastWords)}`)}
      />
      <Filters label={t.filters}>
        <FilterSelect
          name="nature"
          label={t.kind}
          value={query.nature}
          all={memberFr.list.allFeminine}
          options={DEADLINE_KINDS.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
        />
        <FilterSelect
          name="adherent"
          label={t.member}
          value={query.adherent}
          options={members.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FilterDay name="du" label={t.from} value={query.du} />
        <FilterDay name="au" label={t.to} value={query.au} />
      </Filters>
      <ActiveFilters filters={active} clear={routes.deadlines()} />
      {rows.length === 0 ? (
        <EmptyState
          title={active.length > 0 ? t.filteredTitle : t.emptyTitle}
          action={active.length > 0 ? { href: routes.deadlines(), label: memberFr.list.clear } : undefined}
        >
          <p>{t.emptyBody}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t.caption}
          head={[t.what, t.kind, t.member, t.when].map((label) => <Head key={label}>{label}</Head>)}
        >
          {rows.map((deadline) => (
            <Row key={`${deadline.kind}-${deadline.objectId}`}>
              <RowHead>
                <a href={deadlineHref(deadline)}>{wordsOf(deadline)}</a>
              </RowHead>
              <Cell second>{t.kinds[deadline.kind]}</Cell>
              <Cell>{deadline.memberName}</Cell>
              <Cell>
                <When deadline={deadline} today={today} />{" "}
                <span className="second">{nearness(today, deadline.on)}</span>
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      <Pages total={total} page={query.page} size={size} href={(page) => href({ page })} />
    </>
  );
}
