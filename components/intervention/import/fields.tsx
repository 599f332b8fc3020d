import { NativeForm } from "@/components/access/form/native-form";
import { Details } from "@/components/ui/details";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { actImportFr } from "@/lib/i18n/fr/act-import";
import { importPagesFr } from "@/lib/i18n/fr/import-pages";

type Key = { importId: string; version: number };

/** Which import, as it was seen, and the key of the request. */
export function ActImportFields({ importId, version }: Key) {
  return (
    <>
      <input type="hidden" name="importId" value={importId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="key" value={newId()} />
    </>
  );
}

/** Giving the file up, out of the way of what one came to do. */
export function DropActsForm({ action, ...seen }: Key & { action: FormAction }) {
  return (
    <Details summary={importPagesFr.drop}>
      <p>{actImportFr.dropHint}</p>
      <NativeForm action={action} submitLabel={importPagesFr.drop} kind="stop">
        <ActImportFields {...seen} />
      </NativeForm>
    </Details>
  );
}
