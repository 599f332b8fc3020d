import { crc32 } from "node:zlib";
import { endsAsZip, latin1, NotTaken } from "./bytes";

export const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What draws the picture. Everything else tells of who made it, when, where and with what: text, EXIF, dates, private chunks. */
const DRAWS = new Set([
  ...["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "cICP", "bKGD", "pHYs", "hIST"],
  ...["acTL", "fcTL", "fdAT"],
]);
const AROUND = 12;
const HEADER_SIZE = 13;

type Chunk = { readonly type: string; readonly size: number; readonly bytes: Uint8Array };

/** The chunk at a place, whole and with a right sum. */
function chunkAt(bytes: Uint8Array, at: number): Chunk {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + AROUND > bytes.byteLength) throw new NotTaken("damaged");
  const size = view.getUint32(at);
  if (at + AROUND + size > bytes.byteLength) throw new NotTaken("damaged");
  const named = bytes.subarray(at + 4, at + 8 + size);
  if (crc32(named) !== view.getUint32(at + 8 + size)) throw new NotTaken("damaged");
  return { type: latin1(named.subarray(0, 4)), size, bytes: bytes.subarray(at, at + AROUND + size) };
}

/** The same picture without its metadata. Refuses what is not whole, and an archive behind it; other bytes behind it are dropped. */
export function barePng(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, PNG_START.length)];
  const seen = new Set<string>();
  for (let at = PNG_START.length; !seen.has("IEND"); ) {
    const chunk = chunkAt(bytes, at);
    if (seen.size === 0 && (chunk.type !== "IHDR" || chunk.size !== HEADER_SIZE)) throw new NotTaken("damaged");
    seen.add(chunk.type);
    if (DRAWS.has(chunk.type)) kept.push(chunk.bytes);
    at += chunk.bytes.byteLength;
  }
  if (!seen.has("IDAT")) throw new NotTaken("damaged");
  if (endsAsZip(bytes)) throw new NotTaken("mixed");
  return new Uint8Array(Buffer.concat(kept));
}
