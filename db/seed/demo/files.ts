import { crc32, deflateSync } from "node:zlib";

const latin1 = (text: string) => Buffer.from(text, "latin1");
const escaped = (line: string) => line.replace(/[\\()]/g, (sign) => `\\${sign}`).replaceAll("’", "'");

/** One page of plain lines, the smallest that a reader of PDF opens. */
export function pdfOf(lines: readonly string[]): Uint8Array {
  const words = lines.map((line, index) => `${index === 0 ? "/F 16 Tf" : "/F 11 Tf"} (${escaped(line)}) Tj T*`);
  const stream = `BT 22 TL 72 760 Td ${words.join("\n")} ET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R/Lang(fr-FR)>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
    `<</Length ${latin1(stream).length}>>stream\n${stream}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
  ];
  let text = "%PDF-1.4\n";
  const places: number[] = [];
  for (const [index, object] of objects.entries()) {
    places.push(latin1(text).length);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${latin1(text).length}\n%%EOF\n`;
  return new Uint8Array(latin1(text));
}

function chunk(type: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([latin1(type), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A grey picture with a darker frame, as a photograph of nothing. */
export function pngOf(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from(
      [0].concat(
        Array.from({ length: width }, (_, x) => (Math.min(x, y, width - 1 - x, height - 1 - y) < 6 ? 90 : 200)),
      ),
    ),
  );
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const drawn = chunk("IDAT", deflateSync(Buffer.concat(rows)));
  return new Uint8Array(Buffer.concat([signature, chunk("IHDR", head), drawn, chunk("IEND", Buffer.alloc(0))]));
}
