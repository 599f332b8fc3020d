import type { ImportView } from "./view";

/** What each form of an import sends beside its answers: which import, as it was seen, and the key of the request. */
export function ImportFields({ view, idempotencyKey }: { view: ImportView; idempotencyKey: string }) {
  return (
    <>
      <input type="hidden" name="memberId" value={view.memberId} />
      <input type="hidden" name="importId" value={view.id} />
      <input type="hidden" name="version" value={view.version} />
      <input type="hidden" name="key" value={idempotencyKey} />
    </>
  );
}
