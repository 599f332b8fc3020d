import { EmptyState } from "@/components/ui/empty-state";
import { ActiveFilters, FilterDay, FilterSelect, Filters, FilterText } from "@/components/ui/filters";
import { PageHead, Views } from "@/components/ui/page-head";
import { Pages } from "@/components/ui/pages";
import type { AuditQuery, AuditRole } from "@/lib/domain/audit/query";
import { formatDay, plural } from "@/lib/i18n/format";
import { auditFr } from "@/lib/i18n/fr/audit";
import { Trail, type TrailEvent } from "./trail";

const t = auditFr;

type TrailPageProps = {
  events: readonly TrailEvent[];
  total: number;
  size: number;
  query: AuditQuery;
  /** Whose part is shown; `member` is the trail of one member. */
  part: AuditRole | "member";
  /** The parts that the person may choose from. */
  parts: readonly AuditRole[];
  href: (change: Partial<AuditQuery>) => string;
};

const KINDS: Record<TrailPageProps["part"], readonly string[]> = {
  dpo: Object.keys(t.objects),
  member: [
    "entry",
    "approval",
    "template",
    "intervention",
    "visit-report",
    "action",
    "member",
    "member-contacts",
    "member-profile",
    "member-designation",
  ],
  technician: ["intervention"],
  admin: ["person", "syndicate"],
};

function filtersIn(query: AuditQuery, href: TrailPageProps["href"]) {
  return [
    ...(query.moi ? [{ label: t.onlyMine, href: href({ moi: null }) }] : []),
    ...(query.qui ? [{ label: `${t.who}\u00a0: ${query.qui}`, href: href({ qui: "" }) }] : []),
    ...(query.objet ? [{ label: t.objects[query.objet] ?? query.objet, href: href({ objet: null }) }] : []),
    ...(query.du ? [{ label: `${t.from} ${formatDay(query.du)}`, href: href({ du: null }) }] : []),
    ...(query.au ? [{ label: `${t.to} ${formatDay(query.au)}`, href: href({ au: null }) }] : []),
  ];
}

const NONE: Partial<AuditQuery> = { moi: null, qui: "", objet: null, du: null, au: null };

export function TrailPage({ events, total, size, query, part, parts, href }: TrailPageProps) {
  const active = filtersIn(query, href);
  const alone = part === "technician";
  return (
    <>
      <PageHead title={t.title} count={plural(total, ...t.count)} />
      {parts.length > 1 && (
        <Views
          label={t.views}
          views={parts.map((role) => ({
            href: href({ ...NONE, role }),
            label: t.viewOf[role],
            current: role === part,
          }))}
        />
      )}
      <p className="lead">{t.lead[part]}</p>
      <Filters label={t.filters} keep={{ role: query.role ?? undefined }}>
        {!alone && (
          <>
            <FilterText name="qui" label={t.who} value={query.qui} />
            <FilterSelect
              name="moi"
              label={t.mine}
              value={query.moi ?? ""}
              all={t.everyone}
              options={[{ value: "oui", label: t.onlyMine }]}
            />
          </>
        )}
        <FilterSelect
          name="objet"
          label={t.what}
          value={query.objet ?? ""}
          options={KINDS[part].map((kind) => ({ value: kind, label: t.objects[kind] ?? kind }))}
        />
        <FilterDay name="du" label={t.from} value={query.du ?? ""} />
        <FilterDay name="au" label={t.to} value={query.au ?? ""} />
      </Filters>
      <ActiveFilters filters={active} clear={href(NONE)} />
      {events.length > 0 && <Trail events={events} showMember={part !== "member"} />}
      {events.length === 0 && active.length > 0 && (
        <EmptyState title={t.emptyTitle} action={{ href: href(NONE), label: t.clear }}>
          <p>{t.empty}</p>
        </EmptyState>
      )}
      {events.length === 0 && active.length === 0 && (
        <EmptyState title={t.emptyAllTitle}>
          <p>{t.emptyAll}</p>
        </EmptyState>
      )}
      <Pages total={total} page={query.page} size={size} href={(page) => href({ page })} />
    </>
  );
}
