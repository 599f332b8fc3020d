import type { Role } from "@/lib/domain/access/role";
import type { Findings, Found, FoundGroup } from "@/lib/domain/search/found";
import type { FindableKind } from "@/lib/domain/search/kind";
import { formatNumber, plural } from "@/lib/i18n/format";
import { searchFr } from "@/lib/i18n/fr/search";
import { shellFr } from "@/lib/i18n/fr/shell";
import { routes } from "@/lib/routes";
import { Banner } from "../ui/banner";
import { EmptyState } from "../ui/empty-state";
import { Filters, FilterText } from "../ui/filters";
import { PageHead, Views } from "../ui/page-head";
import { Pages } from "../ui/pages";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { detailOf, hrefOf, titleOf } from "./found-words";

const t = searchFr;

type Address = { q: string; role: Role | undefined; dans: FindableKind | undefined; page: number };

function Excerpt({ found }: { found: Found }) {
  return found.excerpt.map(({ text, found: here }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in a text that never changes here
    here ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  );
}

function Group({ group, role }: { group: FoundGroup; role: Role }) {
  const ofMembers = group.rows.some(({ memberId, id }) => memberId !== null && memberId !== id);
  const excerpts = group.rows.some(({ excerpt }) => excerpt.length > 0);
  const { title, member, detail, excerpt } = t.columns;
  const columns = [title, ...(ofMembers ? [member] : []), detail, ...(excerpts ? [excerpt] : [])];
  return (
    <Table caption={t.kinds[group.kind]} head={columns.map((label) => <Head key={label}>{label}</Head>)}>
      {group.rows.map((found, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two contacts of a member have one address
        <Row key={`${found.id}-${index}`}>
          <RowHead>
            <span className="wrap">
              <a href={hrefOf(found, role)}>{titleOf(found)}</a>
            </span>
          </RowHead>
          {ofMembers && <Cell label={member}>{found.memberName}</Cell>}
          <Cell label={detail}>{detailOf(found)}</Cell>
          {excerpts && (
            <Cell label={excerpt}>
              <Excerpt found={found} />
            </Cell>
          )}
        </Row>
      ))}
    </Table>
  );
}

type Props = {
  asked: Address;
  /** The role that searched, and those that the person could search as. */
  role: Role;
  roles: readonly Role[];
  pageSize: number;
  findings: Findings;
};

/** Everything that answers, kind by kind; or one kind in full. */
export function SearchPage({ asked, role, roles, pageSize, findings }: Props) {
  const { q, dans, page } = asked;
  const { groups, instead } = findings;
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  const keep = { role: asked.role };
  return (
    <>
      <PageHead title={dans ? t.kinds[dans] : t.title} count={q !== "" && plural(total, ...t.found)} />
      {roles.length > 1 && (
        <Views
          label={t.views}
          views={roles.map((one) => ({
            href: routes.search({ q, role: one }),
            label: shellFr.roles[one],
            current: one === role,
          }))}
        />
      )}
      <Filters label={t.title} keep={{ ...keep, dans }} submitLabel={t.submit}>
        <FilterText name="q" label={t.question} value={q} />
      </Filters>
      {dans && (
        <p>
          <a href={routes.search({ q, ...keep })}>{t.everything}</a>
        </p>
      )}
      {q === "" && (
        <EmptyState title={t.startTitle}>
          <p>{t.startBody}</p>
          <p>{t.hint}</p>
        </EmptyState>
      )}
      {instead !== null && (
        <Banner tone="here" icon="ask">
          {t.near(q, instead)}
        </Banner>
      )}
      {q !== "" && total === 0 && (
        <EmptyState title={t.noneTitle(q)}>
          <p>{t.noneBody}</p>
        </EmptyState>
      )}
      {groups.map((group) => (
        <section key={group.kind} aria-labelledby={`trouve-${group.kind}`}>
          <h2 id={`trouve-${group.kind}`}>{t.of(t.kinds[group.kind], plural(group.total, ...t.found))}</h2>
          <Group group={group} role={role} />
          {!dans && group.total > group.rows.length && (
            <p>
              <a href={routes.search({ q, dans: group.kind, ...keep })}>{t.all(formatNumber(group.total))}</a>
            </p>
          )}
        </section>
      ))}
      {dans && (
        <Pages
          total={total}
          page={page}
          size={pageSize}
          href={(number) => routes.search({ q, dans, ...keep, page: number })}
        />
      )}
    </>
  );
}
