import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useController } from "react-hook-form";
import { formatNumber, plural } from "@/lib/i18n/format";
import { uiFr } from "@/lib/i18n/fr/ui";
import { EditButton, RowButton } from "./edit-button";
import { type FieldProps, Group, useField } from "./field";

const t = uiFr.list;

export const isWritten = (row: string) => row.trim() !== "";

export function move<T>(rows: readonly T[], from: number, to: number): T[] {
  const next = [...rows];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

const counted = (rows: readonly unknown[]) => plural(rows.length, ...t.lines);

type ListFieldProps = FieldProps & {
  /** What one line is, with its article: « une finalité ». */
  addLabel?: string;
};

/** A list of texts, edited as a list: Enter adds a line below; empty lines are not kept. */
export function ListField({ addLabel, ...field }: ListFieldProps) {
  const { id, error } = useField(field);
  const { field: control } = useController({ name: field.name });
  const value: string[] = Array.isArray(control.value) ? control.value : [];
  const [rows, setRows] = useState<string[]>(value.length > 0 ? value : [""]);
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const focusNext = useRef<number | null>(null);

  const written = rows.filter(isWritten);
  const shown = JSON.stringify(written) === JSON.stringify(value.filter(isWritten)) ? rows : value; // a restored draft wins

  useEffect(() => {
    if (focusNext.current === null) return;
    list.current?.querySelectorAll("input")[focusNext.current]?.focus();
    focusNext.current = null;
  });

  const change = (next: string[]) => {
    setRows(next);
    control.onChange(next.filter(isWritten));
  };
  const add = (at: number) => {
    const next = [...shown.slice(0, at), "", ...shown.slice(at)];
    change(next);
    setSaid(t.added(counted(next)));
    focusNext.current = at;
  };
  const remove = (at: number) => {
    const next = shown.filter((_row, index) => index !== at);
    change(next.length > 0 ? next : [""]);
    setSaid(t.removed(counted(next)));
    focusNext.current = Math.max(0, at - 1);
  };
  const reorder = (from: number, to: number) => {
    change(move(shown, from, to));
    setSaid(t.moved(formatNumber(to + 1)));
  };
  const onKey = (event: KeyboardEvent, index: number) => {
    if (event.key !== "Enter" || event.ctrlKey || event.altKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add(index + 1);
  };

  return (
    <Group id={id} kind="lines" field={field} error={error} focusable>
      <ol className="rows" ref={list}>
        {shown.map((row, index) => {
          const line = t.line(formatNumber(index + 1));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place, its text changes at each key
            <li key={index}>
              <input
                className="in"
                id={`${id}-${index}`}
                name={field.name}
                aria-label={`${field.label}, ${line}`}
                value={row}
                autoComplete="off"
                onChange={(event) => change(shown.map((old, at) => (at === index ? event.target.value : old)))}
                onKeyDown={(event) => onKey(event, index)}
                onBlur={control.onBlur}
              />
              <span className="acts">
                <RowButton
                  icon="up"
                  label={`${t.up}, ${line}`}
                  refused={index === 0}
                  act={{ do: "move", name: field.name, from: index, to: index - 1 }}
                  onPress={() => reorder(index, index - 1)}
                />
                <RowButton
                  icon="down"
                  label={`${t.down}, ${line}`}
                  refused={index === shown.length - 1}
                  act={{ do: "move", name: field.name, from: index, to: index + 1 }}
                  onPress={() => reorder(index, index + 1)}
                />
                <RowButton
                  icon="x"
                  label={`${t.remove}, ${line}`}
                  act={{ do: "remove", name: field.name, at: index }}
                  onPress={() => remove(index)}
                />
              </span>
            </li>
          );
        })}
      </ol>
      <EditButton
        act={{ do: "add", name: field.name, at: shown.length, blank: "" }}
        label={addLabel ? t.addNamed(addLabel) : t.add}
        onPress={() => add(shown.length)}
      />
      <span className="vh" role="status">
        {said}
      </span>
    </Group>
  );
}
