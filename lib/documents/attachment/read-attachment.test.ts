import { crc32 } from "node:zlib";
import { describe, expect, test } from "vitest";
import { FILE_BYTES } from "@/lib/domain/document/kind";
import { zipFile } from "../spreadsheet/testing/zip-file";
import { orientationOf } from "./orientation";
import { readAttachment } from "./read-attachment";
import { DOCX, ODS, ODT, officeFile, openFile, PDF, PHOTO, PICTURE, XLSX } from "./testing/samples";

const WORD = "openxmlformats-officedocument.wordprocessingml.document.main";
const kindOf = (bytes: Uint8Array) => {
  const read = readAttachment(bytes);
  return read.ok ? read.kind : read.code;
};
const kept = (bytes: Uint8Array): Buffer => {
  const read = readAttachment(bytes);
  if (!read.ok) throw new Error(read.code);
  return Buffer.from(read.bytes);
};
const text = (...parts: (string | Uint8Array)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : part)));

test.each([
  ["pdf", PDF],
  ["odt", ODT],
  ["ods", ODS],
  ["docx", DOCX],
  ["xlsx", XLSX],
  ["png", PICTURE],
  ["jpg", PHOTO],
])("DOC-01 a %s is known by what it contains", (kind, bytes) => {
  expect(kindOf(bytes)).toBe(kind);
});

const archive = Buffer.from(zipFile({ entries: [{ name: "charge.exe", content: "MZ" }] }));
const REFUSED: [string, string, Uint8Array][] = [
  ["empty", "nothing", Buffer.alloc(0)],
  ["too-big", "a PDF one byte over 20 MB", Buffer.concat([PDF, Buffer.alloc(FILE_BYTES + 1 - PDF.length)])],
  ["wrong-type", "a text", Buffer.from("Bonjour")],
  ["wrong-type", "a web page", Buffer.from("<!doctype html><script>alert(1)</script>")],
  ["wrong-type", "a picture that may carry a program", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ["wrong-type", "a program", Buffer.from("MZ\u0090\u0000")],
  ["wrong-type", "an animated picture", Buffer.from("GIF89a")],
  ["wrong-type", "a former Office file", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ["wrong-type", "an archive", archive],
  ["wrong-type", "a presentation", officeFile("openxmlformats-officedocument.presentationml.presentation.main")],
  ["wrong-type", "a drawing", openFile("application/vnd.oasis.opendocument.graphics")],
  ["wrong-type", "a model with a program", officeFile("openxmlformats-officedocument.wordprocessingml.template.main")],
  ["macros", "a Word file with macros", officeFile("ms-word.document.macroEnabled.main")],
  ["macros", "a DOCX that hides them", officeFile(WORD, { name: "word/vbaProject.bin", content: "x" })],
  ["macros", "a DOCX with a control", officeFile(WORD, { name: "word/activeX/activeX1.bin", content: "x" })],
  [
    "macros",
    "an ODT with a program",
    openFile("application/vnd.oasis.opendocument.text", { name: "Basic/Standard/Module1.xml", content: "x" }),
  ],
  ["encrypted", "a DOCX with a password", officeFile(WORD, { name: "a", content: "x", central: { flags: 1 } })],
  ["damaged", "a DOCX cut in the middle", DOCX.subarray(0, DOCX.length - 30)],
  [
    "damaged",
    "a DOCX whose two directories disagree",
    officeFile(WORD, { name: "a", content: "x", local: { name: "b" } }),
  ],
  [
    "too-much",
    "an archive of three thousand parts",
    officeFile(WORD, ...Array.from({ length: 3000 }, (_, n) => ({ name: `p${n}`, content: "" }))),
  ],
  [
    "too-much",
    "a bomb",
    openFile("application/vnd.oasis.opendocument.text", {
      name: "b",
      content: "x",
      central: { size: 400_000_001 },
      local: { size: 400_000_001 },
    }),
  ],
  ["damaged", "a PDF without an end", PDF.subarray(0, 40)],
  ["mixed", "a PDF with a program behind", text(PDF, "MZ")],
  ["mixed", "a PDF with an archive behind", text(PDF, archive)],
  ["wrong-type", "a page with a PDF behind", text("<html>", PDF)],
  ["mixed", "a PNG with an archive behind", text(PICTURE, archive)],
  ["mixed", "a JPEG with an archive behind", text(PHOTO, archive)],
  ["damaged", "a PNG cut in the middle", PICTURE.subarray(0, PICTURE.length - 20)],
  ["damaged", "a PNG with a wrong sum", Buffer.from(PICTURE.map((byte, at) => (at === 20 ? byte + 1 : byte)))],
  ["damaged", "the start of a PNG", PICTURE.subarray(0, 8)],
  ["damaged", "a JPEG cut in its picture", PHOTO.subarray(0, PHOTO.length - 4)],
  ["damaged", "a JPEG without a picture", Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
];

test.each(REFUSED)("DOC-02 refused as %s: %s", (code, _, bytes) => {
  expect(kindOf(bytes)).toBe(code);
});

test("DOC-02 a file of 20 MB to the byte is taken", () => {
  const [start, end] = [PDF.subarray(0, 9), PDF.subarray(9)];
  const whole = Buffer.concat([start, Buffer.alloc(FILE_BYTES - PDF.length, "%"), end]);
  expect(kindOf(whole)).toBe("pdf");
});

const PERSONAL = /Exif|GPS|Telephone|Claire|2026:03:14|xmp|Photoshop|tEXt|eXIf/;
/** 41′ and 12.34″ N as the camera wrote them. */
const PLACE = Buffer.from("2900000001000000d204000064000000", "hex");

describe("DOC-03 pictures lose what tells of people", () => {
  test("DOC-03 a photograph keeps its pixels and which way up it is, and no place, date, device or name", () => {
    expect(PHOTO.includes(PLACE)).toBe(true);
    const bare = kept(PHOTO);
    expect(bare.includes(PLACE)).toBe(false);
    const [, exif] = /Exif\0\0([\s\S]{26})/.exec(bare.toString("latin1")) ?? [];
    expect(orientationOf(text("Exif\0\0", exif ?? ""))).toBe(6);
    expect(bare.toString("latin1").replace(/Exif/, "")).not.toMatch(PERSONAL);
    const scan = PHOTO.subarray(PHOTO.indexOf(Buffer.from([0xff, 0xdb])));
    expect(bare.subarray(-scan.length)).toEqual(scan);
  });

  const segment = (code: number, body: string) => {
    const head = Buffer.from([0xff, code, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    return text(head, body);
  };

  test("DOC-03 comments, XMP, IPTC, makers’ own segments and what follows the picture go; the colour profile stays", () => {
    const more = text(
      segment(0xe1, "http://ns.adobe.com/xap/1.0/\0<xmp>Claire</xmp>"),
      segment(0xed, "Photoshop 3.0\0Claire"),
      segment(0xfe, "Claire"),
      segment(0xe2, "MPF\0Claire"),
      segment(0xe5, "Claire"),
    );
    const bare = kept(text(PHOTO.subarray(0, 2), more, PHOTO.subarray(2), "SEFH Claire et un film"));
    expect(bare).toEqual(kept(PHOTO));
    expect(bare.includes("ICC_PROFILE")).toBe(true);
  });

  test("DOC-03 a picture without EXIF is kept to the byte, and done twice it is the same", () => {
    const bare = kept(PHOTO);
    expect(kept(bare)).toEqual(bare);
    const png = kept(PICTURE);
    expect(kept(png)).toEqual(png);
  });

  const chunk = (type: string, body: string) => {
    const named = text(type, body);
    const around = Buffer.alloc(8);
    around.writeUInt32BE(body.length, 0);
    around.writeUInt32BE(crc32(named), 4);
    return text(around.subarray(0, 4), named, around.subarray(4));
  };

  test("DOC-03 a PNG loses EXIF, texts, its date and private chunks, and keeps its picture", () => {
    const more = text(
      chunk("tEXt", "Author\0Claire"),
      chunk("iTXt", "Claire"),
      chunk("tIME", "1234567"),
      chunk("prVt", "Claire"),
    );
    const bare = kept(text(PICTURE.subarray(0, 33), more, PICTURE.subarray(33), "Claire"));
    expect(bare).toEqual(kept(PICTURE));
    expect(bare.toString("latin1")).not.toMatch(PERSONAL);
    const picture = PICTURE.subarray(PICTURE.indexOf("pHYs") - 4);
    expect(bare.subarray(-picture.length)).toEqual(picture);
  });
});

test("DOC-02 no damage to a file makes the reader fall over: it is taken or refused", () => {
  const seed = Number(process.env.SEED ?? Date.now() % 2_147_483_647);
  console.info(`damaged attachments: seed ${seed}`);
  let state = seed;
  const next = (most: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state % most;
  };
  for (const sound of [PDF, ODT, ODS, DOCX, XLSX, PICTURE, PHOTO]) {
    for (let round = 0; round < 300; round++) {
      const broken = Buffer.from(sound.subarray(0, sound.length - next(3) * next(40)));
      for (let bite = 0; bite <= next(4); bite++) broken[next(broken.length)] = next(256);
      expect(typeof kindOf(broken)).toBe("string");
    }
  }
});
