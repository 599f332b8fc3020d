const AT_ONCE = 2;

const waiting: (() => void)[] = [];
let running = 0;

/** Runs the work when fewer than two are running, in the order asked: many files at once take time, not memory. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
