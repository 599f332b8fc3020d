import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
export const BOOK = join(root, "docs/test-book.md");

const TITLE = /\btest(?:\.each\([\s\S]*?\))?\(\s*(["'`])([A-Z]{2,3}-\d{2,})\s([\s\S]*?)\1\s*,/g;

/** Every requirement with the tests that carry its id, from the titles themselves. */
export function testBook() {
  const files = execFileSync(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard", "*.test.ts", "*.test.tsx", "*.spec.ts"],
    { cwd: root, encoding: "utf8" },
  )
    .split("\n")
    .filter(Boolean)
    .sort();
  const found = files.flatMap((file) =>
    [...readFileSync(join(root, file), "utf8").matchAll(TITLE)].map(([, , id, title]) => ({
      file,
      id,
      title: title.replace(/\s+/g, " "),
    })),
  );
  const key = ({ id, title, file }) => `${id.replace(/\d+/, (digits) => digits.padStart(4, "0"))} ${title} ${file}`;
  found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const rows = found.map(({ id, title, file }) => `| ${id} | ${title.trim().replaceAll("|", "\\|")} | ${file} |`);
  return `# Test book\n\nMade from the titles of the tests by \`npm run docs\`; a test fails when it is stale.\n\n| Id | What is shown | Where |\n| --- | --- | --- |\n${rows.join("\n")}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(BOOK, testBook());
