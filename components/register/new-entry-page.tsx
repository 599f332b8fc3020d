import type { ReactNode } from "react";
import { newId } from "@/lib/domain/identifier";
import { DOMAINS, type EntryDomain } from "@/lib/domain/register/content/codes";
import type { TemplateQuery } from "@/lib/domain/register/list-query";
import { plain } from "@/lib/domain/register/plain-text";
import { plural } from "@/lib/i18n/format";
import { registerFr } from "@/lib/i18n/fr/register";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { routes } from "@/lib/routes";
import { buttonClass, LinkButton } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { FilterSelect, Filters, FilterText } from "../ui/filters";
import { PageHead } from "../ui/page-head";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { Tag } from "../ui/tag";

const t = registerFr.new;
const BLANK = "page-blanche";

export type AdoptableTemplate = {
  id: string;
  name: string;
  domain: EntryDomain;
  expected: boolean;
  entryId: string | null;
  setAside: string | null;
};

function Standing({ template }: { template: AdoptableTemplate }) {
  if (template.entryId)
    return (
      <Tag icon="approved" tone="done">
        {t.adopted}
      </Tag>
    );
  if (template.setAside !== null)
    return (
      <Tag icon="aside" tone="off" wrap>
        {t.setAside(template.setAside)}
      </Tag>
    );
  return template.expected ? <Tag icon="todo">{t.expected}</Tag> : null;
}

function TemplateRow({ memberId, template }: { memberId: string; template: AdoptableTemplate }) {
  return (
    <Row>
      <RowHead>
        <span className="wrap">{template.name}</span>
      </RowHead>
      <Cell>
        <Standing template={template} />
      </Cell>
      <Cell>
        {template.entryId ? (
          <a href={routes.entry(memberId, template.entryId)} aria-label={`${t.open}, ${template.name}`}>
            {t.open}
          </a>
        ) : (
          <button
            className={buttonClass("plain")}
            type="submit"
            name="choice"
            value={`${template.id} ${newId()}`}
            aria-label={t.adoptNamed(template.name)}
          >
            {t.adopt}
          </button>
        )}
      </Cell>
    </Row>
  );
}

type Props = {
  memberId: string;
  query: TemplateQuery;
  templates: readonly AdoptableTemplate[];
  adopt: (form: FormData) => Promise<void>;
  /** The form of a blank entry. */
  children: ReactNode;
};

/** Every template by domain, those expected here first; the last resort is a blank page. */
export function NewEntryPage({ memberId, query, templates, adopt, children }: Props) {
  const found = templates.filter(
    ({ name, domain, expected }) =>
      plain(name).includes(plain(query.nom)) &&
      (!query.domaine || domain === query.domaine) &&
      (!query.attendus || expected),
  );
  const domains = DOMAINS.filter((domain) => found.some((template) => template.domain === domain));
  return (
    <>
      <PageHead
        title={t.title}
        count={plural(found.length, ...t.found)}
        actions={<LinkButton href={`#${BLANK}`}>{t.blank}</LinkButton>}
      />
      <p className="prose">{t.intro}</p>
      <Filters label={registerFr.templates.label}>
        <FilterText name="nom" label={registerFr.templates.name} value={query.nom} />
        <FilterSelect
          name="domaine"
          label={t.domain}
          value={query.domaine}
          options={DOMAINS.map((domain) => ({ value: domain, label: registerFieldsFr.domains[domain] }))}
        />
        <FilterSelect
          name="attendus"
          label={t.show}
          value={query.attendus}
          all={t.allTemplates}
          options={[{ value: "oui", label: t.onlyExpected }]}
        />
      </Filters>
      {found.length === 0 && (
        <EmptyState title={t.none} action={{ href: routes.newEntry(memberId), label: t.allTemplates }}>
          {null}
        </EmptyState>
      )}
      <form action={adopt}>
        <input type="hidden" name="memberId" value={memberId} />
        {domains.map((domain) => (
          <section key={domain}>
            <h2>{registerFieldsFr.domains[domain]}</h2>
            <Table
              caption={t.caption(registerFieldsFr.domains[domain])}
              head={t.columns.map((label) => <Head key={label}>{label}</Head>)}
            >
              {found
                .filter((template) => template.domain === domain)
                .map((template) => (
                  <TemplateRow key={template.id} memberId={memberId} template={template} />
                ))}
            </Table>
          </section>
        ))}
      </form>
      <section id={BLANK}>
        <h2>{t.blank}</h2>
        <p className="second">{t.blankHint}</p>
        {children}
      </section>
    </>
  );
}
