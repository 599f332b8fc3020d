import { NativeMoment } from "@/components/access/form/native-moment";
import { NativeSelect } from "@/components/access/form/native-select";
import { isOverdue } from "@/lib/domain/action/due";
import type { ActionLine } from "@/lib/domain/action/line";
import { ACTION_PAGE_SIZE, ACTION_VIEWS, type ActionListQuery } from "@/lib/domain/action/list-query";
import { nextActionStatuses } from "@/lib/domain/action/status";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { dueWords } from "@/lib/i18n/due-words";
import { formatDay, formatEuros, formatNumber, plural } from "@/lib/i18n/format";
import { actionFr } from "@/lib/i18n/fr/action";
import { actionPagesFr } from "@/lib/i18n/fr/action-pages";
import { routes } from "@/lib/routes";
import { NativeText } from "../access/form/native-fields";
import { NativeForm } from "../access/form/native-form";
import type { Line } from "../document/document-words";
import { DocumentsSection } from "../document/documents-section";
import { Answers } from "../ui/answers";
import { LinkButton } from "../ui/button";
import { Details } from "../ui/details";
import { EmptyState } from "../ui/empty-state";
import { PageHead, Views } from "../ui/page-head";
import { Pages } from "../ui/pages";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { AgreeForm } from "./agree-form";
import { ActionStatusTag, PriorityTag } from "./status-tag";

const t = actionPagesFr;
const f = actionFr.fields;

type Acts = { progress: FormAction; change: FormAction; agree: FormAction };
type Props = {
  memberId: string;
  query: ActionListQuery;
  rows: readonly ActionLine[];
  chosen: ActionLine | null;
  total: number;
  open: number;
  overdue: number;
  all: number;
  today: string;
  /** What hangs on the one that is open. */
  documents: readonly Line[];
  mayWrite: boolean;
  acts: Acts;
};

const termsOf = ({ remindOn, cost }: ActionLine) => [
  ...(remindOn ? [{ term: f.remindOn, value: formatDay(remindOn) }] : []),
  ...(cost === null ? [] : [{ term: f.cost, value: formatEuros(cost) }]),
];

/** Where an action stands, by whoever follows it; the DPO also corrects its terms. */
function Chosen({ memberId, chosen, mayWrite, documents, today, acts }: Props & { chosen: ActionLine }) {
  const { id, version, status } = chosen;
  const about = { memberId, actionId: id, version };
  const cancelHref = routes.memberActions(memberId);
  return (
    <section>
      <h2>{chosen.label}</h2>
      {chosen.description && <p>{chosen.description}</p>}
      {termsOf(chosen).length > 0 && <Answers answers={termsOf(chosen)} />}
      <NativeForm key={`${id}-${version}`} action={acts.progress} submitLabel={t.saveProgress} labels={f}>
        {Object.entries({ key: newId(), ...about }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="grid">
          <NativeSelect
            name="status"
            label={f.status}
            value={status}
            options={[status, ...nextActionStatuses(status)].map((value) => ({
              value,
              label: actionFr.statuses[value],
            }))}
          />
          <NativeText name="reason" label={f.reason} hint={actionFr.hints.reason} optional value={chosen.reason} />
          <NativeMoment type="date" name="doneOn" label={f.doneOn} optional value={chosen.doneOn ?? ""} />
          <NativeText name="doneBy" label={f.doneBy} hint={actionFr.hints.ownerName} optional value={chosen.doneBy} />
        </div>
      </NativeForm>
      <DocumentsSection
        memberId={memberId}
        on={{ kind: "action", id }}
        documents={documents}
        mayAttach
        today={today}
        title={t.proof}
        hint={t.proofHint}
      />
      {mayWrite && (
        <Details summary={t.terms}>
          <AgreeForm
            key={`${id}-${version}-terms`}
            start={chosen}
            about={about}
            action={acts.change}
            submitLabel={t.saveTerms}
            cancelHref={cancelHref}
          />
        </Details>
      )}
    </section>
  );
}

/** The actions of the member in hand, most urgent first. */
export function ActionsPage(props: Props) {
  const { memberId, query, rows, chosen, total, today, mayWrite, acts } = props;
  const counts = { ouvertes: props.open, retard: props.overdue, toutes: props.all };
  const href = (change: Partial<ActionListQuery>) => {
    const { etat, page } = { ...query, page: 1, ...change };
    const kept = { etat: etat === "ouvertes" ? null : etat, page: page > 1 ? page : null, action: change.action };
    return routes.memberActions(memberId, kept);
  };
  return (
    <>
      <PageHead
        title={t.title}
        count={plural(total, ...t.count)}
        actions={
          total > 0 && (
            <LinkButton href={routes.exportMemberActions(memberId, { etat: query.etat })} kind="quiet" download>
              {t.export}
            </LinkButton>
          )
        }
      />
      <Views
        label={t.views}
        views={ACTION_VIEWS.map((etat) => ({
          href: href({ etat }),
          label: `${t.view[etat]} (${formatNumber(counts[etat])})`,
          current: etat === query.etat,
        }))}
      />
      {chosen && <Chosen {...props} chosen={chosen} />}
      {rows.length === 0 ? (
        <EmptyState title={t.emptyTitle}>
          <p>{t.emptyBody}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t.title}
          head={[f.label, t.priority, t.owner, t.due, t.state].map((label) => <Head key={label}>{label}</Head>)}
        >
          {rows.map((line) => (
            <Row key={line.id}>
              <RowHead>
                <a href={href({ action: line.id, page: query.page })}>{line.label}</a>
              </RowHead>
              <Cell label={t.priority}>
                <PriorityTag priority={line.priority} />
              </Cell>
              <Cell label={t.owner}>{line.ownerName || actionFr.owners[line.ownerKind]}</Cell>
              <Cell label={t.due}>
                {dueWords(line.dueOn)}
                {isOverdue(line, today) && <strong>, {t.overdue}</strong>}
              </Cell>
              <Cell label={t.state}>
                <ActionStatusTag status={line.status} />
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      <Pages total={total} page={query.page} size={ACTION_PAGE_SIZE} href={(page) => href({ page })} />
      {mayWrite && (
        <Details summary={t.add}>
          <AgreeForm
            key={props.all}
            start={{}}
            about={{ memberId }}
            action={acts.agree}
            submitLabel={t.add}
            cancelHref={routes.memberActions(memberId)}
          />
        </Details>
      )}
    </>
  );
}
