// @ts-check
import { crc32, inflateRawSync } from "node:zlib";
import { LIMITS } from "./limits.mjs";
import { Refused } from "./refusal.mjs";
import { directoryOf } from "./zip-directory.mjs";

/** @typedef {import("./zip-directory.mjs").ZipEntry} ZipEntry */

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
    content = inflateRawSync(packed, { maxOutputLength: Math.max(1, Math.min(left, ratioLimit)) });
  } catch (error) {
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
