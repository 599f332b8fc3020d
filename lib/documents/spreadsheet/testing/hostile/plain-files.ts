import { randomBytes } from "node:crypto";
import type { HostileFile } from "./hostile-file";

const text = (content: string) => Buffer.from(content, "utf8");
const starting = (bytes: number[]) => Buffer.concat([Buffer.from(bytes), randomBytes(2000)]);
const header = "Traitement;Finalités\n";

export const hostilePlainFiles: HostileFile[] = [
  { what: "an empty file", bytes: () => Buffer.alloc(0), refused: "nothing" },
  { what: "a file of blanks", bytes: () => text(" \r\n\t\n ;;; \n".replaceAll(";", " ")), refused: "nothing" },
  { what: "a file of semicolons", bytes: () => text(";;;;\n".repeat(50)), refused: "nothing" },
  { what: "a file of 6 MB", bytes: () => Buffer.alloc(6_000_000, "a;b\n"), refused: "too-big" },
  { what: "a PDF named .xlsx", bytes: () => text("%PDF-1.7\n1 0 obj"), refused: "wrong-type" },
  { what: "a picture", bytes: () => starting([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), refused: "wrong-type" },
  { what: "a photograph", bytes: () => starting([0xff, 0xd8, 0xff, 0xe0]), refused: "wrong-type" },
  { what: "a program", bytes: () => starting([0x4d, 0x5a, 0x90, 0x00]), refused: "wrong-type" },
  {
    what: "an old Excel file, or one under a password",
    bytes: () => starting([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
    refused: "old-office",
  },
  { what: "a gzip archive", bytes: () => starting([0x1f, 0x8b, 0x08]), refused: "wrong-type" },
  {
    what: "a web page saved as .xls",
    bytes: () => text("<html><table><tr><td>Cantine</td></tr></table>"),
    refused: "wrong-type",
  },
  {
    what: "a flat XML with a DTD",
    bytes: () => text('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'),
    refused: "wrong-type",
  },
  {
    what: "random bytes",
    bytes: () => Buffer.concat([Buffer.from([0x00, 0x01]), randomBytes(5000)]),
    refused: "wrong-type",
  },
  { what: "a CSV with null characters", bytes: () => text(`${header}Cant\u0000ine;Servir\n`), refused: "wrong-type" },
  {
    what: "a CSV with bytes of no encoding",
    bytes: () => Buffer.concat([text(header), Buffer.from([0x43, 0x81, 0x3b, 0x8d])]),
    refused: "encoding",
  },
  { what: "a CSV whose quote is never closed", bytes: () => text(`${header}"Cantine;Servir\n`), refused: "open-quote" },
  { what: "a CSV of 30,000 cells", bytes: () => text("a;b;c\n".repeat(10_000)), refused: "too-many-cells" },
  { what: "a CSV of one line with 2,000 columns", bytes: () => text("a;".repeat(2000)), refused: "too-wide" },
  {
    what: "a CSV cell of 4 MB",
    bytes: () => text(`${header}${"é".repeat(1_000_000)};${"a".repeat(2_900_000)}`),
    refused: "too-much-text",
  },
  {
    what: "a CSV of two million quotes",
    bytes: () => text(`${header}${'"'.repeat(2_000_000)};x\n`),
    refused: "too-much-text",
  },
  {
    what: "a CSV whose cells are formulas",
    bytes: () => text(`${header}=HYPERLINK("http://exemple.test");Servir\n`),
    reads: "=HYPERLINK",
  },
];
