import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** @returns {string[]} the files under a path, in a stable order */
function filesUnder(root, path, ignored) {
  const full = join(root, path);
  if (!existsSync(full) || ignored(path)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(root, join(path, name), ignored));
}

/**
 * One hash of names and contents: what was installed or built from them is stale when it changes.
 * @param {string} root @param {string[]} paths @param {(path: string) => boolean} [ignored]
 */
export function fingerprint(root, paths, ignored = () => false) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap((entry) => filesUnder(root, entry, ignored))) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update("\0");
  }
  return hash.digest("hex");
}
