import type { WrittenRegister } from "@/lib/domain/register/export/written";
import { type PageTable, pageTable, pageText } from "./table";

/** The register as pages: what a PDF, a text document and a printed page show, in this order. */
export type Pages = {
  readonly title: string;
  readonly memberName: string;
  readonly about: string;
  readonly opening: readonly PageTable[];
  readonly list: PageTable;
  readonly parts: readonly { readonly title: string; readonly entries: readonly PagesEntry[] }[];
  readonly closing: readonly PageTable[];
};

export type PagesEntry = { readonly title: string; readonly tables: readonly PageTable[] };

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
