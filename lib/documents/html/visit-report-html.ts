import type { ReportPart, WrittenReport } from "@/lib/domain/visit/written-report";
import { escaped, tableMarkup } from "./markup";

const RULES = `body{font:1rem/1.5 system-ui,sans-serif;max-width:50rem;margin:auto;padding:1rem;color:#111;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.2rem}h3{font-size:1.05rem}.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.3rem .5rem;text-align:left;vertical-align:top}
.second{color:#444}@media print{.annex{break-before:page}body{font-size:.85rem;padding:0}}`;

function partMarkup({ title, lines, table }: ReportPart, level: number): string {
  const told = lines.map((line) => `<p>${escaped(line)}</p>`).join("");
  if (!table) return `<section><h${level}>${escaped(title)}</h${level}>${told}</section>`;
  return `${tableMarkup({ title, header: [...table.header], weights: [], rows: table.rows.map((row) => [...row]), note: "" }, level)}${told}`;
}

/** The report as one page that stands alone: no script, no address, its own rules. */
export function writeVisitReportHtml(report: WrittenReport): string {
  const annex = [...report.annex, ...(report.answers ? [report.answers] : [])];
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(report.title)}</title>
<style>${RULES}</style>
</head>
<body>
<main>
<h1>${escaped(report.title)}</h1>
<p class="second">${escaped(report.standing)}</p>
${report.mayor.map((part) => partMarkup(part, 2)).join("\n")}
<section class="annex"><h2>${escaped(report.annexTitle)}</h2>
<p class="second">${escaped(report.annexHint)}</p>
${annex.map((part) => partMarkup(part, 3)).join("\n")}
</section>
</main>
</body>
</html>
`;
}
