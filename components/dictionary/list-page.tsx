import { Banner } from "@/components/ui/banner";
import { Details } from "@/components/ui/details";
import { PageHead, Views } from "@/components/ui/page-head";
import { Cell, Head, Row, RowHead, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { TermActDone } from "@/lib/domain/dictionary/query";
import type { FormAction } from "@/lib/domain/form-state";
import { DICTIONARY_LISTS, type DictionaryList, type DictionaryTerm } from "@/lib/domain/intervention/dictionary-term";
import { formatList, plural } from "@/lib/i18n/format";
import { dictionaryFr } from "@/lib/i18n/fr/dictionary";
import { routes } from "@/lib/routes";
import { ActForm } from "../access/act-form";
import { NativeTick } from "../access/form/native-fields";
import { type TermActions, TermEditor } from "./term-editor";
import { TermFields } from "./term-fields";

const t = dictionaryFr;

type Term = DictionaryTerm & { version: number; mergedInto: string | null };

type ListPageProps = {
  list: DictionaryList;
  terms: readonly Term[];
  open: string | null;
  done: TermActDone | null;
  actions: TermActions & { add: FormAction };
};

function TermRow({ term, into }: { term: Term; into: string | undefined }) {
  const services = formatList(term.services.map((service) => t.services[service]));
  return (
    <Row>
      <RowHead>
        <a href={routes.list(term.list, { terme: term.code })}>{term.label}</a>
      </RowHead>
      <Cell second>{term.definition}</Cell>
      <Cell label={t.columns.services}>{term.collective ? t.collective : services || t.nobody}</Cell>
      <Cell>
        {term.active ? (
          <Tag icon="approved" tone="done">
            {t.active}
          </Tag>
        ) : (
          <Tag icon="off" tone="off">
            {t.retired}
          </Tag>
        )}
        {into && <span className="second"> {t.mergedInto(into)}</span>}
      </Cell>
    </Row>
  );
}

export function ListPage({ list, terms, open, done, actions }: ListPageProps) {
  const place = terms.findIndex(({ code }) => code === open);
  const term = terms[place];
  const heads = [t.labels.label, t.labels.definition, t.columns.services, t.columns.state];
  return (
    <>
      <PageHead title={t.lists[list]} count={plural(terms.length, ...t.values)} large />
      <Views
        label={t.views}
        views={DICTIONARY_LISTS.map((other) => ({
          href: routes.list(other),
          label: t.lists[other],
          current: other === list,
        }))}
      />
      {done && (
        <Banner tone="done" alert>
          {t.done[done]}
        </Banner>
      )}
      {term && (
        <TermEditor
          term={term}
          isFirst={place === 0}
          isLast={place === terms.length - 1}
          others={terms.filter(({ active, code }) => active && code !== term.code)}
          actions={actions}
        />
      )}
      <section className={term && "block"}>
        <p className="hint">{t.orderHint}</p>
        <Table caption={t.lists[list]} head={heads.map((label) => <Head key={label}>{label}</Head>)}>
          {terms.map((row) => (
            <TermRow key={row.code} term={row} into={terms.find(({ code }) => code === row.mergedInto)?.label} />
          ))}
        </Table>
      </section>
      <Details summary={t.addTitle}>
        <ActForm action={actions.add} label={t.add} about={{ list }} labels={t.labels}>
          <TermFields list={list} />
          {list === "type" && <NativeTick name="collective" label={t.labels.collective} hint={t.collectiveHint} />}
        </ActForm>
      </Details>
    </>
  );
}
