import { MEMBER_KINDS, type MemberKind } from "@/lib/domain/member/kind";
import { hasLeft, nameMatches } from "@/lib/domain/member/overview";
import type { DirectoryQuery } from "@/lib/domain/member/overview-query";
import { formatDayShort, formatNumber, plural } from "@/lib/i18n/format";
import { memberFr } from "@/lib/i18n/fr/member";
import { memberKindsFr } from "@/lib/i18n/fr/member-kinds";
import { routes, withQuery } from "@/lib/routes";
import { LinkButton } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { ActiveFilters, FilterSelect, Filters, FilterText } from "../ui/filters";
import { PageHead } from "../ui/page-head";
import { Pages } from "../ui/pages";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { kindInSentence } from "./in-hand";

const t = memberFr.list;
const PAGE_SIZE = 100;

export type DirectoryMember = {
  id: string;
  name: string;
  kind: MemberKind;
  population: number | null;
  siren: string | null;
  joinedOn: string | null;
  leftOn: string | null;
  parentName: string | null;
  referentName: string;
};

type Props = { members: readonly DirectoryMember[]; today: string; query: DirectoryQuery };

function periodOf({ joinedOn, leftOn }: DirectoryMember): string {
  if (leftOn === null) return joinedOn === null ? t.noDate : t.joined(formatDayShort(joinedOn));
  const until = formatDayShort(leftOn);
  return joinedOn === null ? t.until(until) : t.period(formatDayShort(joinedOn), until);
}

function kindWords({ kind, population, parentName }: DirectoryMember): string {
  const size = population === null ? [] : [memberFr.inhabitants(formatNumber(population))];
  return [kindInSentence(kind), ...size, ...(parentName ? [t.attachedTo(parentName)] : [])].join(", ");
}

export const directoryMatches = (member: DirectoryMember, query: DirectoryQuery, today: string): boolean =>
  hasLeft(member, today) === (query.partis === "oui") &&
  nameMatches(member.name, query.nom) &&
  (query.type === undefined || member.kind === query.type);

function DirectoryTable({ members }: { members: readonly DirectoryMember[] }) {
  const { columns, narrow } = t;
  return (
    <Table
      caption={t.captionDirectory}
      head={[columns.member, columns.kind, columns.siren, columns.referent, columns.membership].map((label) => (
        <Head key={label}>{label}</Head>
      ))}
    >
      {members.map((member) => (
        <Row key={member.id}>
          <RowHead>
            <a href={routes.memberCard(member.id)}>{member.name}</a>
          </RowHead>
          <Cell second>{kindWords(member)}</Cell>
          <Cell label={narrow.siren}>{member.siren}</Cell>
          <Cell label={narrow.referent}>{member.referentName || <span className="second">{t.noReferent}</span>}</Cell>
          <Cell>{periodOf(member)}</Cell>
        </Row>
      ))}
    </Table>
  );
}

/** The administrator's list: who is a member, since when; nothing of a register or of a case. */
export function DirectoryPage({ members, today, query }: Props) {
  const found = members.filter((member) => directoryMatches(member, query, today));
  const left = members.filter((member) => hasLeft(member, today)).length;
  const href = (change: Partial<DirectoryQuery>) => withQuery(routes.members(), { ...query, page: null, ...change });
  const page = Math.min(query.page, Math.max(1, Math.ceil(found.length / PAGE_SIZE)));
  const add = { href: routes.newMember(), label: t.add };
  if (members.length === 0) {
    return (
      <>
        <PageHead title={t.title} />
        <EmptyState title={t.emptyTitle} action={add}>
          <p>{t.emptyForAdmin}</p>
        </EmptyState>
      </>
    );
  }
  const active = [
    ...(query.nom ? [{ label: query.nom, href: href({ nom: "" }) }] : []),
    ...(query.type ? [{ label: memberKindsFr[query.type], href: href({ type: undefined }) }] : []),
    ...(query.partis ? [{ label: t.left(formatNumber(left)), href: href({ partis: undefined }) }] : []),
  ];
  return (
    <>
      <PageHead
        title={plural(found.length, ...memberFr.members)}
        count={active.length > 0 && t.outOf(formatNumber(members.length))}
        actions={
          <LinkButton href={add.href} kind="first">
            {add.label}
          </LinkButton>
        }
      />
      <Filters
        label={t.filters}
        after={
          found.length > 0 && (
            <LinkButton
              href={withQuery(routes.exportMembers(), { ...query, page: null, vue: "fiches" })}
              kind="quiet"
              download
            >
              {t.export(plural(found.length, ...t.lines))}
            </LinkButton>
          )
        }
      >
        <FilterText name="nom" label={t.name} value={query.nom} />
        <FilterSelect
          name="type"
          label={t.kind}
          value={query.type}
          options={MEMBER_KINDS.map((kind) => ({ value: kind, label: memberKindsFr[kind] }))}
        />
        <FilterSelect
          name="partis"
          label={t.membership}
          value={query.partis}
          all={t.current}
          options={[{ value: "oui", label: t.left(formatNumber(left)) }]}
        />
      </Filters>
      <ActiveFilters filters={active} clear={routes.members()} />
      {found.length === 0 ? (
        <EmptyState title={t.filteredTitle} action={{ href: routes.members(), label: t.clear }}>
          <p>{t.filteredBody(plural(members.length - left, ...memberFr.members))}</p>
        </EmptyState>
      ) : (
        <DirectoryTable members={found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)} />
      )}
      <Pages total={found.length} page={page} size={PAGE_SIZE} href={(number) => href({ page: number })} />
    </>
  );
}
