import { type ReactNode, useRef, useState } from "react";
import { useFieldArray } from "react-hook-form";
import { formatNumber, plural } from "@/lib/i18n/format";
import { uiFr } from "@/lib/i18n/fr/ui";
import { EditButton, RowButton } from "./edit-button";
import { type FieldProps, Group, useField } from "./field";

const t = uiFr.list;

type RepeaterProps = FieldProps & {
  /** What one item is, with its article: « un destinataire ». */
  addLabel: string;
  /** « Destinataire 2 » */
  itemLabel: (number: string) => string;
  /** The values of a new item. */
  blank: Record<string, unknown>;
  /** The fields of one item; each takes a name that starts with `path`. */
  children: (path: string, index: number) => ReactNode;
};

/** A list of objects, each with its own fields: add, move, remove. */
export function Repeater({ addLabel, itemLabel, blank, children, ...field }: RepeaterProps) {
  const { id, error } = useField(field);
  const { fields, append, remove, swap } = useFieldArray({ name: field.name });
  const [said, setSaid] = useState("");
  const addButton = useRef<HTMLButtonElement>(null);
  const counted = (count: number) => plural(count, ...t.lines);

  const add = () => {
    append(blank, { shouldFocus: true, focusIndex: fields.length });
    setSaid(t.added(counted(fields.length + 1)));
  };
  const drop = (index: number) => {
    remove(index);
    setSaid(t.removed(counted(fields.length - 1)));
    addButton.current?.focus();
  };
  const reorder = (from: number, to: number) => {
    swap(from, to);
    setSaid(t.moved(formatNumber(to + 1)));
  };

  return (
    <Group id={id} kind="items" field={field} error={error} focusable>
      <ol className="items">
        {fields.map((item, index) => {
          const title = itemLabel(formatNumber(index + 1));
          return (
            <li key={item.id}>
              <div className="item-h">
                <strong>{title}</strong>
                <span className="acts">
                  <RowButton
                    icon="up"
                    label={`${t.up}, ${title}`}
                    refused={index === 0}
                    act={{ do: "move", name: field.name, from: index, to: index - 1 }}
                    onPress={() => reorder(index, index - 1)}
                  />
                  <RowButton
                    icon="down"
                    label={`${t.down}, ${title}`}
                    refused={index === fields.length - 1}
                    act={{ do: "move", name: field.name, from: index, to: index + 1 }}
                    onPress={() => reorder(index, index + 1)}
                  />
                  <RowButton
                    icon="x"
                    label={`${t.remove}, ${title}`}
                    act={{ do: "remove", name: field.name, at: index }}
                    onPress={() => drop(index)}
                  />
                </span>
              </div>
              {children(`${field.name}.${index}`, index)}
            </li>
          );
        })}
      </ol>
      <EditButton
        act={{ do: "add", name: field.name, at: fields.length, blank }}
        label={t.addNamed(addLabel)}
        ref={addButton}
        onPress={add}
      />
      <span className="vh" role="status">
        {said}
      </span>
    </Group>
  );
}
