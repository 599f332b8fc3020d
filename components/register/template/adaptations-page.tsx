import { LinkButton } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Cell, Head, Row, RowHead, Table } from "@/components/ui/table";
import type { FieldKey } from "@/lib/domain/register/content/fields";
import { formatNumber, plural } from "@/lib/i18n/format";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { templateCompareFr } from "@/lib/i18n/fr/template-compare";
import { routes } from "@/lib/routes";
import { anchorOf } from "../sections";

const t = templateCompareFr.adaptations;

type Adapting = { memberName: string; entryId: string; ref: string };

export type AdaptationsView = {
  template: { id: string; version: number; name: string };
  total: number;
  verbatim: number;
  fields: readonly { field: FieldKey; by: readonly Adapting[] }[];
};

type Field = AdaptationsView["fields"][number];

/** More names than a glance takes in. */
const MANY = 12;

function Who({ field, by, templateId }: Field & { templateId: string }) {
  return (
    <ul className="lots">
      {by.map(({ memberName, entryId }) => (
        <li key={entryId}>
          <a
            href={`${routes.compareOnTemplate(templateId, [entryId])}#${anchorOf(field)}`}
            aria-label={t.difference(memberName, registerFieldsFr.fields[field])}
          >
            {memberName}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Fields({ view }: { view: AdaptationsView }) {
  return (
    <Table caption={t.caption} head={Object.values(t.columns).map((label) => <Head key={label}>{label}</Head>)}>
      {view.fields.map(({ field, by }) => (
        <Row key={field}>
          <RowHead>
            <span className="wrap">{registerFieldsFr.fields[field]}</span>
          </RowHead>
          <Cell label={t.columns.count}>{t.outOf(formatNumber(by.length), formatNumber(view.total))}</Cell>
          <Cell>
            {by.length > MANY ? (
              <Details summary={t.who(formatNumber(by.length))}>
                <Who field={field} by={by} templateId={view.template.id} />
              </Details>
            ) : (
              <Who field={field} by={by} templateId={view.template.id} />
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** For the DPO: each answer of the template that some members changed, how many out of all, and who. */
export function AdaptationsPage({ view }: { view: AdaptationsView }) {
  const { template, total, verbatim, fields } = view;
  return (
    <>
      <PageHead
        title={t.title(template.name)}
        count={total > 0 && t.sum(plural(total, ...t.entries), formatNumber(verbatim))}
        large
        actions={
          <>
            <LinkButton href={routes.compareOnTemplate(template.id)}>{templateCompareFr.compare.link}</LinkButton>
            <LinkButton href={routes.templateOfAll(template.id)}>{templateCompareFr.compare.back}</LinkButton>
          </>
        }
      />
      {total === 0 && (
        <EmptyState
          title={t.none}
          action={{ href: routes.templateOfAll(template.id), label: templateCompareFr.compare.back }}
        >
          <p>{t.noneBody}</p>
        </EmptyState>
      )}
      {total > 0 && fields.length === 0 && <p>{t.allSame}</p>}
      {fields.length > 0 && <Fields view={view} />}
    </>
  );
}
