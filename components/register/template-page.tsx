import type { EntryContent } from "@/lib/domain/register/content";
import type { Template } from "@/lib/domain/register/template";
import { formatNumber, plural, typography } from "@/lib/i18n/format";
import { registerFr } from "@/lib/i18n/fr/register";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { routes } from "@/lib/routes";
import { Banner } from "../ui/banner";
import { LinkButton } from "../ui/button";
import { PageHead } from "../ui/page-head";
import { ContentSections } from "./content-sections";

const t = registerFr.templates;

const checks: Readonly<Record<string, string>> = t.checks;

type Props = {
  template: Template;
  version: number;
  sources: readonly { ref: string; check: string }[];
  conditions: readonly string[];
  content: EntryContent;
  adopters: readonly { memberId: string; memberName: string; entryId: string }[];
};

/** One template: when it is expected, what it rests on, what is still to be checked, who holds it. */
export function TemplatePage({ template, version, sources, conditions, content, adopters }: Props) {
  return (
    <>
      <PageHead
        title={template.name}
        count={t.version(formatNumber(version))}
        sum={registerFieldsFr.domains[template.theme]}
        large
        actions={<LinkButton href={routes.templates()}>{t.title}</LinkButton>}
      />
      {template.verify && (
        <Banner tone="late">
          <strong>{t.note}&nbsp;:</strong> {typography(template.verifyNote)}
        </Banner>
      )}
      <section>
        <h2>{t.conditions}</h2>
        <ul>
          {conditions.map((condition) => (
            <li key={condition}>{typography(condition)}</li>
          ))}
        </ul>
      </section>
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
      <section>
        <h2>
          {t.adoption}{" "}
          <small className="second">
            {adopters.length === 0 ? t.noMember : plural(adopters.length, ...t.adoptedBy)}
          </small>
        </h2>
        <ul>
          {adopters.map(({ memberId, memberName, entryId }) => (
            <li key={entryId}>
              <a href={routes.entry(memberId, entryId)}>{memberName}</a>
            </li>
          ))}
        </ul>
      </section>
      <ContentSections content={content} />
    </>
  );
}
