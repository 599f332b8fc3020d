import { newId } from "@/lib/domain/identifier";
import type { EntryView } from "./entry-view";

/** What the form of an act carries: the entry at the version seen, and the key of this request. */
export function EntryKeys({ entry }: { entry: EntryView["entry"] }) {
  return (
    <>
      <input type="hidden" name="memberId" value={entry.memberId} />
      <input type="hidden" name="entryId" value={entry.id} />
      <input type="hidden" name="version" value={entry.version} />
      <input type="hidden" name="key" value={newId()} />
    </>
  );
}
