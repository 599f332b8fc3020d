import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { ENGINE_SETTINGS } from "@/lib/documents/typst/engine-settings.mjs";
import type { ExportFormat, WrittenFormat } from "@/lib/domain/export/job";
import type { ExportAsk, ExportReply, Made } from "@/lib/domain/export/messages";
import { newId } from "@/lib/domain/identifier";
import type { ExportedRegister } from "@/lib/domain/register/export/exported";
import type { WrittenRegister } from "@/lib/domain/register/export/written";
import type { WrittenReport } from "@/lib/domain/visit/written-report";
import { applicationFolder } from "@/lib/env";

type Waiting = { resolve: (reply: ExportReply) => void; reject: (error: Error) => void };
type Running = { child: ChildProcess; waiting: Map<string, Waiting> };

// Next evaluates a module once per bundle: the process lives beside them, as the pools do.
const shared = globalThis as unknown as { registreExports?: Running | undefined };

const RENDER_MS = 120_000;
/** Its own start takes a processor for some seconds: whoever opens the first page goes before. */
const AFTER_READY_MS = 5_000;

function start(): Running {
  const { NODE_OPTIONS: _, ...env } = process.env; // those of a development server are for itself
  const folder = applicationFolder();
  const file = join(/* turbopackIgnore: true */ folder, "lib/jobs/exports.ts");
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", file], {
    cwd: folder,
    env: { ...env, ...ENGINE_SETTINGS },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    serialization: "advanced",
  });
  const running: Running = { child, waiting: new Map() };
  const end = (reason: string) => {
    if (shared.registreExports === running) shared.registreExports = undefined;
    for (const { reject } of running.waiting.values()) reject(new Error(reason));
    running.waiting.clear();
  };
  child.on("message", (reply: ExportReply) => {
    running.waiting.get(reply.id)?.resolve(reply);
    running.waiting.delete(reply.id);
  });
  child.on("error", ({ message }) => end(`exports: ${message}`));
  child.on("exit", (code, signal) => end(`exports: ended (${code ?? signal})`));
  return running;
}

/** The process that works for exports; one that died is started again by the next who needs it. */
function exportsProcess(): Running {
  shared.registreExports ??= start();
  return shared.registreExports;
}

/** Started after the application, so that an export cut by a stop is taken up again. */
export function startExports(): void {
  setTimeout(exportsProcess, AFTER_READY_MS).unref();
}

export function wakeExports(): void {
  const ask: ExportAsk = { kind: "wake" };
  exportsProcess().child.send(ask);
}

type Render = Exclude<ExportAsk, { kind: "wake" }>;

async function outside(ask: Render): Promise<Uint8Array | null> {
  const { child, waiting } = exportsProcess();
  let overdue: NodeJS.Timeout | undefined;
  try {
    const reply = await new Promise<ExportReply>((resolve, reject) => {
      waiting.set(ask.id, { resolve, reject });
      overdue = setTimeout(() => child.kill("SIGKILL"), RENDER_MS); // its end rejects every one who waits
      child.send(ask, (error) => error && reject(error));
    });
    if ("failure" in reply) throw new Error(`render ${ask.format}: ${reply.failure}`);
    return "bytes" in reply ? reply.bytes : null;
  } finally {
    clearTimeout(overdue);
    waiting.delete(ask.id);
  }
}

/** Renders outside the loop that answers requests; `null` when the engine has no binary on this machine. */
export const renderOutside = (format: ExportFormat, exported: ExportedRegister) =>
  outside({ kind: "render", id: newId(), format, exported });

/** The same for a register that is in words already. */
export const renderWrittenOutside = (format: WrittenFormat, register: WrittenRegister) =>
  outside({ kind: "render-written", id: newId(), format, register });

/** The report of a visit, in words already. */
export const renderReportOutside = (report: WrittenReport) =>
  outside({ kind: "render-report", id: newId(), format: "pdf", report });

/** A document of a meeting or of a year, in words. */
export const renderMadeOutside = (made: Made) =>
  outside({ kind: "render-made", id: newId(), format: made.format, made });
