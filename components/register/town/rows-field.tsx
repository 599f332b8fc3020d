import { useContext, useEffect, useRef, useState } from "react";
import { ScopeContext, useNativeField } from "@/components/access/form/native-form";
import { FieldError, FieldHint } from "@/components/ui/form/field-parts";
import { Icon } from "@/components/ui/icon";
import { useHydrated } from "@/components/ui/use-hydrated";
import { formatNumber } from "@/lib/i18n/format";
import { registerAnswersFr } from "@/lib/i18n/fr/register-answers";
import { uiFr } from "@/lib/i18n/fr/ui";

const t = registerAnswersFr.questions;

export type RowColumn = {
  /** The name in the form; it comes once per line. */
  name: string;
  label: string;
  type?: "text" | "date";
  options?: readonly { value: string; label: string }[];
};

type Row = { id: number; values: readonly string[] };

type RowsFieldProps = {
  name: string;
  label: string;
  hint?: string;
  columns: readonly RowColumn[];
  /** What one line is, with its number: « Logiciel 1 ». */
  lineLabel?: (number: string) => string;
  /** One array per line, in the order of the columns. */
  value: readonly (readonly string[])[];
};

function Cell({ id, column, value, spoken }: { id: string; column: RowColumn; value: string; spoken?: string }) {
  const common = { id, name: column.name, defaultValue: value, className: "in", "aria-label": spoken };
  if (!column.options) return <input type={column.type ?? "text"} autoComplete="off" {...common} />;
  const known = column.options.some((option) => option.value === value);
  return (
    <select {...common}>
      <option value="">{t.emptyCountry}</option>
      {!known && value !== "" && <option value={value}>{value}</option>}
      {column.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** A list edited as a list, whose inputs are those of the form: without JavaScript, adding a line is a sending that stays here. */
export function RowsField({ name, label, hint, columns, lineLabel = uiFr.list.line, value }: RowsFieldProps) {
  const { id, error, typedRows } = useRows(name, columns);
  const [rows, setRows] = useState<Row[]>(() => {
    const lines = typedRows ?? value;
    return (lines.length > 0 ? lines : [columns.map(() => "")]).map((values, index) => ({ id: index, values }));
  });
  const [said, setSaid] = useState("");
  const count = useRef(rows.length);
  const list = useRef<HTMLOListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const changed = useRef<"added" | "removed" | null>(null);
  const hydrated = useHydrated();

  useEffect(() => {
    if (changed.current === null) return;
    if (changed.current === "added") list.current?.querySelector<HTMLElement>("li:last-child .in")?.focus();
    else {
      list.current?.dispatchEvent(new Event("input", { bubbles: true })); // a line less is a change like another
      addButton.current?.focus();
    }
    changed.current = null;
  });

  const add = () => {
    count.current += 1;
    setRows([...rows, { id: count.current, values: columns.map(() => "") }]);
    setSaid(t.added);
    changed.current = "added";
  };
  const remove = (gone: number) => {
    const left = rows.filter((row) => row.id !== gone);
    setRows(left);
    setSaid(t.removed);
    changed.current = "removed";
  };
  const adding = hydrated
    ? ({ type: "button", onClick: add } as const)
    : ({ type: "submit", name: "intent", value: "stay" } as const);

  return (
    <fieldset
      className={error ? "field bad" : "field"}
      id={id}
      tabIndex={-1}
      aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined}
    >
      <legend>{label}</legend>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id} error={error} />
      <ol className={columns.length === 1 ? "rows" : "items"} ref={list}>
        {rows.map((row, index) => (
          <RowItem
            key={row.id}
            id={`${id}-${row.id}`}
            columns={columns}
            row={row}
            line={lineLabel(formatNumber(index + 1))}
            onRemove={hydrated ? remove : null}
          />
        ))}
      </ol>
      <button className="b" ref={addButton} {...adding}>
        <Icon name="plus" />
        {t.addRow}
        <span className="vh">&nbsp;: {label}</span>
      </button>
      <span className="vh" role="status">
        {said}
      </span>
    </fieldset>
  );
}

function useRows(name: string, columns: readonly RowColumn[]) {
  const { id, error, again } = useNativeField(name);
  const { state } = useContext(ScopeContext);
  const typed = columns.map((column) => state.typed[column.name] ?? []);
  const length = Math.max(0, ...typed.map((lines) => lines.length));
  const zipped = Array.from({ length }, (_, index) => typed.map((lines) => lines[index] ?? ""));
  return { id, error, typedRows: again ? zipped : null };
}

type RowItemProps = {
  id: string;
  columns: readonly RowColumn[];
  row: Row;
  line: string;
  onRemove: ((id: number) => void) | null;
};

function RowItem({ id, columns, row, line, onRemove }: RowItemProps) {
  const removal = onRemove && (
    <button className="b" type="button" onClick={() => onRemove(row.id)}>
      <Icon name="x" />
      <span className="vh">
        {t.remove}, {line}
      </span>
    </button>
  );
  const [only] = columns;
  if (columns.length === 1 && only) {
    return (
      <li>
        <Cell id={id} column={only} value={row.values[0] ?? ""} spoken={`${only.label}, ${line}`} />
        {removal}
      </li>
    );
  }
  return (
    <li>
      <div className="item-h">
        <strong>{line}</strong>
        <span className="acts">{removal}</span>
      </div>
      <div className="grid">
        {columns.map((column, index) => (
          <div className="field" key={column.name}>
            <label htmlFor={`${id}-${column.name}`}>{column.label}</label>
            <Cell id={`${id}-${column.name}`} column={column} value={row.values[index] ?? ""} />
          </div>
        ))}
      </div>
    </li>
  );
}
