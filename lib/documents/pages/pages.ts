import type { Pages } from "@/lib/domain/register/export/pages";
import type { WrittenRegister } from "@/lib/domain/register/export/written";
import { pageTable, pageText } from "./table";

export function pagesOf(register: WrittenRegister): Pages {
  const { list, parts } = register;
  const entries = parts.flatMap(({ entries: some }) => some);
  const [, ...columns] = list.columns;
  const table = pageTable({ title: list.title, columns, rows: entries.map(({ name, listed }) => [name, ...listed]) });
  return {
    title: pageText(register.title),
    memberName: pageText(register.memberName),
    about: pageText(register.about),
    opening: register.opening.map(pageTable),
    list: {
      ...table,
      header: table.header.with(0, list.columns[0] ?? ""),
      note: entries.length === 0 ? register.empty : "",
    },
    parts: parts.map(({ title, entries: some }) => ({
      title,
      entries: some.map(({ ref, name, blocks }) => ({
        title: pageText(`${ref} ${name}`),
        tables: blocks.map(pageTable),
      })),
    })),
    closing: register.closing.map(pageTable),
  };
}
