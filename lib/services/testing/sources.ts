import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServiceCase } from "./case";

const ROOT = "lib/services";
const CASES = join(ROOT, "testing/cases");

const sources = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.startsWith("testing"))
    .map((file) => ({ file: join(folder, file), text: readFileSync(join(folder, file), "utf8") }));

const EXPORTED = /^export (?:async function|function|const) (\w+)/gm;
const MUTATES = /\bmutate(?:<[^>]*>)?\(\s*("(\w+)")?/g;

export type Mutation = { file: string; exported: string; named: string | undefined };

/** Every call of `mutate` in the services: the exported function it stands in and the name it gives. */
export function mutationsInCode(): Mutation[] {
  return sources(ROOT)
    .filter(({ file }) => file !== join(ROOT, "mutation.ts"))
    .flatMap(({ file, text }) => {
      const exported = [...text.matchAll(EXPORTED)];
      return [...text.matchAll(MUTATES)].map((call) => ({
        file,
        exported: exported.findLast(({ index }) => index < call.index)?.[1] ?? "",
        named: call[2],
      }));
    });
}

const WRITES = /\.(insert|update|delete)\(|\b(insert into|delete from|update \w+ set)\b/i;
const FUNCTION = /^export (?:async function|function|const) (\w+)/m;

/** Names of the queries that write in the application's tables. */
function writingQueries(): string[] {
  return sources("db/queries").flatMap(({ text }) =>
    text
      .split(/^(?=export )/m)
      .filter((part) => WRITES.test(part))
      .flatMap((part) => FUNCTION.exec(part)?.[1] ?? []),
  );
}

/** Services that open a transaction of their own and write in it, beside `mutate`. */
export function writesBesideMutate(): { file: string; query: string }[] {
  const queries = writingQueries();
  return sources(ROOT)
    .filter(({ file }) => file !== join(ROOT, "mutation.ts"))
    .flatMap(({ file, text }) =>
      text
        .split(/^(?=export )/m)
        .filter((part) => /\binScope\(/.test(part))
        .flatMap((part) =>
          queries.filter((query) => new RegExp(`\\b${query}\\(`).test(part)).map((query) => ({ file, query })),
        ),
    );
}

/** The registry: every case of every file of `cases`. */
export async function registeredCases(): Promise<ServiceCase[]> {
  const files = readdirSync(CASES).filter((file) => file.endsWith(".ts"));
  const modules: { cases: ServiceCase[] }[] = await Promise.all(
    files.map((file) => import(/* @vite-ignore */ pathToFileURL(join(process.cwd(), CASES, file)).href)),
  );
  return modules.flatMap(({ cases }) => cases);
}
