import { createHash } from "node:crypto";
import { xlsxParts } from "../workbook-file";
import { bomb, type MadeEntry, type MadeZip, zipFile } from "../zip-file";
import type { HostileFile } from "./hostile-file";

const good = () => xlsxParts([{ name: "Registre", rows: [["Nom du traitement"], ["Cantine"]] }]);
const MB = 1_000_000;

/** Bytes that do not pack, the same at each run: of truly random ones a few in a thousand unpack to something. */
const noise = (length: number): Buffer =>
  Buffer.concat(
    Array.from({ length: Math.ceil(length / 32) }, (_, index) => createHash("sha256").update(`${index}`).digest()),
  ).subarray(0, length);

/** A good workbook with something beside it, or with one of its parts replaced. */
const beside = (...entries: MadeEntry[]) => zipFile({ entries: [...good(), ...entries] });
const archive = (change: Partial<MadeZip>) => zipFile({ entries: good(), ...change });
const first = (change: Partial<MadeEntry>) =>
  zipFile({ entries: good().map((entry, index) => (index === 2 ? { ...entry, ...change } : entry)) });
const zeros = (megabytes: number): MadeEntry => ({
  name: "xl/media/z.bin",
  content: Buffer.alloc(megabytes * MB),
  packed: bomb(megabytes),
});
const lyingBomb = (told: number): MadeEntry => ({
  ...zeros(200),
  local: { size: told },
  central: { size: told },
});
const named = (name: string): MadeEntry => ({ name, content: "x" });

function overlapping(): Uint8Array {
  const entries = good();
  const target = entries[0];
  if (!target) throw new Error("a workbook has parts");
  return zipFile({
    entries: [...entries, { ...target, name: "xl/again.xml", central: { name: target.name, offset: 0 } }],
  });
}

/** Eleven entries of 5 MB that hardly pack: none is suspect alone, together they are too much. */
const manyLarge = () =>
  Array.from({ length: 11 }, (_, index) => {
    const seed = noise(30_000);
    const content = Buffer.concat([noise(60_000), ...Array.from({ length: 165 }, () => seed)]);
    return { name: `xl/media/${index}.bin`, content };
  });

export const hostileArchives: HostileFile[] = [
  {
    what: "a bomb of 200 MB in a sheet",
    bytes: () => first({ content: Buffer.alloc(200 * MB), packed: bomb(200) }),
    refused: "too-much",
  },
  { what: "a bomb of 40 MB beside the sheets", bytes: () => beside(zeros(40)), refused: "ratio" },
  { what: "a bomb whose headers say 1 kB", bytes: () => beside(lyingBomb(1000)), refused: "ratio" },
  { what: "a bomb whose headers say 49 MB", bytes: () => beside(lyingBomb(49 * MB)), refused: "ratio" },
  { what: "a bomb whose headers say 0 byte", bytes: () => beside(lyingBomb(0)), refused: "ratio" },
  { what: "eleven entries of 5 MB", bytes: () => beside(...manyLarge()), refused: "too-much" },
  {
    what: "eleven entries of 5 MB that say 1 byte each",
    bytes: () => beside(...manyLarge().map((entry) => ({ ...entry, local: { size: 1 }, central: { size: 1 } }))),
    refused: "lying",
  },
  {
    what: "a ZIP of ZIPs of bombs",
    bytes: () => zipFile({ entries: [{ name: "0.zip", content: zipFile({ entries: [zeros(40)] }), stored: true }] }),
    refused: "wrong-type",
  },
  {
    what: "a bomb nested in a workbook, which nothing opens",
    bytes: () => beside({ name: "xl/nested.zip", content: zipFile({ entries: [zeros(40)] }), stored: true }),
    reads: "Cantine",
  },
  {
    what: "201 entries",
    bytes: () => beside(...Array.from({ length: 201 }, (_, index) => named(`x/${index}.txt`))),
    refused: "too-many-entries",
  },
  {
    what: "a directory that announces 60,000 entries",
    bytes: () => archive({ count: 60_000 }),
    refused: "too-many-entries",
  },
  {
    what: "a directory that announces one entry less",
    bytes: () => archive({ count: good().length - 1 }),
    refused: "lying",
  },
  {
    what: "a directory that announces one entry more",
    bytes: () => archive({ count: good().length + 1 }),
    refused: "damaged",
  },
  { what: "a directory that starts elsewhere", bytes: () => archive({ directoryOffset: 4 }), refused: "damaged" },
  { what: "an archive on two disks", bytes: () => archive({ disks: 1 }), reads: "Cantine" },
  {
    what: "a program glued after the archive",
    bytes: () => archive({ tail: Buffer.from("MZ ceci est un programme") }),
    refused: "damaged",
  },
  {
    what: "a name that climbs out of the folder",
    bytes: () => beside(named("../../etc/cron.d/registre")),
    refused: "unsafe-name",
  },
  {
    what: "a name that climbs in the middle",
    bytes: () => beside(named("xl/../../../root/.ssh/authorized_keys")),
    refused: "unsafe-name",
  },
  { what: "an absolute name", bytes: () => beside(named("/etc/passwd")), refused: "unsafe-name" },
  { what: "a name with backslashes", bytes: () => beside(named("..\\..\\Windows\\win.ini")), refused: "unsafe-name" },
  { what: "a name with a drive", bytes: () => beside(named("C:evil.txt")), refused: "unsafe-name" },
  { what: "a name with a null character", bytes: () => beside(named("xl/a\u0000.xml")), refused: "unsafe-name" },
  {
    what: "the same name twice",
    bytes: () => beside({ name: "xl/workbook.xml", content: "<other/>" }),
    refused: "lying",
  },
  {
    what: "the same name in capitals",
    bytes: () => beside({ name: "XL/Workbook.xml", content: "<other/>" }),
    refused: "lying",
  },
  {
    what: "another name in the local header",
    bytes: () => first({ local: { name: "xl/hidden00.xml" } }),
    refused: "lying",
  },
  { what: "another size in the local header", bytes: () => first({ local: { size: 7 } }), refused: "lying" },
  { what: "another method in the local header", bytes: () => first({ local: { method: 0 } }), refused: "lying" },
  {
    what: "a size of four gigabytes, as ZIP64 writes it",
    bytes: () => first({ central: { size: 0xffffffff } }),
    refused: "lying",
  },
  { what: "a wrong checksum", bytes: () => first({ local: { crc: 1 }, central: { crc: 1 } }), refused: "damaged" },
  {
    what: "an unknown method of compression",
    bytes: () => first({ local: { method: 99 }, central: { method: 99 } }),
    refused: "damaged",
  },
  {
    what: "an encrypted entry",
    bytes: () => first({ local: { flags: 1 }, central: { flags: 1 } }),
    refused: "encrypted",
  },
  { what: "two entries on the same bytes", bytes: overlapping, refused: "lying" },
  {
    what: "an entry that points into the directory",
    bytes: () => first({ central: { offset: 1_000_000 } }),
    refused: "damaged",
  },
  {
    what: "noise in place of packed bytes",
    bytes: () => first({ packed: noise(300) }),
    refused: "damaged",
  },
  { what: "an archive cut in the middle", bytes: () => beside().subarray(0, 900), refused: "damaged" },
  { what: "an archive cut before its last byte", bytes: () => beside().subarray(0, -1), refused: "damaged" },
  { what: "an archive that has lost its head", bytes: () => beside().subarray(1), refused: "wrong-type" },
  { what: "an archive without entry", bytes: () => zipFile({ entries: [] }), refused: "nothing" },
];
