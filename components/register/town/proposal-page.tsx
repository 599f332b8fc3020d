import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import type { FormAction } from "@/lib/domain/form-state";
import type { TemplateFacts } from "@/lib/domain/register/template-facts";
import { formatDay, formatNumber, typography } from "@/lib/i18n/format";
import { registerTownFr } from "@/lib/i18n/fr/register-town";
import { routes } from "@/lib/routes";
import { ProposalForm, TakeBackForm } from "./proposal-form";

const t = registerTownFr.proposal;

export type ProposalView = {
  member: { id: string };
  dpoName: string;
  template: TemplateFacts;
  sources: readonly { ref: string }[];
  entry: { id: string } | null;
  setAside: { reason: string; by: string; at: string } | null;
  batch: { number: number; proposals: readonly unknown[] } | null;
  position: number;
  next: string | null;
};

function Texts({ texts }: { texts: readonly string[] }) {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{typography(text)}</li>
      ))}
    </ul>
  );
}

/** What the template says, in the words of the trade: no article of law above the answers. */
function Summary({ template }: { template: TemplateFacts }) {
  const { active, intermediate, final } = template.retention;
  const data = template.dataCategories.map(({ label, examples, kind }) => {
    const detail = examples.length === 0 ? label : `${label}\u00a0: ${examples.join(", ")}`;
    return kind === "courante" || kind === "hautement_personnelle" ? detail : `${detail} (${t.sensitive})`;
  });
  const durations = [active.text, intermediate.text, final.text].filter((text) => text !== "");
  const external = template.recipients.external;
  const rows = [
    { term: t.purposes, texts: template.purposes },
    { term: t.people, texts: template.dataSubjects },
    { term: t.data, texts: data },
    { term: t.recipients, texts: external.length > 0 ? external : [t.noRecipients] },
    { term: t.retention, texts: durations.length > 0 ? durations : [template.retention.rule] },
  ];
  return (
    <dl className="model">
      {rows.map(({ term, texts }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <Texts texts={texts} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

type ProposalPageProps = {
  view: ProposalView;
  idempotencyKey: string;
  answer: FormAction;
  takeBack: FormAction;
};

export function ProposalPage({ view, idempotencyKey, answer, takeBack }: ProposalPageProps) {
  const { template, entry, setAside, batch, member } = view;
  const here = { memberId: member.id, templateId: template.id, idempotencyKey };
  const nextHref = view.next ? routes.template(member.id, view.next) : routes.registerToDo(member.id);
  const { rule } = template.retention;
  return (
    <>
      <p className="second">
        {batch && t.progress(formatNumber(view.position), formatNumber(batch.proposals.length))}{" "}
        <a href={routes.registerToDo(member.id, { lot: batch?.number })}>{t.back}</a>
      </p>
      <h1 className="title">{typography(template.name)}</h1>
      <Summary template={template} />
      {entry && (
        <Banner
          tone="info"
          actions={<LinkButton href={routes.checkEntry(member.id, entry.id)}>{t.adoptedLink}</LinkButton>}
        >
          {t.adopted}
        </Banner>
      )}
      {!entry && setAside && (
        <>
          <Banner tone="info">
            {t.asideSince(formatDay(setAside.at.slice(0, 10)), setAside.by)}{" "}
            {`«\u00a0${typography(setAside.reason)}\u00a0»`}
          </Banner>
          <TakeBackForm action={takeBack} {...here} />
        </>
      )}
      {(entry || setAside) && (
        <div className="bar">
          <LinkButton href={nextHref} kind="first">
            {view.next ? t.next : t.back}
          </LinkButton>
        </div>
      )}
      {!entry && !setAside && (
        <section aria-labelledby="chez-vous">
          <h2 className="q" id="chez-vous">
            {t.question}
          </h2>
          <ProposalForm action={answer} {...here} dpoName={view.dpoName} skipHref={nextHref} />
        </section>
      )}
      <Details summary={t.sources}>
        {rule !== "" && (
          <p>
            {t.rule}&nbsp;: {typography(rule)}
          </p>
        )}
        <Texts texts={[...new Set([template.retention.source, ...view.sources.map(({ ref }) => ref)])]} />
      </Details>
    </>
  );
}
