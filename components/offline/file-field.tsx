import { useNativeField } from "../access/form/native-form";
import { FieldError } from "../ui/form/field-parts";

type Props = { name: string; label: string; accept: string };

export function FileField({ name, label, accept }: Props) {
  const { id, error } = useNativeField(name);
  return (
    <div className={error ? "field bad" : "field"}>
      <label htmlFor={id}>{label}</label>
      <FieldError id={id} error={error} />
      <input
        className="in"
        id={id}
        name={name}
        type="file"
        accept={accept}
        aria-describedby={error ? `${id}-error` : undefined}
        aria-invalid={error ? true : undefined}
      />
    </div>
  );
}
