import type { FormAction } from "@/lib/domain/form-state";
import type { QuestionProblem } from "@/lib/domain/visit/editing/problems";
import type { Question, Questionnaire } from "@/lib/domain/visit/questionnaire";
import { dayOf, formatDay, formatNumber, plural } from "@/lib/i18n/format";
import { actionFr } from "@/lib/i18n/fr/action";
import { questionnaireFr } from "@/lib/i18n/fr/questionnaire";
import { routes } from "@/lib/routes";
import { ActForm } from "../access/act-form";
import { Banner } from "../ui/banner";
import { LinkButton } from "../ui/button";
import { Details } from "../ui/details";
import { PageHead } from "../ui/page-head";
import { HeadingEditor } from "./heading-form";
import { QuestionEditor } from "./question-form";
import { StateTag, stateOf } from "./state";

const t = questionnaireFr;

type Acts = Record<"saveQuestion" | "remove" | "move" | "saveHeading" | "publish" | "retire" | "duplicate", FormAction>;
type Props = {
  id: string;
  version: number;
  edition: number;
  publishedAt: Date | null;
  retiredAt: Date | null;
  content: Questionnaire;
  problems: readonly { path: string; message: QuestionProblem }[];
  /** The code of the question that is open, « nouvelle » for one more. */
  open: string | null;
  acts: Acts;
};

function Line({
  question,
  first,
  ...props
}: Pick<Props, "id" | "version" | "publishedAt" | "acts"> & { question: Question; first: boolean }) {
  const { id, version, publishedAt, acts } = props;
  const { code, text, types, essential, severity, help } = question;
  const about = { questionnaireId: id, version, code };
  return (
    <li>
      <strong>
        {code} {essential && "★"}
      </strong>{" "}
      {text}
      <br />
      <span className="second">
        {types.map((type) => t.types[type]).join(", ")}
        {severity !== null && `. ${t.fields.severity}\u00a0: ${actionFr.ranked[severity]}`}
        {help && `. ${help}`}
      </span>
      {publishedAt === null && (
        <div className="line-acts">
          <LinkButton href={routes.questionnaire(id, { question: code })} kind="quiet">
            {t.change(code)}
          </LinkButton>
          {!first && <ActForm action={acts.move} label={t.up(code)} kind="quiet" about={about} />}
          <ActForm action={acts.remove} label={t.remove(code)} kind="quiet" about={about} />
        </div>
      )}
    </li>
  );
}

function Standing({ id, version, publishedAt, retiredAt, problems, acts }: Props) {
  const about = { questionnaireId: id, version };
  if (publishedAt)
    return (
      <>
        <p>{t.frozen(formatDay(dayOf(publishedAt)))}</p>
        <div className="line-acts">
          <ActForm action={acts.duplicate} label={t.duplicate} kind="first" about={{ questionnaireId: id }} />
          <ActForm action={acts.retire} label={retiredAt ? t.restore : t.retire} kind="quiet" about={about} />
        </div>
        {!retiredAt && <p className="second">{t.retireLead}</p>}
      </>
    );
  if (problems.length > 0)
    return (
      <Banner tone="late">
        {t.toFix}&nbsp;:{" "}
        {problems.map(({ path, message }) => `${path}, ${t.problems[message].toLowerCase()}`).join("\u00a0; ")}.
      </Banner>
    );
  return (
    <>
      <p className="second">{t.publishLead}</p>
      <ActForm action={acts.publish} label={t.publish} about={about} />
    </>
  );
}

/** A questionnaire: read when it is published, edited question by question while it is a draft. */
export function QuestionnairePage(props: Props) {
  const { id, version, edition, publishedAt, content, open, acts } = props;
  const draft = publishedAt === null;
  const chosen = content.questions.find(({ code }) => code === open);
  const about = { questionnaireId: id, version };
  if (draft && (chosen || open === "nouvelle"))
    return (
      <>
        <PageHead title={chosen ? t.change(chosen.code) : t.add} large />
        <QuestionEditor about={about} question={chosen} sections={content.sections} action={acts.saveQuestion} />
      </>
    );
  return (
    <>
      <PageHead
        title={content.title}
        count={plural(content.questions.length, "question", "questions")}
        sum={<StateTag state={stateOf(props)} />}
        actions={
          draft && (
            <LinkButton href={routes.questionnaire(id, { question: "nouvelle" })} kind="first">
              {t.add}
            </LinkButton>
          )
        }
      />
      <p>
        <a href={routes.questionnaires()}>{t.back}</a>
        {edition > 0 && `, ${t.edition.toLowerCase()} ${formatNumber(edition)}`}
      </p>
      <Standing {...props} />
      {draft && (
        <Details summary={t.heading}>
          <HeadingEditor about={about} content={content} action={acts.saveHeading} />
        </Details>
      )}
      {content.sections.map(({ code, label }) => {
        const asked = content.questions.filter(({ section }) => section === code);
        return (
          <section key={code}>
            <h2>
              {code}. {label}
            </h2>
            {asked.length === 0 && <p className="second">{t.none}</p>}
            <ul className="rules">
              {asked.map((question, rank) => (
                <Line key={question.code} {...{ id, version, publishedAt, acts, question }} first={rank === 0} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
