import type { WrittenReport } from "@/lib/domain/annual-report/written";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { annualReportFr as t } from "@/lib/i18n/fr/annual-report";
import { NativeText } from "../access/form/native-fields";
import { NativeForm } from "../access/form/native-form";

type Section = WrittenReport["sections"][number];
type Editing = {
  action: FormAction;
  about: { memberId: string; year: number };
  versions: Readonly<Partial<Record<Section["code"], number>>>;
};
type Props = { report: WrittenReport /** Null: the report is read as it was sent. */; editing: Editing | null };

function TextForm({ section, editing }: { section: Section; editing: Editing }) {
  const { action, about, versions } = editing;
  const hidden = { key: newId(), ...about, section: section.code, version: versions[section.code] ?? 0 };
  return (
    <NativeForm action={action} submitLabel={t.saveOf(section.title)} kind="plain">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <NativeText name="text" label={t.textOf(section.title)} rows={4} optional value={section.text} />
    </NativeForm>
  );
}

const Paragraphs = ({ text }: { text: string }) =>
  text
    .split(/\n+/)
    .filter(Boolean)
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text, none moves
    .map((line, index) => <p key={index}>{line}</p>);

/** The twelve points: what the application counts, then what the DPO writes. */
export function ReportView({ report, editing }: Props) {
  return report.sections.map((section) => (
    <section className="prose" key={section.code} aria-labelledby={`point-${section.number}`}>
      <h2 id={`point-${section.number}`}>
        {section.number}. {section.title}
      </h2>
      {section.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {editing ? <TextForm section={section} editing={editing} /> : <Paragraphs text={section.text} />}
    </section>
  ));
}
