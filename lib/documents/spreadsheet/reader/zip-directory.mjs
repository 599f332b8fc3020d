// @ts-check
import { LIMITS } from "./limits.mjs";
import { Refused } from "./refusal.mjs";

/** @typedef {{ name: string, method: number, size: number, crc: number, packed: Uint8Array }} ZipEntry */

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const COMMENT_MAX = 0xffff;
const BEYOND_32_BITS = 0xffffffff;
const ENCRYPTED = 0x0001;
const SIZES_FOLLOW = 0x0008;

/** Absolute, climbing, drive, backslash or control character: a name that would leave the folder it is unpacked in. */
const UNSAFE = /^[/\\]|^[a-z]:|\\|(^|\/)\.\.(\/|$)|\p{Cc}/iu;

/** @param {DataView} view */
function findEnd(view) {
  const first = Math.max(0, view.byteLength - END_SIZE - COMMENT_MAX);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) {
    const commentLength = view.getUint16(at + 20, true);
    if (view.getUint32(at, true) === END && at + END_SIZE + commentLength === view.byteLength) return at;
  }
  throw new Refused("damaged");
}

/** @param {DataView} view @param {number} at @param {number} length */
function nameAt(view, at, length) {
  if (at + length > view.byteLength) throw new Refused("damaged");
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, length);
  const name = new TextDecoder("utf-8").decode(bytes);
  if (name === "" || UNSAFE.test(name)) throw new Refused("unsafe-name");
  return name;
}

/** @param {DataView} view @param {number} at @param {number} directoryStart @returns {{ entry: ZipEntry, from: number, to: number, next: number }} */
function readCentral(view, at, directoryStart) {
  if (at + CENTRAL_SIZE > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw new Refused("damaged");
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const crc = view.getUint32(at + 16, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const nameLength = view.getUint16(at + 28, true);
  const local = view.getUint32(at + 42, true);
  const name = nameAt(view, at + CENTRAL_SIZE, nameLength);
  if (flags & ENCRYPTED) throw new Refused("encrypted");
  if (method !== 0 && method !== 8) throw new Refused("damaged", name);
  if ([packedSize, size, local].includes(BEYOND_32_BITS)) throw new Refused("lying", name);
  if (local + LOCAL_SIZE > directoryStart) throw new Refused("damaged", name);
  const from = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const to = from + packedSize;
  if (view.getUint32(local, true) !== LOCAL || to > directoryStart) throw new Refused("damaged", name);
  const told = nameAt(view, local + LOCAL_SIZE, view.getUint16(local + 26, true));
  const localSizes = [view.getUint32(local + 18, true), view.getUint32(local + 22, true)];
  const localCrc = view.getUint32(local + 14, true);
  const follows = (view.getUint16(local + 6, true) & SIZES_FOLLOW) !== 0;
  const sameSizes = localSizes[0] === packedSize && localSizes[1] === size && localCrc === crc;
  if (told !== name || view.getUint16(local + 8, true) !== method || !(sameSizes || follows))
    throw new Refused("lying", name);
  const packed = new Uint8Array(view.buffer, view.byteOffset + from, packedSize);
  const next = at + CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  return { entry: { name, method, size, crc, packed }, from: local, to, next };
}

/**
 * The entries of an archive, from its central directory. Refuses what two readers would read differently: local headers that
 * say otherwise, entries that overlap, a name given twice, ZIP64, several disks, bytes after the end.
 * @param {Uint8Array} file @param {number} [most] entries @returns {ZipEntry[]}
 */
export function directoryOf(file, most = LIMITS.zipEntries) {
  if (file.byteLength < END_SIZE) throw new Refused("damaged");
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count > most) throw new Refused("too-many-entries");
  if (count === 0) throw new Refused("nothing");
  if (view.getUint16(end + 8, true) !== count || start + view.getUint32(end + 12, true) !== end)
    throw new Refused("damaged");
  const ranges = [];
  for (let at = start, index = 0; index < count; index++) {
    const read = readCentral(view, at, start);
    ranges.push(read);
    at = read.next;
    if (index === count - 1 && at !== end) throw new Refused("lying", read.entry.name);
  }
  refuseOverlaps(ranges);
  const names = new Set(ranges.map(({ entry }) => entry.name.toLowerCase()));
  if (names.size !== count) throw new Refused("lying");
  return ranges.map(({ entry }) => entry);
}

/** @param {{ entry: ZipEntry, from: number, to: number }[]} ranges */
function refuseOverlaps(ranges) {
  let reached = 0;
  for (const { entry, from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    if (from < reached) throw new Refused("lying", entry.name);
    reached = to;
  }
}
