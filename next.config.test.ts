import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import config, { pageExtensionsOf } from "./next.config.js";

const REFERENCES = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => file.includes(".bench."));

/** As the App Router reads the names of its files. */
const isServed = (file: string, extensions: readonly string[]) =>
  extensions.some((extension) => new RegExp(`(^|/)(page|route)\\.${extension.replace(".", "\\.")}$`).test(file));

test("BEN-01 a reference page of the bench is served by a build made with BENCH=1, and by no other", () => {
  expect(REFERENCES.length).toBeGreaterThan(0);
  expect(REFERENCES.filter((file) => isServed(file, pageExtensionsOf({ BENCH: "1" })))).toEqual(REFERENCES);
  expect(REFERENCES.filter((file) => isServed(file, pageExtensionsOf({})))).toEqual([]);
  expect(config.pageExtensions).toEqual(pageExtensionsOf({}));
});
