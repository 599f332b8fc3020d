/** Thrown at the end of a trial run, so that the database takes everything back. */
class Rehearsed extends Error {
  constructor(readonly result: unknown) {
    super("rehearsed");
  }
}

/** Runs a write for real, or, for a trial, up to its very end and takes it all back: what would fail, fails. */
export async function rehearsable<T>(dryRun: boolean, write: (end: (result: T) => T) => Promise<T>): Promise<T> {
  try {
    return await write((result) => {
      if (dryRun) throw new Rehearsed(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.result as T; // thrown three lines above with that type
    throw error;
  }
}
