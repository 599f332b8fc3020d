import { endsAsZip, latin1, NotTaken } from "./bytes";
import { orientationOf, orientationSegment } from "./orientation";

export const JPEG_START = [0xff, 0xd8, 0xff];

const MARKER = 0xff;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const COMMENT = 0xfe;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const START = 2;

const isRestart = (code: number) => code >= 0xd0 && code <= 0xd7;
/** SOF0 to SOF15, but the three of that range that are tables. */
const isFrame = (code: number) => code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code);

type Segment = { readonly code: number; readonly bytes: Uint8Array; readonly body: Uint8Array };

function segmentAt(bytes: Uint8Array, at: number): Segment {
  const code = bytes[at + 1] ?? 0;
  const size = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
  const to = at + 2 + size;
  if (bytes[at] !== MARKER || code < 0xc0 || size < 2 || to > bytes.byteLength) throw new NotTaken("damaged");
  return { code, bytes: bytes.subarray(at, to), body: bytes.subarray(at + 4, to) };
}

/** Where the packed picture that begins here gives way to the next segment. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(MARKER, from); at !== -1; at = bytes.indexOf(MARKER, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== MARKER && !isRestart(next)) return at;
  }
  throw new NotTaken("damaged");
}

/**
 * Kept: what draws the picture, the plain JFIF header, the colour profile and Adobe's colour code. Dropped: EXIF, XMP, IPTC, comments,
 * thumbnails, further pictures and makers' own.
 */
function draws({ code, body }: Segment): boolean {
  const name = latin1(body.subarray(0, 12));
  if (code === APP0) return name.startsWith("JFIF\0");
  if (code === APP2) return name.startsWith("ICC_PROFILE\0");
  if (code === APP14) return name.startsWith("Adobe");
  return code !== COMMENT && (code < APP0 || code > APP15);
}

/**
 * The same picture without its metadata; which way up it is shown stays. Refuses what is not whole, and an archive behind it;
 * other bytes behind it (makers' own, films) are dropped.
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  let orientation = 1;
  let frame = false;
  let scan = false;
  for (let at = START; ; ) {
    while (bytes[at] === MARKER && bytes[at + 1] === MARKER) at += 1; // any number of fill bytes may stand before a marker
    if (bytes[at] === MARKER && bytes[at + 1] === END_OF_IMAGE) break;
    const segment = segmentAt(bytes, at);
    at += segment.bytes.byteLength;
    if (segment.code === APP1) orientation = orientationOf(segment.body) ?? orientation;
    if (isFrame(segment.code)) frame = true;
    if (!draws(segment)) continue;
    kept.push(segment.bytes);
    if (segment.code !== START_OF_SCAN) continue;
    const end = endOfScan(bytes, at);
    kept.push(bytes.subarray(at, end));
    at = end;
    scan = true;
  }
  if (!frame || !scan) throw new NotTaken("damaged");
  if (endsAsZip(bytes)) throw new NotTaken("mixed");
  const [first, ...rest] = kept;
  const header = first?.[1] === APP0 ? [first] : [];
  const others = first?.[1] === APP0 ? rest : kept;
  return new Uint8Array(
    Buffer.concat([
      bytes.subarray(0, START),
      ...header,
      ...(orientation === 1 ? [] : [orientationSegment(orientation)]),
      ...others,
      Uint8Array.of(MARKER, END_OF_IMAGE),
    ]),
  );
}
