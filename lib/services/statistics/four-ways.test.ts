import postgres from "postgres";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, expect, test } from "vitest";
import { Report } from "@/components/statistics/report";
import { plantHistory, type Random, randomOf } from "@/db/testing/history";
import { newActor } from "@/db/testing/people";
import { stats } from "@/lib/cli/commands/stats";
import { labelOf } from "@/lib/domain/intervention/dictionary";
import { aggregatesSchema } from "@/lib/domain/statistics/aggregates";
import { commissionJson } from "@/lib/domain/statistics/commission-json";
import { figuresOf } from "@/lib/domain/statistics/figures";
import { comparisonOf, type Period } from "@/lib/domain/statistics/period";
import { monthName } from "@/lib/i18n/format";
import { dayOf } from "../today";
import { type CommissionPage, commissionFigures } from "./commission-figures";
import { countPlainly, type PlainCount } from "./testing/oracle";
import { numberOf, type ReadTable, tablesOf } from "./testing/page-tables";

const SEED = Number(process.env.SEED ?? Date.now() % 100_000);
const HISTORIES = 5;
const role = postgres(process.env.STATS_DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
afterAll(() => role.end());

function periodOf(random: Random): { period: Period; params: object } {
  const first = random(20);
  const last = first + random(25 - first);
  const month = (at: number) => `${2023 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  const end = new Date(Date.UTC(2023, last + 1, 0)).toISOString().slice(0, 10);
  return { period: { from: `${month(first)}-01`, to: end }, params: { de: month(first), a: month(last) } };
}

/** The bare statement, under the role that reads no table. */
async function bySql(secret: string, period: Period) {
  const { current, previous, former } = comparisonOf(period);
  const asked = {
    ...period,
    ...{ currentFrom: current.from, previousFrom: previous.from, previousTo: previous.to },
    ...{ formerFrom: former.from, formerTo: former.to, commission: true },
  };
  const [row] = await role.begin(async (sql) => {
    await sql`select set_config('app.secret', ${secret}, true), set_config('app.role', 'commissioner', true)`;
    return sql`select stats.figures(${JSON.stringify(asked)}::text::jsonb) as figures`;
  });
  return aggregatesSchema.parse(row?.figures);
}

const byPage = ({ figures, context, chosen, today }: CommissionPage) =>
  tablesOf(
    renderToStaticMarkup(
      createElement(Report, {
        ...{ figures, chosen, today, terms: context.terms, presets: context.presets, marks: context.annotations },
        ...{ of: "Syndicat d’essai", action: "/commission", wholeMonths: true, csvHref: null },
      }),
    ),
  );

const column = (table: ReadTable | undefined, at: number): Record<string, number> =>
  Object.fromEntries(Object.entries(table?.rows ?? {}).map(([name, cells]) => [name, numberOf(cells[at])]));

/** The plain count in the words of the page's tables. */
function expectedTables(plain: PlainCount, terms: CommissionPage["context"]["terms"]) {
  const words = (list: "theme" | "type" | "mode" | "it_domain", counts: Record<string, number>) =>
    Object.fromEntries(Object.entries(counts).map(([code, count]) => [labelOf(terms, list, code), count]));
  return {
    thèmes: words("theme", plain.dpo.themes),
    types: words("type", plain.dpo.types),
    "modes du DPO": words("mode", plain.dpo.modes),
    "modes du service informatique": words("mode", plain.it.modes),
    "domaines du service informatique": words("it_domain", plain.it.themes),
    "membres accompagnés": { Accompagnés: plain.membersHelped, "Pas encore": plain.membersTotal - plain.membersHelped },
    "membres visités": { Visités: plain.membersVisited, "Pas encore": plain.membersTotal - plain.membersVisited },
  };
}

test(`STA-23 SQL, service, page and command line give the same figures, those of a plain count (seed ${SEED})`, async () => {
  const random = randomOf(SEED);
  for (let turn = 0; turn < HISTORIES; turn++) {
    const history = await plantHistory(random, { members: 3 + random(12), acts: 20 + random(250) });
    const { syndicateId } = history;
    const { period, params } = periodOf(random);
    const commissioner = await newActor(syndicateId, "commissioner");
    const page = await commissionFigures(commissioner, params);
    const plain = countPlainly(history, period, dayOf(new Date()));
    const { dpo, it, coverage } = page.figures;

    expect(page.figures.period).toEqual(period);
    expect([dpo?.total, it?.total]).toEqual([plain.dpo.total, plain.it.total]);
    expect([dpo?.minutes, dpo?.travelMinutes]).toEqual([plain.dpo.minutes, plain.dpo.travel]);
    expect(coverage).toMatchObject({
      ...{ membersTotal: plain.membersTotal, membersHelped: plain.membersHelped },
      ...{ membersVisited: plain.membersVisited, visits: plain.visits, lateEntries: plain.late },
    });

    const sql = figuresOf(await bySql(commissioner.secret, period), period, page.context.terms, page.figures.filters);
    expect(sql).toEqual(page.figures);

    const printed = await stats.run({
      values: { from: period.from, to: period.to, syndicate: syndicateId },
      words: [],
      pipe: () => {},
    });
    expect(JSON.parse(printed)).toEqual(JSON.parse(JSON.stringify(commissionJson(page.figures))));

    const tables = byPage(page);
    for (const [name, counts] of Object.entries(expectedTables(plain, page.context.terms)))
      expect({ name, ...column(tables[name], 0) }).toEqual({ name, ...counts });
    for (const [month, count] of Object.entries(plain.it.months)) {
      const [year = "", number = ""] = month.split("-");
      const table = tables["demandes informatiques par mois"];
      const at = (table?.columns.indexOf(monthName(Number(number), "short")) ?? 0) - 1;
      expect([month, numberOf(table?.rows[year]?.[at])]).toEqual([month, count]);
    }
  }
});

test("STA-23 the control: a draft that is counted, or a mailing, is told by the plain count", async () => {
  const random = randomOf(3);
  const history = await plantHistory(random, { members: 5, acts: 60 });
  const period = { from: "2023-01-01", to: "2025-01-31" };
  const { figures } = await commissionFigures(await newActor(history.syndicateId, "commissioner"), {
    de: "2023-01",
    a: "2025-01",
  });
  const wrong = history.acts.map((act) => (act.status === "brouillon" ? { ...act, status: "close" } : act));
  const plain = countPlainly({ ...history, acts: wrong }, period, dayOf(new Date()));
  expect(figures.dpo?.total).toBeLessThan(plain.dpo.total);
});
