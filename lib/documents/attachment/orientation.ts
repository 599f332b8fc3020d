import { latin1 } from "./bytes";

const EXIF = "Exif\0\0";
const TAG = 0x0112;
const SHORT = 3;
const ENTRY_SIZE = 12;
const MOST_TAGS = 500;

/** Which way up a picture is shown (1 to 8), from an EXIF segment; undefined when it does not say, or is broken. */
export function orientationOf(body: Uint8Array): number | undefined {
  if (latin1(body.subarray(0, EXIF.length)) !== EXIF) return undefined;
  const tiff = body.subarray(EXIF.length);
  const order = latin1(tiff.subarray(0, 2));
  if (tiff.byteLength < 8 || (order !== "II" && order !== "MM")) return undefined;
  const little = order === "II";
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return undefined;
  const count = Math.min(view.getUint16(directory, little), MOST_TAGS);
  for (let at = directory + 2; at < directory + 2 + count * ENTRY_SIZE; at += ENTRY_SIZE) {
    if (at + ENTRY_SIZE > view.byteLength) return undefined;
    if (view.getUint16(at, little) !== TAG || view.getUint16(at + 2, little) !== SHORT) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** An EXIF segment (APP1) that says this and nothing else. */
export function orientationSegment(orientation: number): Uint8Array {
  const tiff = Buffer.alloc(26);
  tiff.write("MM", 0, "latin1");
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(TAG, 10);
  tiff.writeUInt16BE(SHORT, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([Buffer.from(EXIF, "latin1"), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
