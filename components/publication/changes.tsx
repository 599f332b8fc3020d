import type { EntryName, PublicationChanges } from "@/lib/domain/register/publication/changes";
import { plural } from "@/lib/i18n/format";
import { publicationFr } from "@/lib/i18n/fr/publication";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";

const t = publicationFr.changes;

const named = ({ ref, name }: EntryName) => `${ref} ${name}`;
const fieldsWords = (fields: PublicationChanges["withheld"]) =>
  fields.map((field) => registerFieldsFr.fields[field]).join(", ");

/** What moved, kind by kind: each with its count and its names, each changed entry with its fields. */
export function linesOf({ added, removed, changed, head, withheld }: PublicationChanges) {
  return [
    { title: plural(added.length, ...t.added), items: added.map(named) },
    { title: plural(removed.length, ...t.removed), items: removed.map(named) },
    {
      title: plural(changed.length, ...t.changed),
      items: changed.map((entry) =>
        t.of(named(entry), entry.fields.length === 0 ? t.again : fieldsWords(entry.fields)),
      ),
    },
    { title: t.headTitle, items: head.map((part) => t.head[part]) },
    { title: t.withheld, items: withheld.length === 0 ? [] : [fieldsWords(withheld)] },
  ].filter(({ items }) => items.length > 0);
}

export function Changes({ changes }: { changes: PublicationChanges }) {
  return (
    <ul className="changes">
      {linesOf(changes).map(({ title, items }) => (
        <li key={title}>
          {t.entries(title)}
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
