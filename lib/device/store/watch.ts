import { Dexie, type Table } from "dexie";

/** After the write that set it off has been answered and drawn: on a slow tablet a reading in its way costs more than the write. */
const SOON_MS = 40;

/**
 * Calls `read` now, and again soon after each change of these tables, by this tab or another; changes that come close together
 * are read once, and no reading begins before the last one ended. Returns how to stop.
 */
export function watchTables(tables: readonly Pick<Table, "db" | "name">[], read: () => Promise<void>): () => void {
  const places = tables.map(({ db, name }) => `idb://${db.name}/${name}/`);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  let stale = false;
  let stopped = false;
  const run = async () => {
    timer = undefined;
    reading = true;
    stale = false;
    try {
      await read();
    } catch (error) {
      if (!stopped) throw error; // who stopped may have closed the database under it
    } finally {
      reading = false;
      if (stale) soon();
    }
  };
  const soon = () => {
    if (stopped) return;
    if (reading) stale = true;
    else timer ??= setTimeout(run, SOON_MS);
  };
  const changed = (parts: object) => {
    if (Object.keys(parts).some((part) => places.some((place) => part.startsWith(place)))) soon();
  };
  Dexie.on.storagemutated.subscribe(changed);
  void run();
  return () => {
    stopped = true;
    clearTimeout(timer);
    Dexie.on.storagemutated.unsubscribe(changed);
  };
}
