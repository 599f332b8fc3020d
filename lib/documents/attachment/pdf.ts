import { endsAsZip, latin1, NotTaken } from "./bytes";

const TAIL = 1024;

/**
 * A PDF whose header is its first byte and whose end is its last word: what stands before or after would be another file. What it
 * contains is not judged (scripts may hide in packed streams): it is only ever given to be saved, never shown by us.
 */
export function checkedPdf(bytes: Uint8Array): Uint8Array {
  if (!/^%PDF-[12]\.\d/.test(latin1(bytes.subarray(0, 8)))) throw new NotTaken("damaged");
  const tail = latin1(bytes.subarray(-TAIL));
  const end = tail.lastIndexOf("%%EOF");
  if (end === -1) throw new NotTaken(endsAsZip(bytes) ? "mixed" : "damaged");
  if (/[^\s\0]/.test(tail.slice(end + "%%EOF".length)) || endsAsZip(bytes)) throw new NotTaken("mixed");
  return bytes;
}
