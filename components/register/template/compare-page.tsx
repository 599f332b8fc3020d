import { Banner } from "@/components/ui/banner";
import { Button, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterSelect, Filters } from "@/components/ui/filters";
import { PageHead } from "@/components/ui/page-head";
import { Tag } from "@/components/ui/tag";
import type { MemberKind } from "@/lib/domain/member/kind";
import { type ComparedField, differs, MOST_COMPARED } from "@/lib/domain/register/side-by-side";
import { formatNumber, plural } from "@/lib/i18n/format";
import { memberKindsFr } from "@/lib/i18n/fr/member-kinds";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { templateCompareFr } from "@/lib/i18n/fr/template-compare";
import { routes } from "@/lib/routes";
import { anchorOf } from "../sections";
import { TextsBeside } from "./three-texts";

const t = templateCompareFr.compare;
const MOST = formatNumber(MOST_COMPARED);

type Holder = { memberId: string; memberName: string; entryId: string; ref: string };

export type CompareView = {
  template: { id: string; version: number; name: string };
  kinds: readonly MemberKind[];
  kind: MemberKind | null;
  holders: readonly Holder[];
  chosen: readonly Holder[];
  leftOut: number;
  fields: readonly ComparedField[];
};

function Choose({ view }: { view: CompareView }) {
  const { template, kinds, kind, holders, chosen } = view;
  return (
    <>
      {kinds.length > 1 && (
        <Filters label={t.filters}>
          <FilterSelect
            name="type"
            label={t.kind}
            value={kind ?? undefined}
            all={null}
            options={kinds.map((value) => ({ value, label: memberKindsFr[value] }))}
          />
        </Filters>
      )}
      <form method="get" action={routes.compareOnTemplate(template.id)}>
        <fieldset className="field">
          <legend>{t.entries}</legend>
          <div className="pick">
            {holders.map(({ entryId, memberName, ref }) => (
              <label key={entryId}>
                <input
                  type="checkbox"
                  name="fiche"
                  value={entryId}
                  defaultChecked={chosen.some((one) => one.entryId === entryId)}
                />
                {memberName} <span className="second">{ref}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div className="bar">
          <Button kind="first" type="submit">
            {t.submit}
          </Button>
        </div>
      </form>
    </>
  );
}

function Field({ compared, chosen }: { compared: ComparedField; chosen: readonly Holder[] }) {
  const { field, template, cells } = compared;
  return (
    <section id={anchorOf(field)}>
      <h2>{registerFieldsFr.fields[field]}</h2>
      <TextsBeside
        field={field}
        texts={[
          { title: t.template, value: template },
          ...chosen.map(({ memberName, ref }, index) => ({
            title: `${memberName}, ${ref}`,
            value: cells[index]?.value,
            mark: cells[index]?.same ? (
              <Tag icon="approved">{t.same}</Tag>
            ) : (
              <Tag icon="now" tone="act" wrap>
                {t.different}
              </Tag>
            ),
          })),
        ]}
      />
    </section>
  );
}

function Compared({ view, all }: { view: CompareView; all: boolean }) {
  const different = view.fields.filter(differs);
  const shown = all ? view.fields : different;
  const here = routes.compareOnTemplate(
    view.template.id,
    view.chosen.map(({ entryId }) => entryId),
  );
  const alike = view.fields.length - different.length;
  return (
    <>
      {different.length === 0 && <p>{t.nothingDiffers}</p>}
      {shown.map((compared) => (
        <Field key={compared.field} compared={compared} chosen={view.chosen} />
      ))}
      <div className="bar">
        {!all && alike > 0 && <span className="second">{t.alike(plural(alike, ...t.alikeWords))}</span>}
        {all ? (
          <LinkButton href={here}>{t.showDifferent}</LinkButton>
        ) : (
          <LinkButton href={`${here}&tout=oui`}>{t.showAll}</LinkButton>
        )}
      </div>
    </>
  );
}

/** Entries of members of one kind beside their template: fields down, members across, differences told by a word and a shape. */
export function ComparePage({ view, all }: { view: CompareView; all: boolean }) {
  const { template, holders, chosen, leftOut } = view;
  return (
    <>
      <PageHead
        title={t.title(template.name)}
        large
        actions={<LinkButton href={routes.templateOfAll(template.id)}>{t.back}</LinkButton>}
      />
      {holders.length === 0 ? (
        <EmptyState title={t.noneOfKind} action={{ href: routes.templateOfAll(template.id), label: t.back }}>
          <p>{templateCompareFr.adaptations.noneBody}</p>
        </EmptyState>
      ) : (
        <>
          <p className="lead">{t.lead(MOST)}</p>
          <Choose view={view} />
        </>
      )}
      {leftOut > 0 && <Banner tone="late">{t.leftOut(MOST)}</Banner>}
      {chosen.length > 0 && <Compared view={view} all={all} />}
    </>
  );
}
