import { NativeChoices } from "@/components/access/form/native-fields";
import { NativeForm } from "@/components/access/form/native-form";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import type { IconName } from "@/components/ui/shapes";
import { Tag, type Tone } from "@/components/ui/tag";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import type { FieldKey } from "@/lib/domain/register/content/fields";
import { ANSWERS } from "@/lib/domain/register/editions/decision";
import type { EditionProposal, ProposedField } from "@/lib/domain/register/editions/proposal";
import { formatNumber, typography } from "@/lib/i18n/format";
import { editionsFr as t } from "@/lib/i18n/fr/editions";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { routes } from "@/lib/routes";
import { type Decision, EditionDecisions } from "./edition-decisions";
import { TextsBeside } from "./three-texts";

export type EditionView = {
  entry: { id: string; memberId: string; name: string; version: number };
  open: { name: string; from: number; to: number; note: string } | null;
  proposal: EditionProposal | null;
  decisions: readonly Decision[];
};

const labelOf = (field: FieldKey) => registerFieldsFr.fields[field];

const MARKS: Record<ProposedField["kind"], { icon: IconName; tone: Tone }> = {
  fresh: { icon: "plus", tone: "plain" },
  joined: { icon: "approved", tone: "done" },
  conflict: { icon: "ask", tone: "late" },
};

function Field({ proposed }: { proposed: ProposedField }) {
  const { field, kind, before, now, town, result } = proposed;
  const label = labelOf(field);
  const accept = kind === "joined" ? t.acceptJoined : t.answers.accept;
  return (
    <section>
      <h2>{label}</h2>
      <p>
        <Tag {...MARKS[kind]} wrap>
          {t.kinds[kind]}
        </Tag>
      </p>
      <TextsBeside
        field={field}
        texts={[
          { title: t.before, value: before },
          { title: t.now, value: now },
          { title: t.town, value: town },
          ...(kind === "fresh" ? [] : [{ title: t.result, value: result }]),
        ]}
      />
      <NativeChoices
        name={`answers.${field}`}
        label={t.choice(label)}
        choices={ANSWERS.map((value) => ({ value, label: value === "accept" ? accept : t.answers[value] }))}
        value={kind === "conflict" ? [] : ["accept"]}
        single
      />
    </section>
  );
}

type OpenProps = {
  view: EditionView;
  open: NonNullable<EditionView["open"]>;
  proposal: EditionProposal;
  decide: FormAction;
};

function Open({ view, open, proposal, decide }: OpenProps) {
  const { fields, untouched } = proposal;
  const labels = Object.fromEntries(fields.map(({ field }) => [`answers.${field}`, labelOf(field)]));
  const key = newId();
  return (
    <>
      {open.note !== "" && <p className="prose">{typography(t.note(open.note))}</p>}
      <p className="lead">{fields.length === 0 ? t.same : t.lead}</p>
      <NativeForm action={decide} submitLabel={fields.length === 0 ? t.close : t.submit} labels={labels}>
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="memberId" value={view.entry.memberId} />
        <input type="hidden" name="entryId" value={view.entry.id} />
        <input type="hidden" name="version" value={view.entry.version} />
        <input type="hidden" name="edition" value={open.to} />
        {fields.map((proposed) => (
          <input key={proposed.field} type="hidden" name="field" value={proposed.field} />
        ))}
        {fields.map((proposed) => (
          <Field key={proposed.field} proposed={proposed} />
        ))}
        {untouched.length > 0 && <p className="prose second">{t.untouched(untouched.map(labelOf).join(", "))}</p>}
      </NativeForm>
    </>
  );
}

/** What a new edition changes in one entry: three texts for each answer, and a choice that nobody makes but the person. */
export function EditionPage({ view, decide }: { view: EditionView; decide: FormAction }) {
  const { entry, open, proposal, decisions } = view;
  return (
    <>
      <PageHead
        title={open ? t.of(entry.name) : t.title}
        count={open ? t.range(formatNumber(open.from), formatNumber(open.to)) : entry.name}
        large
        actions={<LinkButton href={routes.entry(entry.memberId, entry.id)}>{t.toEntry}</LinkButton>}
      />
      {open && proposal ? (
        <Open view={view} open={open} proposal={proposal} decide={decide} />
      ) : (
        <EmptyState title={t.none} action={{ href: routes.entry(entry.memberId, entry.id), label: t.toEntry }}>
          <p>{t.noneBody}</p>
        </EmptyState>
      )}
      <EditionDecisions decisions={decisions} />
    </>
  );
}

/** On the entry itself: its template has a new edition. */
export function EditionBanner({ entry, edition }: { entry: EditionView["entry"]; edition: number }) {
  return (
    <Banner
      tone="late"
      actions={<LinkButton href={routes.entryEdition(entry.memberId, entry.id)}>{t.entryLink}</LinkButton>}
    >
      {t.entryBanner(t.edition(formatNumber(edition)))}
    </Banner>
  );
}
