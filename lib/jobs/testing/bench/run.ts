// The measures of « npm run bench ». Each has its reference from the same run, on the same machine, minutes apart at most.
import { execFileSync } from "node:child_process";
import { migrator } from "@/db/testing/people";
import { typescript } from "@/lib/cli/installation.mjs";
import { inWords } from "@/lib/documents/in-words";
import { pagesOf } from "@/lib/documents/pages/pages";
import { typeset } from "@/lib/documents/typst/engine";
import { ENGINE_SETTINGS } from "@/lib/documents/typst/engine-settings.mjs";
import type { ExportFormat } from "@/lib/domain/export/job";
import { closeConnections } from "@/lib/services/connections";
import { exportRegister } from "@/lib/services/register/export/export-register";
import { type Client, clientOf, median, p95, report } from "./client";
import { type BenchWorld, ENTRIES, plantLong, plantMembers } from "./world";

const MEMBERS = 100;
const LONG = MEMBERS * ENTRIES;
const TIMES = 9;
const WARM = 2;
const READS = 150;

async function repeated(times: number, measure: () => Promise<number>): Promise<number[]> {
  for (let round = 0; round < WARM; round++) await measure();
  const values: number[] = [];
  for (let round = 0; round < times; round++) values.push(await measure());
  return values;
}

/** Typst alone, on the very pages of that register, in a process that does nothing else. */
async function engineAlone({ dpo, members: [memberId = ""] }: BenchWorld): Promise<number> {
  const asked = { memberId, extent: "full" as const, format: "pdf" as const, entries: null };
  const pages = pagesOf(inWords(await exportRegister(dpo, null, asked)));
  const data = { ...pages, words: { contents: "Sommaire", number: "Page", of: "sur" }, replaced: "" };
  const once = async () => {
    const start = performance.now();
    await typeset("register.typ", "register.json", data);
    return performance.now() - start;
  };
  return median(await repeated(TIMES, once));
}

const request = async (client: Client, memberId: string, format: ExportFormat) =>
  median(await repeated(TIMES, () => client.time(`/membres/${memberId}/registre/exporter/export?format=${format}`)));

const peakOf = ({ dpo }: BenchWorld, members: readonly string[]): number => {
  const args = typescript("lib/jobs/testing/bench/peak.ts", [dpo.secret, ...members]);
  const env = { ...process.env, ...ENGINE_SETTINGS }; // as the process of exports has them
  return Number(execFileSync(process.execPath, args, { encoding: "utf8", env, stdio: ["ignore", "pipe", "inherit"] }));
};

/** Readers' times while the archive of every member is made, until it is. */
async function readsDuringExport(client: Client, page: string): Promise<number[]> {
  await client.submit("/exporter", "who", { format: "pdf", extent: "full", who: "all" });
  const times: number[] = [];
  for (;;) {
    times.push(await client.time(page));
    const [row] = await migrator()`select status from export_job order by requested_at desc limit 1`;
    if (row?.status === "done") return times;
    if (row?.status !== "waiting" && row?.status !== "running") throw new Error(`the export is ${row?.status}`);
  }
}

const world = await plantMembers(MEMBERS);
const [memberId = ""] = world.members;
const client = await clientOf(world.dpo);
const page = `/membres/${memberId}/registre`;

const pdf = await request(client, memberId, "pdf");
const kept = [
  report(`pdf of ${ENTRIES} entries, request / engine alone`, "ms", {
    value: pdf,
    reference: await engineAlone(world),
    limit: 3,
  }),
];
for (const format of ["ods", "xlsx"] as const)
  kept.push(
    report(`${format} of ${ENTRIES} entries, request / pdf request`, "ms", {
      value: await request(client, memberId, format),
      reference: pdf,
      limit: 0.5,
    }),
  );
const alone = p95(await repeated(READS, () => client.time(page)));
const during = await readsDuringExport(client, page);
kept.push(
  report(`p95 of a page during an export of ${MEMBERS} members / without (${during.length} reads)`, "ms", {
    value: p95(during),
    reference: alone,
    limit: 2,
  }),
);
const one = peakOf(world, [memberId]);
for (const [what, members] of [
  [`${MEMBERS} registers`, world.members],
  ["one register", [await plantLong(world, LONG)]],
] as const) {
  const value = peakOf(world, members);
  kept.push(report(`peak memory, ${LONG} entries in ${what} / ${ENTRIES}`, "MB", { value, reference: one, limit: 2 }));
}
await migrator().end();
await closeConnections();
process.exitCode = kept.every(Boolean) ? 0 : 1;
