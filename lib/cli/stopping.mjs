import { parentOf } from "./postgres/postmaster.mjs";

const PARENT_MS = 1_000;

/** @type {(() => unknown)[]} */
const stops = [];
/** @type {Promise<void> | undefined} */
let stopping;

/** What must be stopped before this process ends; the last started stops first. @param {() => unknown} stop */
export const atEnd = (stop) => stops.unshift(stop);

/** Whether the stop was asked for, so that nobody reports it as a fault. */
export const isLeaving = () => stopping !== undefined;

/** @param {number} code */
export async function leave(code) {
  stopping ??= (async () => {
    for (const stop of stops) await stop();
  })();
  try {
    await stopping;
  } finally {
    process.exit(code);
  }
}

/** Ends in order on Ctrl-C, on SIGTERM, when the terminal closes, and when npm itself is gone. */
export function stopOnSignals(words = "Arrêt de l’application, puis de la base") {
  process.stdout.on("error", () => {}); // the terminal closed: nobody is left to read
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (!isLeaving()) console.log(`\n→ ${words}…`);
      leave(0);
    });
  }
  if (!process.env.npm_lifecycle_event) return;
  const ancestors = () => `${process.ppid} ${parentOf(process.ppid)}`; // npm runs a shell, the shell runs us
  const before = ancestors();
  setInterval(() => {
    if (ancestors() !== before) leave(1);
  }, PARENT_MS).unref();
}
