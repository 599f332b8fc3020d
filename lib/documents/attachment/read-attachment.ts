import type { AttachmentRefusal, FileKind } from "@/lib/domain/document/kind";
import { FILE_BYTES } from "@/lib/domain/document/kind";
import { latin1, NotTaken, startsWith } from "./bytes";
import { bareJpeg, JPEG_START } from "./jpeg";
import { officeKind } from "./office";
import { checkedPdf } from "./pdf";
import { barePng, PNG_START } from "./png";

export type ReadAttachment =
  | { readonly ok: true; readonly kind: FileKind; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: AttachmentRefusal };

function taken(bytes: Uint8Array): { kind: FileKind; bytes: Uint8Array } {
  if (startsWith(bytes, PNG_START)) return { kind: "png", bytes: barePng(bytes) };
  if (startsWith(bytes, JPEG_START)) return { kind: "jpg", bytes: bareJpeg(bytes) };
  const start = latin1(bytes.subarray(0, 5));
  if (start === "%PDF-") return { kind: "pdf", bytes: checkedPdf(bytes) };
  if (start.startsWith("PK")) return { kind: officeKind(bytes), bytes };
  throw new NotTaken("wrong-type");
}

/**
 * What a file is by its content, and its bytes as they are to be kept: pictures without their metadata (place, date, device), the rest
 * as it came. Refuses every other kind, files that are two things at once, programs inside documents, and what is not whole.
 */
export function readAttachment(bytes: Uint8Array): ReadAttachment {
  if (bytes.byteLength === 0) return { ok: false, code: "empty" };
  if (bytes.byteLength > FILE_BYTES) return { ok: false, code: "too-big" };
  try {
    return { ok: true, ...taken(bytes) };
  } catch (error) {
    if (error instanceof NotTaken) return { ok: false, code: error.code };
    throw error;
  }
}
