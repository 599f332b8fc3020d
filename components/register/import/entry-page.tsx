import { NativeText, NativeTick } from "@/components/access/form/native-fields";
import { NativeForm } from "@/components/access/form/native-form";
import { NativeSelect } from "@/components/access/form/native-select";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { DOMAINS, LAWFUL_BASES } from "@/lib/domain/register/content/codes";
import { BETWEEN_NOTES, SPARE_CATEGORIES } from "@/lib/domain/register/import/entry-form";
import type { ProposedEntry } from "@/lib/domain/register/import/proposed-entry";
import { formatNumber } from "@/lib/i18n/format";
import { importPagesFr } from "@/lib/i18n/fr/import-pages";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { registerImportFr } from "@/lib/i18n/fr/register-import";
import { registerValuesFr } from "@/lib/i18n/fr/register-values";
import { routes } from "@/lib/routes";
import { ImportFields } from "./import-fields";
import { type ImportView, placeWords } from "./view";

const t = importPagesFr.edit;
const labels = registerImportFr.targets;
const BASES = [...LAWFUL_BASES, "to_determine"] as const;
const TRANSFER = Object.entries({ "": t.transferAnswers.none, no: t.transferAnswers.no, yes: t.transferAnswers.yes });
const shownTransfer = (transfer: boolean | null) => (transfer === null ? "" : transfer ? "yes" : "no");

type Listed =
  | "purposes"
  | "dataSubjects"
  | "recipients"
  | "processors"
  | "software"
  | "measures"
  | "dataSources"
  | "jointControllers"
  | "lawReferences";

function Lines({ entry, field }: { entry: ProposedEntry; field: Listed }) {
  const rows = Math.min(8, Math.max(2, entry[field].length + 1));
  return (
    <NativeText
      name={`entry.${field}`}
      label={labels[field]}
      hint={t.perLine}
      value={entry[field].join("\n")}
      rows={rows}
      optional
    />
  );
}

function Categories({ entry }: { entry: ProposedEntry }) {
  const spare = Array.from({ length: SPARE_CATEGORIES }, () => ({
    label: "",
    detail: "",
    retention: "",
  }));
  return (
    <section>
      <h2>{t.categories}</h2>
      {[...entry.dataCategories, ...spare].map((category, index) => {
        const name = `entry.dataCategories.${index}`;
        const number = formatNumber(index + 1);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a category has no other identity than its place
          <fieldset key={index} className="field">
            <legend>{index < entry.dataCategories.length ? t.category(number) : t.spare(number)}</legend>
            <NativeText name={`${name}.label`} label={t.label} value={category.label} optional />
            <NativeText name={`${name}.detail`} label={t.detail} value={category.detail} rows={2} optional />
            <NativeText name={`${name}.retention`} label={t.retention} value={category.retention} rows={2} optional />
          </fieldset>
        );
      })}
      <NativeText name="entry.retention" label={t.general} value={entry.retention} rows={2} optional />
    </section>
  );
}

type Props = { view: ImportView; index: number; entry: ProposedEntry; edit: FormAction };

/** One proposed entry, each answer of it, before it enters the register. */
export function ImportedEntryPage({ view, index, entry, edit }: Props) {
  return (
    <>
      <PageHead title={t.title(entry.name)} />
      <p className="prose">{t.from(placeWords(entry.place))}</p>
      <NativeForm
        action={edit}
        submitLabel={t.submit}
        labels={{ "entry.name": labels.name }}
        beside={
          <LinkButton href={routes.importedEntries(view.memberId, view.id)} kind="quiet">
            {t.cancel}
          </LinkButton>
        }
      >
        <ImportFields view={view} idempotencyKey={newId()} />
        <input type="hidden" name="index" value={index} />
        <NativeText name="entry.name" label={labels.name} value={entry.name} />
        <NativeSelect
          name="entry.domain"
          label={registerFieldsFr.fields.domain}
          value={entry.domain}
          options={DOMAINS.map((domain) => ({ value: domain, label: registerFieldsFr.domains[domain] }))}
        />
        <NativeText name="entry.ref" label={labels.ref} value={entry.ref} width="in in-s" optional />
        <NativeText name="entry.service" label={labels.service} value={entry.service} width="in in-m" optional />
        <NativeText name="entry.manager" label={labels.manager} value={entry.manager} width="in in-m" optional />
        <Lines entry={entry} field="jointControllers" />
        <Lines entry={entry} field="purposes" />
        <NativeSelect
          name="entry.lawfulBasis"
          label={labels.lawfulBasis}
          value={entry.lawfulBasis}
          options={BASES.map((basis) => ({ value: basis, label: registerValuesFr.lawfulBases[basis] }))}
        />
        <NativeText name="entry.lawfulBasisText" label={t.basisText} value={entry.lawfulBasisText} rows={2} optional />
        <Lines entry={entry} field="lawReferences" />
        <Lines entry={entry} field="dataSubjects" />
        <Categories entry={entry} />
        <Lines entry={entry} field="dataSources" />
        <Lines entry={entry} field="recipients" />
        <NativeTick name="entry.noRecipient" label={t.noRecipient} value={entry.noRecipient} />
        <Lines entry={entry} field="processors" />
        <Lines entry={entry} field="software" />
        <NativeSelect
          name="entry.transfer"
          label={labels.transfer}
          value={shownTransfer(entry.transfer)}
          options={TRANSFER.map(([value, label]) => ({ value, label }))}
        />
        <NativeText name="entry.transferText" label={t.transferText} value={entry.transferText} rows={2} optional />
        <Lines entry={entry} field="measures" />
        <NativeText name="entry.storagePlace" label={labels.storagePlace} value={entry.storagePlace} optional />
        <NativeText
          name="entry.createdOn"
          type="date"
          width="in in-date"
          label={labels.createdOn}
          value={entry.createdOn}
          optional
        />
        <NativeText
          name="entry.updatedOn"
          type="date"
          width="in in-date"
          label={labels.updatedOn}
          value={entry.updatedOn}
          optional
        />
        <NativeText
          name="entry.notes"
          label={t.notes}
          hint={t.notesHint}
          value={entry.notes.join(BETWEEN_NOTES)}
          rows={4}
          optional
        />
      </NativeForm>
    </>
  );
}
