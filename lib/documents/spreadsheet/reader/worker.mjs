// @ts-check
// Plain JavaScript without any package: it runs as it is in a thread of its own, beside a bundled server as beside the command line.
import { parentPort, workerData } from "node:worker_threads";
import { read } from "./read.mjs";
import { Refused } from "./refusal.mjs";

try {
  parentPort?.postMessage({ ok: true, ...read(workerData) });
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  parentPort?.postMessage({ ok: false, code: error.code, about: error.about });
}
