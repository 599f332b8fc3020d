/** Asks the browser not to clear this device's storage by itself; « refused » is to be shown. */
export async function askToPersist(): Promise<"granted" | "refused" | "unknown"> {
  if (!navigator.storage?.persist) return "unknown";
  if (await navigator.storage.persisted()) return "granted";
  return (await navigator.storage.persist()) ? "granted" : "refused";
}
