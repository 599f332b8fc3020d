// « npm run bench -- life »: what a page brings, how soon the application is ready, and whether its memory stays where it was.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/lib/cli/free-port.mjs";
import { serverEnvironment } from "@/lib/cli/serve.mjs";
import { routes } from "@/lib/routes";
import { report } from "./client";
import { seedCountry, TODAY } from "./france";
import { Installation, interleaved } from "./person";
import { FORM, isForm, READING, type Weight, weightsOf } from "./weight";

const ROUNDS = 40;
const READY_MS = 30_000;
/** For the starts of both servers; the requests that follow take about as long. */
const WITHIN_MS = 60_000;
const [FEW, MANY] = [500, 2000];
const AT_ONCE = 4;

const bareBuild = process.env.BENCH_BARE ?? "";
const kilo = (bytes: number) => bytes / 1000;

function weights(): boolean[] {
  const hello = weightsOf(bareBuild).find(({ route }) => route === "/")?.bytes ?? 0;
  const own = weightsOf(".next").filter(({ route }) => !route.startsWith("/mesure/"));
  const heaviest = (pages: Weight[]) => pages.reduce((most, page) => (page.bytes > most.bytes ? page : most));
  return [
    { kind: "reading page", pages: own.filter(({ route }) => !isForm(route)), limit: READING },
    { kind: "form", pages: own.filter(({ route }) => isForm(route)), limit: FORM },
  ].map(({ kind, pages, limit }) => {
    const most = heaviest(pages);
    const over = pages.filter(({ bytes }) => bytes > limit * hello).length;
    const name = `JavaScript of the heaviest ${kind} (${most.route}; ${over} of ${pages.length} over) / a hello page, gzipped`;
    return report(name, "kB", { value: kilo(most.bytes), reference: kilo(hello), limit });
  });
}

/** Milliseconds from the start of a server's process to its first answer. */
async function ready(server: string, path: string): Promise<number> {
  const port = await freePort();
  const settings = { ...process.env, NEXTAUTH_URL: `http://127.0.0.1:${port}` };
  const env = serverEnvironment(process.cwd(), settings, port) as NodeJS.ProcessEnv; // NODE_ENV is « production » there
  const start = performance.now();
  const child = spawn(process.execPath, [server], { env, stdio: "ignore" });
  try {
    while (performance.now() - start < READY_MS) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => null); // not listening yet
      await answer?.arrayBuffer();
      if (answer?.ok) return performance.now() - start;
      await sleep(5);
    }
    throw new Error(`${server} does not answer`);
  } finally {
    child.kill("SIGKILL");
    await once(child, "exit");
  }
}

/** Megabytes that a process holds now. */
function resident(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}

async function memory(): Promise<boolean[]> {
  const pid = Number(process.env.BENCH_PID);
  const installation = new Installation(process.env as Record<string, string>); // a setting that lacks is told by whoever asks for it
  const { syndicateId } = await seedCountry(installation.superuser, TODAY, () => {});
  const towns =
    await installation.superuser`select id from member where syndicate_id = ${syndicateId} order by id limit 20`;
  const { reader } = await installation.signIn(syndicateId, "dpo");
  const paths = towns.flatMap(({ id }) => [
    routes.register(id),
    routes.memberInterventions(id),
    routes.interventions(),
  ]);
  let asked = 0;
  const until = async (count: number) => {
    const hand = async () => {
      while (asked < count) await reader(paths[asked++ % paths.length] ?? "");
    };
    await Promise.all(Array.from({ length: AT_ONCE }, hand));
    return resident(pid);
  };
  const few = await until(FEW);
  const many = await until(MANY);
  await installation.end();
  return [
    report(`resident memory after ${MANY} requests / after ${FEW}`, "MB", { value: many, reference: few, limit: 1.1 }),
  ];
}

const kept = weights();
const { here, there } = await interleaved(
  ROUNDS,
  {
    here: () => ready(".next/standalone/server.js", "/api/readyz"),
    there: () => ready(process.env.BENCH_BARE_SERVER ?? "", "/"),
  },
  WITHIN_MS,
);
kept.push(report("ready to answer / the bare application", "ms", { value: here, reference: there, limit: 2 }));
kept.push(...(await memory()));
process.exitCode = kept.every(Boolean) ? 0 : 1;
