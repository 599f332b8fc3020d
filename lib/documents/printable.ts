import type { Block, WrittenEntry, WrittenRegister } from "@/lib/domain/register/export/written";

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no document format may hold.
const NOT_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** Text that any document can hold: no control character but the line end, no half of a character, no tab. */
export const printable = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/\r\n?/g, "\n")
    .replaceAll("\t", " ")
    .replace(NOT_TEXT, "");

const block = ({ title, columns, rows, absent }: Block): Block => ({
  title,
  columns,
  rows: rows.map((row) => row.map(printable)),
  ...(absent && { absent }),
});

const entry = (one: WrittenEntry): WrittenEntry => ({
  ref: printable(one.ref),
  name: printable(one.name),
  listed: one.listed.map(printable),
  line: one.line.map(printable),
  blocks: one.blocks.map(block),
  ofModel: one.ofModel,
});

/** The same register, fit for every engine: what people pasted into a field breaks no file. */
export const printableRegister = (register: WrittenRegister): WrittenRegister => ({
  ...register,
  title: printable(register.title),
  memberName: printable(register.memberName),
  opening: register.opening.map(block),
  parts: register.parts.map(({ title, entries }) => ({ title, entries: entries.map(entry) })),
  closing: register.closing.map(block),
});
