// « npm run bench -- scale »: the pages of a syndicate among all those of a country, beside the same pages of a syndicate alone.
import { setTimeout as sleep } from "node:timers/promises";
import { comparisonOf } from "@/lib/domain/statistics/period";
import { report } from "./client";
import { seedCountry, TODAY } from "./france";
import { indexCost } from "./index-cost";
import { Installation, interleaved, p10, type Settings } from "./person";
import { pivotTimes } from "./spreadsheet";

const ROUNDS = 40;
/** A connection tells what it read once it has rested. */
const STATISTICS_MS = 12_000;
const YEAR = { from: "2025-01-01", to: "2025-12-31" };

const settingsOf = (name: string): Settings => JSON.parse(process.env[name] ?? "");
const country = new Installation(settingsOf("BENCH_COUNTRY"));
const today = new Installation(settingsOf("BENCH_TODAY"));

await seedCountry(today.superuser, TODAY, () => {});
const [{ acts = 0, members = 0 } = {}] = await country.superuser`
  select (select count(*)::integer from intervention) as acts, (select count(*)::integer from member) as members`;
console.error(JSON.stringify({ size: "country", acts, members }));

async function placeOf(installation: Installation) {
  const sql = installation.superuser;
  const [row] = await sql`select syndicate_id, count(*)::integer as acts from intervention
    where syndicate_id = (select syndicate_id from intervention order by id limit 1) group by syndicate_id`;
  const syndicateId = String(row?.syndicate_id);
  const [town] = await sql`select id from member where syndicate_id = ${syndicateId} order by id limit 1`;
  const dpo = await installation.signIn(syndicateId, "dpo");
  const commissioner = await installation.signIn(syndicateId, "commissioner");
  return { syndicateId, town: String(town?.id), dpo, commissioner, acts: Number(row?.acts) };
}

const large = await placeOf(country);
const small = await placeOf(today);
console.error(JSON.stringify({ actsOfOneSyndicate: { country: large.acts, today: small.acts } }));

type Place = typeof large;
const PAGES: readonly { name: string; limit: number; read: (place: Place) => Promise<number> }[] = [
  {
    name: "commission, one year",
    limit: 2,
    read: ({ commissioner }) => commissioner.reader("/commission?periode=2025"),
  },
  {
    name: "commission, since the start",
    limit: 2,
    read: ({ commissioner }) => commissioner.reader("/commission?periode=debut"),
  },
  { name: "register of 40 entries", limit: 1.5, read: ({ dpo, town }) => dpo.reader(`/membres/${town}/registre`) },
  { name: "list of interventions", limit: 1.5, read: ({ dpo }) => dpo.reader("/interventions") },
  {
    name: "interventions of one member",
    limit: 1.5,
    read: ({ dpo, town }) => dpo.reader(`/membres/${town}/interventions`),
  },
  { name: "search", limit: 1.5, read: ({ dpo }) => dpo.reader("/recherche?q=armoire") },
];

/** Scans of a whole table of member rows: none of these pages may need one. Small tables are read whole, and rightly so. */
const GROWN = ["entry", "intervention", "member", "member_contacts", "member_profile"];
async function wholeScans(): Promise<number> {
  await sleep(STATISTICS_MS);
  const [row] = await country.superuser`select sum(seq_scan)::integer as scans from pg_stat_user_tables
    where schemaname = 'public' and relname = any (${GROWN})`;
  return Number(row?.scans);
}

const kept: boolean[] = [];
const scans = await wholeScans();
let pageToday = 0;
for (const { name, limit, read } of PAGES) {
  const { here, there } = await interleaved(ROUNDS, { here: () => read(large), there: () => read(small) });
  if (pageToday === 0) pageToday = there;
  kept.push(report(`${name}: country of ${acts} acts / today`, "ms", { value: here, reference: there, limit }));
}

kept.push(
  report("sequential scans of the tables of members by these pages, none / one", "scans", {
    value: (await wholeScans()) - scans,
    reference: 1,
    limit: 0,
  }),
);

const { current, previous, former } = comparisonOf(YEAR);
const question = {
  ...YEAR,
  ...{
    currentFrom: current.from,
    previousFrom: previous.from,
    previousTo: previous.to,
    formerFrom: former.from,
    formerTo: former.to,
  },
};
const cost = await indexCost(country.superuser, {
  syndicateId: large.syndicateId,
  secret: large.commissioner.secret,
  question,
});
kept.push(
  report("statement of the page, with the covering index / without", "ms", {
    value: cost.counting.with,
    reference: cost.counting.without,
    limit: 0.6,
  }),
  report("recording an act, with the covering index / without", "ms", {
    value: cost.recording.with,
    reference: cost.recording.without,
    limit: 1.3,
  }),
);
const pivot = pivotTimes();
if (pivot === null) console.error("LibreOffice is not installed: no reference of a spreadsheet");
else
  kept.push(
    report("commission of today, one year / a spreadsheet's pivot of one pair", "ms", {
      value: pageToday,
      reference: p10(pivot),
      limit: 0.3,
    }),
  );
await country.end();
await today.end();
process.exitCode = kept.every(Boolean) ? 0 : 1;
