/** Every demo is the same demo: one seed, so that two newcomers talk about the same towns. */
export const DEMO_SEED = 20221116;

/** mulberry32: small, fast, the same everywhere; nothing here needs to be unguessable. */
export function newRandom(seed = DEMO_SEED) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    chance: (part: number): boolean => next() < part,
    between: (low: number, high: number): number => low + below(high - low + 1),
    pick: <T>(items: readonly [T, ...T[]] | readonly T[]): T => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error("nothing to pick from");
      return item;
    },
  };
}

export type Random = ReturnType<typeof newRandom>;
