type Option = { readonly value: string; readonly label: string };
type Props = {
  id: string;
  name: string;
  label: string;
  value: string;
  /** The first line, which narrows nothing. */
  every?: string;
  options: readonly Option[];
  groups?: readonly { readonly label: string; readonly options: readonly Option[] }[];
};

const Options = ({ options }: { options: readonly Option[] }) =>
  options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));

/** One choice of a GET form, whose id is its own where two forms of a page ask the same. */
export function Choose({ id, name, label, value, every, options, groups = [] }: Props) {
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select className="in" id={id} name={name} defaultValue={value}>
        {every !== undefined && <option value="">{every}</option>}
        <Options options={options} />
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options options={group.options} />
          </optgroup>
        ))}
      </select>
    </div>
  );
}
