import type { ReactNode } from "react";
import type { ButtonKind } from "@/components/ui/button";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { NativeForm } from "./form/native-form";
import type { ShownWords } from "./link-shown";

type ActFormProps = {
  action: FormAction;
  label: string;
  kind?: ButtonKind;
  /** What the act is about: ids and the version seen. */
  about: Record<string, string | number>;
  linkFor?: string | undefined;
  shown?: ShownWords;
  /** How each field names itself, for the sentences of the summary. */
  labels?: Record<string, string>;
  children?: ReactNode;
};

/**
 * One button that does one thing, once: a second press under the same key changes nothing more. The form itself is known by
 * what it is about: one that took another name at each drawing would lose its answer where there is no script.
 */
export function ActForm({ action, label, kind = "plain", about, linkFor, shown, labels, children }: ActFormProps) {
  return (
    <NativeForm
      key={Object.values(about).join(" ")}
      {...{ action, kind, linkFor }}
      submitLabel={label}
      {...(shown && { shown })}
      {...(labels && { labels })}
    >
      <input type="hidden" name="key" value={newId()} />
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </NativeForm>
  );
}
