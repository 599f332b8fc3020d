// @ts-check
import { crc32, inflateRawSync } from "node:zlib";
import { LIMITS } from "./limits.mjs";
import { Refused } from "./refusal.mjs";
import { directoryOf } from "./zip-directory.mjs";

/** @typedef {import("./zip-directory.mjs").ZipEntry} ZipEntry */

/** Bytes after the end of a deflate stream are read by nobody: an entry that hides some says another size than its own. */
/** @param {Uint8Array} packed @param {number} maxOutputLength @param {string} name @returns {Uint8Array} */
function inflated(packed, maxOutputLength, name) {
  // With `info` Node answers with its engine too, which the types of Node do not say.
  const { buffer, engine } = /** @type {{ buffer: Uint8Array, engine: { bytesWritten: number } }} */ (
    /** @type {unknown} */ (inflateRawSync(packed, { maxOutputLength, info: true }))
  );
  if (engine.bytesWritten !== packed.length) throw new Refused("lying", name);
  return buffer;
}

/** @param {ZipEntry} entry @param {number} left bytes that the archive may still unpack */
function unpacked({ packed, name, method, size, crc }, left) {
  if (method === 0) {
    if (packed.length !== size) throw new Refused("lying", name);
    if (size > left) throw new Refused("too-much");
    return packed;
  }
  const ratioLimit = Math.max(packed.length * LIMITS.ratio, LIMITS.ratioFloor);
  let content;
  try {
    // Stops inflating at the limit, whatever the headers say.
    const maxOutputLength = Math.max(1, Math.min(left, ratioLimit));
    content = inflated(packed, maxOutputLength, name);
  } catch (error) {
    if (error instanceof Refused) throw error;
    if (!(error instanceof RangeError)) throw new Refused("damaged", name);
    throw left <= ratioLimit ? new Refused("too-much") : new Refused("ratio", name);
  }
  if (content.length !== size) throw new Refused("lying", name);
  if (crc32(content) !== crc) throw new Refused("damaged", name);
  return content;
}

/**
 * Unpacks the whole archive in memory, each entry counted while it is inflated and checked against its headers; nothing is
 * ever written under the names it gives. Keeps the entries that `wanted` asks for.
 * @param {Uint8Array} file @param {(name: string) => boolean} wanted
 * @returns {{ names: string[], contents: Map<string, Uint8Array> }}
 */
export function unzip(file, wanted) {
  const directory = directoryOf(file);
  if (directory.reduce((sum, { size }) => sum + size, 0) > LIMITS.unpackedBytes) throw new Refused("too-much");
  /** @type {Map<string, Uint8Array>} */
  const contents = new Map();
  let left = LIMITS.unpackedBytes;
  for (const entry of directory) {
    const content = unpacked(entry, left);
    left -= content.length;
    if (wanted(entry.name)) contents.set(entry.name, content);
  }
  return { names: directory.map(({ name }) => name), contents };
}
