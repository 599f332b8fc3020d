import { type ReactNode, useId } from "react";
import { uiFr } from "@/lib/i18n/fr/ui";
import { Icon } from "./icon";

const t = uiFr.list;

type FiltersProps = {
  label: string;
  /** What the form must keep beside its own fields (sorting). */
  keep?: Record<string, string | undefined>;
  after?: ReactNode;
  /** What the button says where it does more than narrow a list. */
  submitLabel?: string;
  children: ReactNode;
};

/** A GET form: the address is the state, and it works without JavaScript. */
export function Filters({ label, keep = {}, after, submitLabel = t.filter, children }: FiltersProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: `search` is unknown to browsers still found in town halls
    <form className="filters" method="get" role="search" aria-label={label}>
      {Object.entries(keep).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
      <button className="b" type="submit">
        {submitLabel}
      </button>
      {after}
    </form>
  );
}

export function FilterText({ name, label, value }: { name: string; label: string; value?: string | undefined }) {
  const id = useId();
  return (
    <div className="grow">
      <label htmlFor={id}>{label}</label>
      <input className="in" id={id} name={name} type="search" autoComplete="off" defaultValue={value} />
    </div>
  );
}

export function FilterDay({ name, label, value }: { name: string; label: string; value?: string | undefined }) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input className="in in-date" id={id} name={name} type="date" defaultValue={value} />
    </div>
  );
}

type FilterSelectProps = {
  name: string;
  label: string;
  value?: string | undefined;
  /** The first line, which filters nothing; null when one option is always chosen. */
  all?: string | null;
  options: readonly { value: string; label: string }[];
};

export function FilterSelect({ name, label, value, all = t.all, options }: FilterSelectProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select className="in" id={id} name={name} defaultValue={value ?? ""}>
        {all !== null && <option value="">{all}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** One link per active filter; `href` is the same list without it. */
export function ActiveFilters({ filters, clear }: { filters: { label: string; href: string }[]; clear?: string }) {
  if (filters.length === 0) return null;
  return (
    <ul className="on" aria-label={t.activeFilters}>
      {filters.map((filter) => (
        <li key={filter.href}>
          <a href={filter.href}>
            {filter.label} <Icon name="x" />
            <span className="vh">, {t.removeFilter}</span>
          </a>
        </li>
      ))}
      {clear && filters.length > 1 && (
        <li>
          <a href={clear}>{t.removeAll}</a>
        </li>
      )}
    </ul>
  );
}
