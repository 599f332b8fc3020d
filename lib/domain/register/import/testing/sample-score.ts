import type { SampleEntry } from "../sample-shape";

type Facts = Map<string, number>;

function add(facts: Facts, fact: string): void {
  facts.set(fact, (facts.get(fact) ?? 0) + 1);
}

/** Every answer of an entry as one fact: each item of a list, each part of a category, each day, each yes or no. */
function factsOf(entry: SampleEntry | undefined): Facts {
  const facts: Facts = new Map();
  for (const [field, value] of Object.entries(entry ?? {})) {
    if (!Array.isArray(value)) add(facts, `${field}=${value}`);
    else
      for (const item of value)
        if (typeof item === "string") add(facts, `${field}=${item}`);
        else for (const [part, text] of Object.entries(item)) add(facts, `${field}.${item.label}.${part}=${text}`);
  }
  return facts;
}

/** The share of the expected answers that were read, from 0 to 1; an answer too many costs as much as one that lacks. */
export function sampleScore(got: readonly SampleEntry[], expected: readonly SampleEntry[]) {
  const wrong: string[] = [];
  let total = 0;
  let right = 0;
  for (let index = 0; index < Math.max(got.length, expected.length); index++) {
    const [read, wanted] = [factsOf(got[index]), factsOf(expected[index])];
    for (const fact of new Set([...read.keys(), ...wanted.keys()])) {
      const [has, wants] = [read.get(fact) ?? 0, wanted.get(fact) ?? 0];
      total += Math.max(has, wants);
      right += Math.min(has, wants);
      if (has !== wants) wrong.push(`${index} ${has < wants ? "lacks" : "has too many"} ${fact}`);
    }
  }
  return { share: total === 0 ? 0 : right / total, total, wrong };
}
