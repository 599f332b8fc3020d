import type { EntryContent } from "@/lib/domain/register/content";
import { SECTIONS } from "@/lib/domain/register/sections";
import { typography } from "@/lib/i18n/format";
import { registerEntryFr } from "@/lib/i18n/fr/register-entry";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { fieldWords } from "@/lib/i18n/register/fields";
import { Answers } from "../ui/answers";

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 1) return <>{typography(lines.join(""))}</>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{typography(line)}</li>
      ))}
    </ul>
  );
}

/** A content that is only read: its answers, part by part; what was not answered is left out. */
export function ContentSections({ content }: { content: EntryContent }) {
  return SECTIONS.map(({ key, fields }) => {
    const told = fields.map((field) => ({ field, lines: fieldWords(field, content[field]) }));
    const answers = told
      .filter(({ lines }) => lines.length > 0)
      .map(({ field, lines }) => ({ term: registerFieldsFr.fields[field], value: <Lines lines={lines} /> }));
    if (answers.length === 0) return null;
    return (
      <section key={key}>
        <h2>{registerEntryFr.sections[key]}</h2>
        <Answers answers={answers} />
      </section>
    );
  });
}
