import { NativeChoices, NativeText } from "@/components/access/form/native-fields";
import { NativeForm } from "@/components/access/form/native-form";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Tag } from "@/components/ui/tag";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import type { EntryContent } from "@/lib/domain/register/content";
import type { FieldKey } from "@/lib/domain/register/content/fields";
import type { TemplateText } from "@/lib/domain/register/promotion/edit";
import { TEXT_PREFIX } from "@/lib/domain/register/promotion/input";
import type { Stripped } from "@/lib/domain/register/promotion/strip";
import { formatNumber, plural } from "@/lib/i18n/format";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { templateActsFr } from "@/lib/i18n/fr/template-acts";
import { routes } from "@/lib/routes";
import { ContentSections } from "../content-sections";
import { TextsBeside } from "./three-texts";

const t = templateActsFr.promote;

/** The answer of the form that makes a new template. */
const FRESH = "new";

export type PromotionView = {
  entry: { id: string; memberId: string; name: string; version: number };
  content: EntryContent;
  removed: readonly Stripped[];
  fields: readonly FieldKey[];
  texts: readonly TemplateText[];
  templates: readonly { id: string; version: number; name: string }[];
  from: string | null;
};

function Removed({ removed }: Pick<PromotionView, "removed">) {
  return (
    <section>
      <h2>{t.removed}</h2>
      {removed.length === 0 && <p>{t.nothingRemoved}</p>}
      {removed.map(({ field, kind, before, after }) => (
        <section key={field}>
          <h3>
            {registerFieldsFr.fields[field]} <Tag icon={kind === "emptied" ? "x" : "note"}>{t[kind]}</Tag>
          </h3>
          <TextsBeside
            field={field}
            level="h4"
            texts={[
              { title: t.inEntry, value: before },
              ...(kind === "changed" ? [{ title: t.inTemplate, value: after }] : []),
            ]}
          />
        </section>
      ))}
    </section>
  );
}

const LONG_LINE = 70;

const labelled = (texts: readonly TemplateText[]) =>
  texts.map((one, index) => ({
    ...one,
    label: t.textLabel(
      registerFieldsFr.fields[one.field],
      formatNumber(texts.slice(0, index + 1).filter(({ field }) => field === one.field).length),
    ),
  }));

function Texts({ texts }: { texts: ReturnType<typeof labelled> }) {
  return texts.map(({ path, label, text, doubt }) => (
    <NativeText
      key={path}
      name={`${TEXT_PREFIX}${path}`}
      label={label}
      hint={doubt ? t.doubts[doubt] : undefined}
      value={text}
      {...(text.length > LONG_LINE && { rows: 3 })}
      optional
    />
  ));
}

/** What the template takes: the fields, then the texts to read again first, and all the others folded. */
function Edits({ fields, texts }: Pick<PromotionView, "fields" | "texts">) {
  const all = labelled(texts);
  const [doubtful, others] = [all.filter(({ doubt }) => doubt), all.filter(({ doubt }) => !doubt)];
  return (
    <>
      {fields.length > 0 && (
        <NativeChoices
          name="kept"
          label={t.keep}
          hint={t.keepHint}
          choices={fields.map((field) => ({ value: field, label: registerFieldsFr.fields[field] }))}
          value={fields}
          compact
          optional
        />
      )}
      {doubtful.length > 0 && (
        <section>
          <h2>{t.reread}</h2>
          <p>{t.rereadHint}</p>
          <Texts texts={doubtful} />
        </section>
      )}
      {others.length > 0 && (
        <details>
          <summary>{t.others(plural(others.length, ...t.otherWords))}</summary>
          <Texts texts={others} />
        </details>
      )}
    </>
  );
}

/** Before a town's entry becomes a template: what goes, what stays, under which name. */
export function PromotePage({ view, promote }: { view: PromotionView; promote: FormAction }) {
  const { entry, content, removed, templates, from } = view;
  const next = templates.map(({ id, version, name }) => ({
    value: id,
    label: t.next(name, formatNumber(version + 1)),
    hint: t.nextHint,
  }));
  return (
    <>
      <PageHead
        title={t.title}
        count={entry.name}
        large
        actions={<LinkButton href={routes.entry(entry.memberId, entry.id)}>{t.back}</LinkButton>}
      />
      <p className="lead">{t.lead}</p>
      <NativeForm action={promote} submitLabel={t.submit} labels={{ name: t.name, note: t.note }}>
        <input type="hidden" name="key" value={newId()} />
        <input type="hidden" name="memberId" value={entry.memberId} />
        <input type="hidden" name="entryId" value={entry.id} />
        <input type="hidden" name="version" value={entry.version} />
        <NativeText name="name" label={t.name} hint={t.nameHint} value={content.name} />
        {next.length > 0 && (
          <>
            <NativeChoices
              name="templateId"
              label={t.asWhat}
              choices={[{ value: FRESH, label: t.fresh }, ...next]}
              value={[from ?? FRESH]}
              single
            />
            <NativeText name="note" label={t.note} hint={t.noteHint} optional />
          </>
        )}
        <Edits fields={view.fields} texts={view.texts} />
      </NativeForm>
      <Removed removed={removed} />
      <h2 id="reste">{t.kept}</h2>
      <ContentSections content={content} />
    </>
  );
}
