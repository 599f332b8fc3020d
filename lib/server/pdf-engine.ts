import "server-only";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { applicationFolder } from "@/lib/env";

/** Whether npm installed the binary of Typst for this machine: it is looked for, not loaded, which the process of exports alone does. */
export function isPdfEngineInstalled(): boolean {
  const folder = join(/* turbopackIgnore: true */ applicationFolder(), "node_modules/@myriaddreamin");
  const binary = `typst-ts-node-compiler-${process.platform}-${process.arch}`;
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith(binary));
}
