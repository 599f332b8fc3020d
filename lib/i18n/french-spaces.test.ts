import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Words that are read back from a file, or that go through `typography` on their way to the screen. */
const ELSEWHERE = ["register-export.ts", "register-rules.ts"];

const LITERAL = /"([^"\n]*)"|`([^`\n]*)`/g;
/** A plain space where French wants one that does not break: inside guillemets, before a double sign. */
const BREAKS = /« | »|[\p{L}\d)»…] [:;?!%€](?=\s|$)/u;

function plainSpaces(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file) && !ELSEWHERE.some((name) => file.endsWith(name)))
    .flatMap((file) =>
      readFileSync(join(folder, file), "utf8")
        .split("\n")
        .flatMap((line, index) => {
          if (/^\s*(\/\*\*|\*|\/\/)/.test(line)) return [];
          const texts = [...line.matchAll(LITERAL)].map(([, plain = "", template = ""]) => plain || template);
          const told = texts.map((text) => text.replace(/\$\{[^}]*\}/g, "X"));
          return told.some((text) => BREAKS.test(text)) ? [`${join(folder, file)}:${index + 1}`] : [];
        }),
    );
}

test("UI-41 no plain space stands in the words of the screens where French wants one that does not break", () => {
  expect([...plainSpaces("lib/i18n/fr"), ...plainSpaces("components"), ...plainSpaces("app")]).toEqual([]);
});

test("UI-41 the check sees a plain space", () => {
  for (const text of ["« Autre »", "Motif : absent", "Vraiment ?", "37 %"]) expect(BREAKS.test(text)).toBe(true);
  for (const text of ["«\u00a0Autre\u00a0»", "Motif\u00a0: absent", "10:42", "a ? b"])
    expect(BREAKS.test(text)).toBe(text === "a ? b");
});
