import type { Question } from "../questionnaire";

type Option = Question["options"][number];

const CODE_MAX = 40;

function codeOf(label: string, taken: readonly string[]): string {
  const plain = label
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[^a-z]+|_+$/g, "")
    .slice(0, CODE_MAX);
  const base = plain || "reponse";
  let code = base;
  for (let rank = 2; taken.includes(code); rank++) code = `${base}_${rank}`;
  return code;
}

/** One answer per line: « - » before one that is a finding, « + » before one that is expected. */
export const optionLines = (options: readonly Option[]): string =>
  options.map(({ label, negative, expected }) => `${negative ? "- " : expected ? "+ " : ""}${label}`).join("\n");

/** The options of these lines; one whose words stand keeps its code, so that the answers of before still say the same. */
export function optionsFrom(lines: string, before: readonly Option[]): Option[] {
  const options: Option[] = [];
  for (const line of lines
    .split("\n")
    .map((one) => one.trim())
    .filter(Boolean)) {
    const sign = line[0];
    const label = sign === "-" || sign === "+" ? line.slice(1).trim() : line;
    if (label === "" || options.some((one) => one.label === label)) continue;
    const known = before.find((one) => one.label === label)?.code;
    const taken = [...options, ...before].map(({ code }) => code);
    options.push({ code: known ?? codeOf(label, taken), label, negative: sign === "-", expected: sign === "+" });
  }
  return options;
}
