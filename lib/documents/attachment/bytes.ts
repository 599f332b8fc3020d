/** A file that is not what it says, for the reason given; never leaves `readAttachment`. */
export class NotTaken extends Error {
  constructor(readonly code: "damaged" | "mixed" | "macros" | "encrypted" | "too-much" | "wrong-type") {
    super(code);
  }
}

export const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

const ZIP_END = Buffer.from("PK\u0005\u0006", "latin1");
const ZIP_END_SIZE = 22;
const ZIP_COMMENT_MAX = 0xffff;

/** Whether an archive is hidden in the file: readers of ZIP look for its end, wherever it begins. */
export function endsAsZip(bytes: Uint8Array): boolean {
  const from = Math.max(0, bytes.byteLength - ZIP_END_SIZE - ZIP_COMMENT_MAX);
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset + from, bytes.byteLength - from);
  for (let at = tail.indexOf(ZIP_END); at !== -1; at = tail.indexOf(ZIP_END, at + 1)) {
    if (at + ZIP_END_SIZE <= tail.length && at + ZIP_END_SIZE + tail.readUInt16LE(at + 20) <= tail.length) return true;
  }
  return false;
}
