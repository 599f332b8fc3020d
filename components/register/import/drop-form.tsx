import { NativeForm } from "@/components/access/form/native-form";
import { Details } from "@/components/ui/details";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { importPagesFr } from "@/lib/i18n/fr/import-pages";
import { ImportFields } from "./import-fields";
import type { ImportView } from "./view";

/** Giving a file up, out of the way of what one came to do. */
export function DropForm({ view, action }: { view: ImportView; action: FormAction }) {
  return (
    <Details summary={importPagesFr.drop}>
      <p>{importPagesFr.dropHint}</p>
      <NativeForm action={action} submitLabel={importPagesFr.drop} kind="stop">
        <ImportFields view={view} idempotencyKey={newId()} />
      </NativeForm>
    </Details>
  );
}
