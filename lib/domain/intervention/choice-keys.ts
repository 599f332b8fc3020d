type Keyed = { readonly code: string; readonly label: string };
type Group<G extends string> = { readonly group: G; readonly choices: readonly Keyed[] };

/** The keys of the design, kept while their term is offered. */
const FAMILIAR: Readonly<Record<string, string>> = {
  telephone: "t",
  courriel: "e",
  visio: "v",
  deplacement: "d",
  conseil: "c",
  relecture: "r",
  revue_registre: "f",
  analyse_contrat: "a",
};
const DIGITS = "1234567890";
/** N opens a new entry and M changes member everywhere: never given to a choice. */
const LETTERS = "abcdefghijklopqrstuvwxyz";

const lettersOf = (label: string) =>
  label
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");

/**
 * One key per choice, distinct over the whole form; the same lists always give the same keys. The first group takes the
 * digits in its order, the others letters. A choice beyond the 34 keys has none.
 */
export function choiceKeys<G extends string>(groups: readonly Group<G>[]) {
  const free = new Set(DIGITS + LETTERS);
  const keys = new Map<string, string>();
  const give = (group: G, code: string, candidates: string) => {
    const key = [...candidates].find((candidate) => free.has(candidate));
    if (!key || keys.has(`${group}/${code}`)) return;
    free.delete(key);
    keys.set(`${group}/${code}`, key);
  };
  groups.forEach(({ group, choices }, index) => {
    for (const { code } of choices) give(group, code, index === 0 ? DIGITS : (FAMILIAR[code] ?? ""));
  });
  for (const { group, choices } of groups) {
    for (const { code, label } of choices) give(group, code, lettersOf(label) + LETTERS + DIGITS);
  }
  return (group: G, code: string): string | undefined => keys.get(`${group}/${code}`);
}
