import type { FormAction } from "@/lib/domain/form-state";
import { formatNumber, plural } from "@/lib/i18n/format";
import { questionnaireFr } from "@/lib/i18n/fr/questionnaire";
import { routes } from "@/lib/routes";
import { ActForm } from "../access/act-form";
import { EmptyState } from "../ui/empty-state";
import { PageHead } from "../ui/page-head";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { StateTag, stateOf } from "./state";

const t = questionnaireFr;

type Line = {
  id: string;
  title: string;
  edition: number;
  questions: number;
  visits: number;
  publishedAt: string | null;
  retiredAt: string | null;
};
type Props = { lines: readonly Line[]; duplicate: FormAction };

export function QuestionnaireListPage({ lines, duplicate }: Props) {
  const usual = lines.find((line) => stateOf(line) === "published")?.id;
  return (
    <>
      <PageHead title={t.title} count={plural(lines.length, ...t.count)} />
      <p className="lead">{t.lead}</p>
      {lines.length === 0 ? (
        <EmptyState title={t.emptyTitle}>
          <p>{t.emptyBody}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t.title}
          head={
            <>
              <Head>{t.name}</Head>
              <Head numeric>{t.edition}</Head>
              <Head>{t.state}</Head>
              <Head numeric>{t.questions}</Head>
              <Head numeric>{t.visits}</Head>
              <Head>{t.duplicate}</Head>
            </>
          }
        >
          {lines.map((line) => (
            <Row key={line.id}>
              <RowHead>
                <a href={routes.questionnaire(line.id)}>{line.title}</a>
                {line.id === usual && <span className="second"> {t.usual}</span>}
              </RowHead>
              <Cell label={t.edition} numeric>
                {line.edition > 0 && formatNumber(line.edition)}
              </Cell>
              <Cell label={t.state}>
                <StateTag state={stateOf(line)} />
              </Cell>
              <Cell label={t.questions} numeric>
                {formatNumber(line.questions)}
              </Cell>
              <Cell label={t.visits} numeric>
                {formatNumber(line.visits)}
              </Cell>
              <Cell label={t.duplicate}>
                <div className="line-acts">
                  <ActForm action={duplicate} label={t.duplicate} kind="quiet" about={{ questionnaireId: line.id }} />
                </div>
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </>
  );
}
