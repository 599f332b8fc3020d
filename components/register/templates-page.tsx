import { type ControllerRole, DOMAINS, type EntryDomain } from "@/lib/domain/register/content/codes";
import type { TemplateQuery } from "@/lib/domain/register/list-query";
import { plain } from "@/lib/domain/register/plain-text";
import { plural } from "@/lib/i18n/format";
import { editionsFr } from "@/lib/i18n/fr/editions";
import { registerFr } from "@/lib/i18n/fr/register";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { registerValuesFr } from "@/lib/i18n/fr/register-values";
import { templateActsFr } from "@/lib/i18n/fr/template-acts";
import { routes } from "@/lib/routes";
import { EmptyState } from "../ui/empty-state";
import { FilterSelect, Filters, FilterText } from "../ui/filters";
import { PageHead } from "../ui/page-head";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { Tag } from "../ui/tag";

const t = registerFr.templates;

export type TemplateLine = {
  id: string;
  name: string;
  domain: EntryDomain;
  controller: ControllerRole;
  verify: boolean;
  adopted: number;
  /** Made by this syndicate, and not everyone's. */
  own: boolean;
  retired: boolean;
  /** Entries that have not answered its latest edition. */
  waiting: number;
};

function Domain({ domain, templates }: { domain: EntryDomain; templates: readonly TemplateLine[] }) {
  const [, controller, adopted] = t.columns;
  return (
    <section>
      <h2>{registerFieldsFr.domains[domain]}</h2>
      <Table
        caption={registerFr.new.caption(registerFieldsFr.domains[domain])}
        head={t.columns.map((label) => <Head key={label}>{label}</Head>)}
      >
        {templates.map((template) => (
          <Row key={template.id}>
            <RowHead>
              <span className="wrap">
                <a href={routes.templateOfAll(template.id)}>{template.name}</a>
              </span>{" "}
              {template.own && <Tag icon="note">{editionsFr.own}</Tag>}{" "}
              {template.retired && <Tag icon="x">{templateActsFr.retire.tag}</Tag>}{" "}
              {template.verify && (
                <Tag icon="late" tone="late">
                  {t.toVerify}
                </Tag>
              )}
            </RowHead>
            <Cell label={controller}>{registerValuesFr.controllerRoles[template.controller]}</Cell>
            <Cell label={adopted}>
              {template.adopted === 0 ? t.noMember : plural(template.adopted, ...t.adoptedBy)}
              {template.waiting > 0 && (
                <>
                  {" "}
                  <Tag icon="ask" tone="late" wrap>
                    {plural(template.waiting, ...editionsFr.waiting)}
                  </Tag>
                </>
              )}
            </Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}

/** Every template by domain, with how many members hold it. */
export function TemplatesPage({ query, templates }: { query: TemplateQuery; templates: readonly TemplateLine[] }) {
  const found = templates.filter(
    ({ name, domain }) => plain(name).includes(plain(query.nom)) && (!query.domaine || domain === query.domaine),
  );
  return (
    <>
      <PageHead title={t.title} count={plural(found.length, ...t.found)} />
      <Filters label={t.label}>
        <FilterText name="nom" label={t.name} value={query.nom} />
        <FilterSelect
          name="domaine"
          label={t.domain}
          value={query.domaine}
          options={DOMAINS.map((domain) => ({ value: domain, label: registerFieldsFr.domains[domain] }))}
        />
      </Filters>
      {found.length === 0 && (
        <EmptyState title={t.none} action={{ href: routes.templates(), label: registerFr.new.allTemplates }}>
          {null}
        </EmptyState>
      )}
      {DOMAINS.filter((domain) => found.some((template) => template.domain === domain)).map((domain) => (
        <Domain key={domain} domain={domain} templates={found.filter((template) => template.domain === domain)} />
      ))}
    </>
  );
}
