import { ActForm } from "@/components/access/act-form";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Cell, Head, Row, RowHead, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { FormAction } from "@/lib/domain/form-state";
import type { LeftOut } from "@/lib/domain/register/push";
import type { EntryStatus } from "@/lib/domain/register/status";
import { formatInstant, plural } from "@/lib/i18n/format";
import { templateActsFr } from "@/lib/i18n/fr/template-acts";
import { routes } from "@/lib/routes";

const t = templateActsFr.report;

type Draft = {
  memberId: string;
  memberName: string;
  id: string;
  ref: string;
  name: string;
  status: EntryStatus;
  touched: boolean;
};

export type PushView = {
  id: string;
  templateId: string;
  templateName: string;
  createdBy: string;
  createdAt: Date;
  undoneBy: string | null;
  undoneAt: Date | null;
  leftOut: readonly (LeftOut & { memberName: string })[];
  drafts: readonly Draft[];
};

function Outcome({ view }: { view: PushView }) {
  if (view.undoneAt && view.undoneBy) {
    const gone = view.drafts.filter(({ status }) => status === "archived").length;
    const kept = view.drafts.length - gone;
    return (
      <Banner tone="info">
        <strong>{t.undone(plural(gone, ...t.withdrawn), formatInstant(view.undoneAt), view.undoneBy)}</strong>{" "}
        {kept > 0 && t.kept(plural(kept, ...t.keptWords))}
      </Banner>
    );
  }
  return (
    <Banner tone={view.drafts.length === 0 ? "here" : "done"}>
      <strong>{view.drafts.length === 0 ? t.none : t.done(plural(view.drafts.length, ...t.drafts))}</strong>{" "}
      {t.by(view.createdBy, formatInstant(view.createdAt))}
    </Banner>
  );
}

function Standing({ draft, undone }: { draft: Draft; undone: boolean }) {
  if (undone && draft.status === "archived") return <Tag icon="x">{t.gone}</Tag>;
  return draft.touched ? <Tag icon="now">{t.touched}</Tag> : <Tag icon="draft">{t.untouched}</Tag>;
}

/** What became of a template given to several members, and the way back while drafts are untouched. */
export function PushReportPage({ view, undo }: { view: PushView; undo: FormAction }) {
  const undone = view.undoneAt !== null;
  return (
    <>
      <PageHead
        title={t.title(view.templateName)}
        large
        actions={<LinkButton href={routes.templateOfAll(view.templateId)}>{t.toTemplate}</LinkButton>}
      />
      <Outcome view={view} />
      {view.drafts.length > 0 && (
        <Table caption={t.caption} head={Object.values(t.columns).map((label) => <Head key={label}>{label}</Head>)}>
          {view.drafts.map((draft) => (
            <Row key={draft.id}>
              <RowHead>{draft.memberName}</RowHead>
              <Cell>
                <a href={routes.entry(draft.memberId, draft.id)}>
                  {draft.ref} {draft.name}
                  <span className="vh">, {draft.memberName}</span>
                </a>
              </Cell>
              <Cell>
                <Standing draft={draft} undone={undone} />
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      {view.leftOut.length > 0 && (
        <section>
          <h2>{t.left}</h2>
          <ul>
            {view.leftOut.map(({ memberId, memberName, state }) => (
              <li key={memberId}>
                {memberName} <span className="second">{templateActsFr.push.states[state]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {!undone && view.drafts.some(({ touched }) => !touched) && (
        <section>
          <h2>{t.undo}</h2>
          <p className="prose">{t.undoHint}</p>
          <ActForm action={undo} label={t.undo} kind="stop" about={{ pushId: view.id }} />
        </section>
      )}
    </>
  );
}
