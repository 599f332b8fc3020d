import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ActiveFilters, FilterSelect, Filters, FilterText } from "@/components/ui/filters";
import { PageHead } from "@/components/ui/page-head";
import { Pages } from "@/components/ui/pages";
import { Cell, Head, Row, RowHead, Table } from "@/components/ui/table";
import type { PeopleQuery } from "@/lib/domain/access/people-query";
import type { PersonState } from "@/lib/domain/access/person";
import { ROLES } from "@/lib/domain/access/role";
import { formatNumber } from "@/lib/i18n/format";
import { accessFr } from "@/lib/i18n/fr/access";
import { routes } from "@/lib/routes";
import { type HeldRole, nameOfRole } from "./held-roles";
import { StateTag } from "./state-tag";

const t = accessFr.people;
const ACCESS = { ouvert: t.open, ferme: t.closed } as const;
const SHOWN_ROLES = 3;

type PersonLine = {
  id: string;
  name: string;
  jobTitle: string;
  email: string;
  state: PersonState;
  grants: readonly HeldRole[];
};

/** The first roles in full; a person's page has them all. */
function rolesOf(grants: readonly HeldRole[]): string {
  const shown = grants.slice(0, SHOWN_ROLES).map((grant) => nameOfRole(grant) + (grant.pending ? t.pending : ""));
  const more = grants.length - shown.length;
  return [...shown, ...(more > 0 ? [t.more(formatNumber(more))] : [])].join(" · ");
}

function PeopleTable({ people }: { people: readonly PersonLine[] }) {
  return (
    <Table
      caption={t.title}
      head={[t.name, t.jobTitle, t.email, t.roles, t.state].map((label) => <Head key={label}>{label}</Head>)}
    >
      {people.map((person) => (
        <Row key={person.id}>
          <RowHead>
            <a href={routes.person(person.id)}>{person.name}</a>
          </RowHead>
          <Cell second>{person.jobTitle}</Cell>
          <Cell>{person.email}</Cell>
          <Cell label={t.roles}>{rolesOf(person.grants) || <span className="second">{t.noRole}</span>}</Cell>
          <Cell>
            <StateTag state={person.state} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

type PeoplePageProps = {
  people: readonly PersonLine[];
  total: number;
  size: number;
  query: PeopleQuery;
  mayInvite: boolean;
};

export function PeoplePage({ people, total, size, query, mayInvite }: PeoplePageProps) {
  const href = (change: Partial<PeopleQuery>) => routes.people({ ...query, page: null, ...change });
  const active = [
    ...(query.q ? [{ label: `${t.text}\u00a0: ${query.q}`, href: href({ q: "" }) }] : []),
    ...(query.role ? [{ label: accessFr.roles[query.role], href: href({ role: null }) }] : []),
    ...(query.acces ? [{ label: ACCESS[query.acces], href: href({ acces: null }) }] : []),
  ];
  return (
    <>
      <PageHead
        title={t.title}
        count={formatNumber(total)}
        actions={
          mayInvite && (
            <LinkButton href={routes.invitePerson()} kind="first">
              {t.invite}
            </LinkButton>
          )
        }
      />
      <Filters label={t.filters}>
        <FilterText name="q" label={t.text} value={query.q} />
        <FilterSelect
          name="role"
          label={t.role}
          value={query.role ?? ""}
          options={ROLES.map((role) => ({ value: role, label: accessFr.roles[role] }))}
        />
        <FilterSelect
          name="acces"
          label={t.state}
          value={query.acces ?? ""}
          options={Object.entries(ACCESS).map(([value, label]) => ({ value, label }))}
        />
      </Filters>
      <ActiveFilters filters={active} clear={routes.people()} />
      {people.length === 0 ? (
        <EmptyState title={t.emptyTitle} action={{ href: routes.people(), label: t.clear }}>
          <p>{t.empty}</p>
        </EmptyState>
      ) : (
        <PeopleTable people={people} />
      )}
      <Pages total={total} page={query.page} size={size} href={(page) => routes.people({ ...query, page })} />
    </>
  );
}
