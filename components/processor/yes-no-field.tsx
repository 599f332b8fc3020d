import { useController } from "react-hook-form";
import { processorFr } from "@/lib/i18n/fr/processor";
import { Group, useField } from "../ui/form/field";

type Props = { name: string; label: string; hint?: string };

const ANSWERS = [
  { key: "yes", value: true },
  { key: "no", value: false },
  { key: "unknown", value: null },
] as const;

/** Yes, no, or not said yet: null is no « no ». */
export function YesNoField(field: Props) {
  const { id, error } = useField(field);
  const { field: control } = useController({ name: field.name });
  return (
    <Group id={id} kind="yesno" field={field} error={error}>
      <div className="pick">
        {ANSWERS.map(({ key, value }, index) => (
          <label key={key}>
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${index}`}
              name={field.name}
              value={String(value ?? "")}
              checked={(control.value ?? null) === value}
              onChange={() => control.onChange(value)}
              onBlur={control.onBlur}
              ref={index === 0 ? control.ref : undefined}
            />
            {processorFr.answers[key]}
          </label>
        ))}
      </div>
    </Group>
  );
}
