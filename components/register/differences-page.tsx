import type { Difference } from "@/lib/domain/register/diff";
import { formatNumber, plural, typography } from "@/lib/i18n/format";
import { registerEntryFr } from "@/lib/i18n/fr/register-entry";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { fieldWords, itemWords } from "@/lib/i18n/register/fields";
import { routes } from "@/lib/routes";
import { LinkButton } from "../ui/button";
import { FilterSelect, Filters } from "../ui/filters";
import { PageHead } from "../ui/page-head";

const t = registerEntryFr.differences;

function Words({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div>
      <p className="second">{title}</p>
      <ul>
        {lines.length === 0 ? (
          <li className="second">{t.nothing}</li>
        ) : (
          lines.map((line) => <li key={line}>{typography(line)}</li>)
        )}
      </ul>
    </div>
  );
}

/** One field that changed: both texts, or what was added, removed and changed of a list. */
export function DifferenceLines({ difference }: { difference: Difference }) {
  const { field } = difference;
  if (difference.kind === "value") {
    return (
      <>
        <Words title={t.before} lines={fieldWords(field, difference.before)} />
        <Words title={t.after} lines={fieldWords(field, difference.after)} />
      </>
    );
  }
  const words = (items: readonly unknown[]) => items.map((item) => itemWords(field, item));
  return (
    <>
      {difference.added.length > 0 && <Words title={t.added} lines={words(difference.added)} />}
      {difference.removed.length > 0 && <Words title={t.removed} lines={words(difference.removed)} />}
      {difference.changed.map(({ name, before, after }) => (
        <div key={name}>
          <Words title={t.before} lines={words([before])} />
          <Words title={t.after} lines={words([after])} />
        </div>
      ))}
      {difference.reordered && <p className="second">{t.reordered}</p>}
    </>
  );
}

export function DifferenceList({ changes }: { changes: readonly Difference[] }) {
  return (
    <dl className="answers">
      {changes.map((difference) => (
        <div key={difference.field}>
          <dt>{registerFieldsFr.fields[difference.field]}</dt>
          <dd>
            <DifferenceLines difference={difference} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Props = {
  entry: { id: string; memberId: string; name: string };
  versions: readonly { number: number }[];
  range: { from: number; to: number | null };
  changes: readonly Difference[];
};

/** What one text of the entry changes in another, field by field. */
export function DifferencesPage({ entry, versions, range, changes }: Props) {
  const numbers = versions.map(({ number }) => ({
    value: String(number),
    label: registerEntryFr.versions.number(formatNumber(number)),
  }));
  return (
    <>
      <PageHead
        title={t.of(entry.name)}
        count={plural(changes.length, ...t.count)}
        actions={
          <LinkButton href={routes.entryVersions(entry.memberId, entry.id)}>
            {registerEntryFr.versions.title}
          </LinkButton>
        }
      />
      <Filters label={t.compare} submitLabel={t.compare}>
        <FilterSelect name="de" label={t.from} value={String(range.from)} all={null} options={numbers} />
        <FilterSelect
          name="a"
          label={t.to}
          value={range.to === null ? undefined : String(range.to)}
          all={t.draft}
          options={numbers}
        />
      </Filters>
      {changes.length === 0 ? <p>{t.none}</p> : <DifferenceList changes={changes} />}
    </>
  );
}
