import { questionnaireFr } from "@/lib/i18n/fr/questionnaire";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { ruleSentence } from "@/lib/i18n/register-rule-message";
import { Details } from "../ui/details";

const t = questionnaireFr;
const fields: Readonly<Record<string, string>> = registerFieldsFr.fields;

type Props = {
  question: { rule: string | null; field: string | null };
  entries: readonly { id: string; ref: string; name: string }[];
  /** None without a network: the rule is told, the entries are not opened. */
  href: ((entryId: string) => string) | undefined;
};

/** The rule of the register that the answer proves and the field it is about, with the way to the entries. */
export function Proves({ question: { rule, field }, entries, href }: Props) {
  if (!rule && !field) return null;
  return (
    <>
      {rule && <p className="second">{t.proves(rule, ruleSentence(rule))}</p>}
      {field && <p className="second">{t.about(fields[field] ?? field)}</p>}
      {href && entries.length > 0 && (
        <Details summary={t.seeEntries}>
          <ul className="rules">
            {entries.map(({ id, ref, name }) => (
              <li key={id}>
                <a href={href(id)}>
                  {ref} {name}
                </a>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}
