import "server-only";

/** What anyone may ask for as often as they like, and never changes: it is made once, and the last so many are kept. */
const MOST_KEPT = 24;
const made = new Map<string, Promise<unknown>>();

/** The answer under that key, made now or kept from before; one that failed is made again for the next who asks. */
export function kept<T>(key: string, make: () => T | Promise<T>): Promise<T> {
  const known = made.get(key);
  if (known) return known as Promise<T>; // one key, one kind of answer
  const making = Promise.resolve().then(make);
  made.set(key, making);
  making.catch(() => made.delete(key));
  const [oldest] = made.keys();
  if (made.size > MOST_KEPT && oldest) made.delete(oldest);
  return making;
}
