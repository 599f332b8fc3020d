import type { FormAction } from "@/lib/domain/form-state";
import type { EntryContent } from "@/lib/domain/register/content";
import type { TemplateFacts } from "@/lib/domain/register/template-facts";
import { formatInstant, formatNumber, plural, typography } from "@/lib/i18n/format";
import { editionsFr } from "@/lib/i18n/fr/editions";
import { registerFr } from "@/lib/i18n/fr/register";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { templateActsFr } from "@/lib/i18n/fr/template-acts";
import { templateCompareFr } from "@/lib/i18n/fr/template-compare";
import { routes } from "@/lib/routes";
import { ActForm } from "../access/act-form";
import { Banner } from "../ui/banner";
import { LinkButton } from "../ui/button";
import { PageHead } from "../ui/page-head";
import { Tag } from "../ui/tag";
import { ContentSections } from "./content-sections";

const t = registerFr.templates;

const checks: Readonly<Record<string, string>> = t.checks;

/** `proposed`: the edition that its town has not answered yet, null when it has. */
type Adopter = { memberId: string; memberName: string; entryId: string; edition: number; proposed: number | null };

type Props = {
  template: TemplateFacts;
  version: number;
  sources: readonly { ref: string; check: string }[];
  conditions: readonly string[];
  content: EntryContent;
  editions: readonly { version: number; note: string }[];
  adopters: readonly Adopter[];
  retired: boolean;
  mayPush: boolean;
  mayRetire: boolean;
  retire: FormAction;
  pushes: readonly { id: string; createdBy: string; createdAt: Date; undoneAt: Date | null }[];
};

function Editions({ editions }: Pick<Props, "editions">) {
  return (
    <section>
      <h2>{editionsFr.editions}</h2>
      <ul>
        {editions.map(({ version, note }) => (
          <li key={version}>
            {editionsFr.edition(formatNumber(version))}
            {note !== "" && <>&nbsp;: {typography(note)}</>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Pushes({ pushes }: Pick<Props, "pushes">) {
  return (
    <section>
      <h2>{templateActsFr.push.list}</h2>
      <ul>
        {pushes.map(({ id, createdBy, createdAt, undoneAt }) => (
          <li key={id}>
            <a href={routes.templatePush(id)}>{templateActsFr.push.line(createdBy, formatInstant(createdAt))}</a>{" "}
            {undoneAt !== null && <Tag icon="x">{templateActsFr.push.undoneShort}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One template: when it is expected, what it rests on, what is still to be checked, who holds it. */
export function TemplatePage({
  template,
  version,
  sources,
  conditions,
  content,
  editions,
  adopters,
  retired,
  mayPush,
  mayRetire,
  retire,
  pushes,
}: Props) {
  return (
    <>
      <PageHead
        title={template.name}
        count={t.version(formatNumber(version))}
        sum={registerFieldsFr.domains[template.theme]}
        large
        actions={
          <>
            {mayPush && (
              <LinkButton href={routes.pushTemplate(template.id)} kind="first">
                {templateActsFr.push.link}
              </LinkButton>
            )}
            {(mayPush || mayRetire) && (
              <>
                <LinkButton href={routes.templateAdaptations(template.id)}>
                  {templateCompareFr.adaptations.link}
                </LinkButton>
                <LinkButton href={routes.compareOnTemplate(template.id)}>{templateCompareFr.compare.link}</LinkButton>
              </>
            )}
            <LinkButton href={routes.templates()}>{t.title}</LinkButton>
          </>
        }
      />
      {retired && <Banner tone="late">{templateActsFr.retire.banner}</Banner>}
      {template.verify && (
        <Banner tone="late">
          <strong>{t.note}&nbsp;:</strong> {typography(template.verifyNote)}
        </Banner>
      )}
      {conditions.length > 0 && (
        <section>
          <h2>{t.conditions}</h2>
          <ul>
            {conditions.map((condition) => (
              <li key={condition}>{typography(condition)}</li>
            ))}
          </ul>
        </section>
      )}
      {sources.length > 0 && (
        <section>
          <h2>{t.sources}</h2>
          <ul>
            {sources.map(({ ref, check }) => (
              <li key={ref}>
                {typography(ref)} <span className="second">({checks[check] ?? check})</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {editions.length > 1 && <Editions editions={editions} />}
      <section>
        <h2>
          {t.adoption}{" "}
          <small className="second">
            {adopters.length === 0 ? t.noMember : plural(adopters.length, ...t.adoptedBy)}
          </small>
        </h2>
        <ul>
          {adopters.map(({ memberId, memberName, entryId, edition, proposed }) => (
            <li key={entryId}>
              <a href={routes.entry(memberId, entryId)}>{memberName}</a>
              {editions.length > 1 && (
                <>
                  {", "}
                  <span className="second">{editionsFr.standsAt(formatNumber(edition))}</span>
                </>
              )}{" "}
              {proposed !== null && (
                <Tag icon="ask" tone="late" wrap>
                  {editionsFr.notAnswered(formatNumber(proposed))}
                </Tag>
              )}
            </li>
          ))}
        </ul>
      </section>
      {pushes.length > 0 && <Pushes pushes={pushes} />}
      <ContentSections content={content} />
      {mayRetire && (
        <section>
          <h2>{templateActsFr.retire.title}</h2>
          <p className="second">{retired ? templateActsFr.retire.backHint : templateActsFr.retire.hint}</p>
          <ActForm
            action={retire}
            label={retired ? templateActsFr.retire.back : templateActsFr.retire.submit}
            about={{ templateId: template.id, retired: retired ? "" : "oui" }}
          />
        </section>
      )}
    </>
  );
}
