import { MEMBER_KINDS } from "@/lib/domain/member/kind";
import { CAMPAIGN_STATES, type CampaignLine } from "@/lib/domain/visit/campaign/campaign";
import {
  CAMPAIGN_PAGE_SIZE,
  type CampaignQuery,
  isAsked,
  sectorsAmong,
  UNSEEN_MONTHS,
} from "@/lib/domain/visit/campaign/query";
import { dayOf, formatDayShort, formatList, formatNumber, plural } from "@/lib/i18n/format";
import { memberKindsFr } from "@/lib/i18n/fr/member-kinds";
import { visitCampaignFr } from "@/lib/i18n/fr/visit-campaign";
import { routes } from "@/lib/routes";
import { LinkButton } from "../../ui/button";
import { EmptyState } from "../../ui/empty-state";
import { ActiveFilters, FilterSelect, Filters } from "../../ui/filters";
import { PageHead } from "../../ui/page-head";
import { Pages } from "../../ui/pages";
import { Cell, Head, Row, RowHead, Table } from "../../ui/table";
import { CampaignViews } from "./views";
import { lastWords, neighbourWords } from "./words";

const t = visitCampaignFr;
const c = t.columns;

function Due({ due }: Pick<CampaignLine, "due">) {
  if (due.because === "never") return t.because.never;
  return (
    <>
      {formatDayShort(due.on)}
      {due.late && <strong> {t.late}</strong>} <span className="second">{t.because[due.because]}</span>
    </>
  );
}

/** What there is to do: propose, look at what was proposed, or open the visit. */
function Act({ line }: { line: CampaignLine }) {
  const { id, name, state, planned, proposed } = line;
  const about = <span className="vh"> {t.proposeTo(name)}</span>;
  if (planned) return <a href={routes.visit(id, planned.visitId)}>{formatDayShort(dayOf(new Date(planned.at)))}</a>;
  if (proposed && proposed.openSlots > 0) return <a href={routes.visitSlots(id, proposed.visitId)}>{t.seeSlots}</a>;
  const again = state === "refused" ? t.proposeAgain : t.propose;
  return (
    <a href={routes.proposeSlots(id, { visite: proposed?.visitId })}>
      {again}
      {about}
    </a>
  );
}

type Props = { query: CampaignQuery; lines: readonly CampaignLine[] };

/** Whom to see next: the members not seen for long, who could be seen on the same journey, and the slots to propose. */
export function CampaignPage({ query, lines }: Props) {
  const found = lines.filter((line) => isAsked(line, query));
  const page = Math.min(query.page, Math.max(1, Math.ceil(found.length / CAMPAIGN_PAGE_SIZE)));
  const shown = found.slice((page - 1) * CAMPAIGN_PAGE_SIZE, page * CAMPAIGN_PAGE_SIZE);
  const { page: _page, ...filters } = query;
  const href = (change: Partial<CampaignQuery>) =>
    routes.campaign({ ...filters, ...change, page: change.page && change.page > 1 ? change.page : null });
  const sectors = sectorsAmong(lines);
  const sectorWords = (value: string) => sectors.find((sector) => sector.value === value)?.name ?? value;
  const active = [
    query.mois && { label: t.unseenFor(formatNumber(query.mois)), href: href({ mois: undefined }) },
    query.type && { label: memberKindsFr[query.type], href: href({ type: undefined }) },
    query.secteur && { label: sectorWords(query.secteur), href: href({ secteur: undefined }) },
    query.etat && { label: t.states[query.etat], href: href({ etat: undefined }) },
  ].filter((filter) => typeof filter === "object");
  const months = [...new Set([...UNSEEN_MONTHS, ...(query.mois ? [query.mois] : [])])].sort((a, b) => a - b);
  return (
    <>
      <CampaignViews current="campaign" />
      <PageHead
        title={t.title}
        count={plural(found.length, ...t.count)}
        actions={
          found.length > 0 && (
            <LinkButton href={routes.exportCampaign(filters)} kind="quiet" download>
              {t.export}
            </LinkButton>
          )
        }
      />
      {lines.length > 0 && (
        <>
          <Filters label={t.filters}>
            <FilterSelect
              name="mois"
              label={t.unseen}
              value={query.mois === undefined ? undefined : String(query.mois)}
              options={months.map((value) => ({ value: String(value), label: t.months(formatNumber(value)) }))}
            />
            <FilterSelect
              name="type"
              label={t.kind}
              value={query.type}
              options={MEMBER_KINDS.filter((kind) => lines.some((line) => line.kind === kind)).map((value) => ({
                value,
                label: memberKindsFr[value],
              }))}
            />
            {sectors.length > 0 && (
              <FilterSelect
                name="secteur"
                label={t.sector}
                value={query.secteur}
                options={sectors.map(({ value, kind, name }) => ({ value, label: `${t.sectors[kind]} ${name}` }))}
              />
            )}
            <FilterSelect
              name="etat"
              label={t.state}
              value={query.etat}
              options={CAMPAIGN_STATES.map((value) => ({ value, label: t.states[value] }))}
            />
          </Filters>
          <ActiveFilters filters={active} clear={routes.campaign()} />
        </>
      )}
      {shown.length === 0 ? (
        <EmptyState title={t.emptyTitle}>
          <p>{lines.length === 0 ? t.emptyAll : t.emptyFiltered}</p>
        </EmptyState>
      ) : (
        <>
          <p className="second">{t.suggestion}</p>
          <Table caption={t.title} head={Object.values(c).map((label) => <Head key={label}>{label}</Head>)}>
            {shown.map((line) => (
              <Row key={line.id}>
                <RowHead>
                  <a href={routes.memberVisits(line.id)}>{line.name}</a>
                </RowHead>
                <Cell label={c.last}>{lastWords(line)}</Cell>
                <Cell label={c.due}>
                  <Due due={line.due} />
                </Cell>
                <Cell label={c.neighbours} second>
                  {line.neighbours.length > 0
                    ? formatList(line.neighbours.map(neighbourWords))
                    : line.state !== "planned" && t.noNeighbour}
                </Cell>
                <Cell label={c.state}>
                  {t.states[line.state]} <Act line={line} />
                </Cell>
              </Row>
            ))}
          </Table>
        </>
      )}
      <Pages total={found.length} page={page} size={CAMPAIGN_PAGE_SIZE} href={(number) => href({ page: number })} />
    </>
  );
}
