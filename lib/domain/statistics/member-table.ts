import type { StatisticsFigures } from "./figures";
import { share } from "./share";
import { type Column, counts, PART, type Table, type TableCode } from "./table-shape";

/** The tables whose rows or denominators are members. */
export function memberTable(
  code: TableCode,
  { coverage, kinds, themeKinds, dpo, registers }: StatisticsFigures,
): Table | null {
  if (!coverage) return null;
  const total = coverage.membersTotal;
  const denominator = { of: "members" as const, count: total };
  const split = (done: number, yes: string, no: string): Table => ({
    code,
    columns: [...counts("count"), PART],
    rows: [
      { head: { list: "word", code: yes }, values: [done, share(done, total)] },
      { head: { list: "word", code: no }, values: [total - done, share(total - done, total)] },
    ],
    denominator,
  });
  switch (code) {
    case "members-helped":
      return split(coverage.membersHelped, "helped", "not-helped");
    case "members-visited":
      return split(coverage.membersVisited, "visited", "not-visited");
    case "kinds": {
      const rows = kinds.map(({ kind, members, interventions, membersHelped, membersVisited }) => ({
        head: { list: "kind" as const, code: kind },
        values: [members, interventions, membersHelped, membersVisited],
      }));
      return { code, columns: counts("members", "interventions", "helped", "visited"), rows, denominator };
    }
    case "theme-kinds": {
      const published = kinds.filter(({ kind }) => themeKinds.some((cell) => cell.kind === kind));
      if (!dpo || published.length === 0) return null;
      const countOf = (theme: string, kind: string) => {
        const cell = themeKinds.find((one) => one.theme === theme && one.kind === kind);
        return cell ? cell.count : 0;
      };
      return {
        code,
        columns: published.map(({ kind }): Column => ({ code: `kind-${kind}`, unit: "count" })),
        rows: dpo.themes.map(({ code: theme }) => ({
          head: { list: "theme", code: theme },
          values: published.map(({ kind }) => countOf(theme, kind)),
        })),
        denominator: { of: "dpo", count: dpo.total },
      };
    }
    case "registers": {
      const rows = registers.map(({ level, members }) => ({
        head: { list: "level" as const, code: level },
        values: [members],
      }));
      return { code, columns: counts("members"), rows, denominator };
    }
    default:
      return null;
  }
}
