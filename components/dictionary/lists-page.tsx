import { PageHead } from "@/components/ui/page-head";
import { Cell, Head, Row, RowHead, Table } from "@/components/ui/table";
import type { DictionaryList } from "@/lib/domain/intervention/dictionary-term";
import { formatNumber } from "@/lib/i18n/format";
import { dictionaryFr } from "@/lib/i18n/fr/dictionary";
import { routes } from "@/lib/routes";

const t = dictionaryFr;

type ListsPageProps = {
  lists: readonly { list: DictionaryList; active: number; retired: number }[];
  seesPeople: boolean;
};

export function ListsPage({ lists, seesPeople }: ListsPageProps) {
  return (
    <>
      <PageHead title={t.title} actions={seesPeople && <a href={routes.people()}>{t.people}</a>} large />
      <p className="lead">{t.lead}</p>
      <Table
        caption={t.title}
        head={
          <>
            <Head>{t.columns.list}</Head>
            <Head>{t.labels.definition}</Head>
            <Head numeric>{t.columns.active}</Head>
            <Head numeric>{t.columns.retired}</Head>
          </>
        }
      >
        {lists.map(({ list, active, retired }) => (
          <Row key={list}>
            <RowHead>
              <a href={routes.list(list)}>{t.lists[list]}</a>
            </RowHead>
            <Cell second>{t.about[list]}</Cell>
            <Cell label={t.columns.active} numeric>
              {formatNumber(active)}
            </Cell>
            <Cell label={t.columns.retired} numeric>
              {formatNumber(retired)}
            </Cell>
          </Row>
        ))}
      </Table>
    </>
  );
}
