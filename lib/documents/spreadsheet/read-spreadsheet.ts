import { join } from "node:path";
import type { FileRefusal } from "@/lib/domain/register/import/file-refusal";
import type { Sheet } from "@/lib/domain/register/import/sheet";
import { LIMITS } from "./reader/limits.mjs";
import { inTurn } from "./turn";

export type SpreadsheetKind = "xlsx" | "ods" | "csv";
export type ReadSpreadsheet =
  | { readonly ok: true; readonly kind: SpreadsheetKind; readonly sheets: Sheet[] }
  | ({ readonly ok: false } & FileRefusal);

/**
 * Asked of Node at run time: a bundler that sees `new Worker` takes its file into the bundle, where it gets other `workerData`
 * than ours, whatever a comment tells it.
 */
const { Worker } = process.getBuiltinModule("node:worker_threads");

/**
 * From the folder that the process was started in: the project's, or that of the built server, which changes to its own and
 * holds a copy (lib/cli/build.mjs).
 */
const WORKER = join("lib", "documents", "spreadsheet", "reader", "worker.mjs");

type Within = { readonly milliseconds: number; readonly heapMegabytes: number };

/**
 * A spreadsheet (XLSX, ODS, CSV) as plain texts, or why it is not read. Runs in a thread of its own with a limit of memory and
 * time, two at once: whatever the file, the process that asks stays up and gets its memory back.
 * @param bytes are copied, not taken.
 */
export const readSpreadsheet = (bytes: Uint8Array, within: Within = LIMITS): Promise<ReadSpreadsheet> => {
  if (bytes.byteLength > LIMITS.fileBytes) return Promise.resolve({ ok: false, code: "too-big", about: "" });
  return inTurn(() => readApart(bytes, within));
};

function readApart(bytes: Uint8Array, { milliseconds, heapMegabytes }: Within): Promise<ReadSpreadsheet> {
  const worker = new Worker(join(process.cwd(), WORKER), {
    workerData: new Uint8Array(bytes),
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 16, stackSizeMb: 2 },
    env: {},
    execArgv: [],
    stdin: false,
  });
  return new Promise<ReadSpreadsheet>((resolve, reject) => {
    const late = setTimeout(() => resolve({ ok: false, code: "too-long", about: "" }), milliseconds);
    worker.once("message", resolve);
    worker.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve({ ok: false, code: "too-heavy", about: "" }) : reject(error),
    );
    worker.once("exit", (code) => reject(new Error(`the reader of spreadsheets ended without an answer (${code})`)));
    worker.once("exit", () => clearTimeout(late));
  }).finally(() => worker.terminate());
}
