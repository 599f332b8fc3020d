import type { PageTable } from "@/lib/domain/register/export/pages";

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text of people as text of a page, in an element or in a quoted attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");

const lines = (text: string): string => escaped(text).replaceAll("\n", "<br>");

const HASH = /^[0-9a-f]{64}$/;
const cell = (text: string) => (HASH.test(text) ? `<code class="hash">${text}</code>` : lines(text));

/** A table with its headers; what scrolls sideways is reached by the keyboard. Without a row, what stands in its place. */
export function tableMarkup({ title, header, rows, note }: PageTable, level: number, id = ""): string {
  const head = header.map((name) => `<th scope="col">${escaped(name)}</th>`).join("");
  const body = rows
    .map(
      ([first = "", ...rest]) =>
        `<tr><th scope="row">${cell(first)}</th>${rest.map((text) => `<td>${cell(text)}</td>`).join("")}</tr>`,
    )
    .join("");
  const table =
    rows.length === 0
      ? ""
      : `<div class="wide" role="region" tabindex="0" aria-label="${escaped(title)}"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
  const after = note === "" ? "" : `<p class="second">${lines(note)}</p>`;
  return `<section${id === "" ? "" : ` id="${id}"`}><h${level}>${escaped(title)}</h${level}>${table}${after}</section>`;
}
