import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandOf, isAlive } from "./postgres/postmaster.mjs";

/**
 * Who holds a DATA_DIR: the application, or a command that runs the database for its own time.
 * @typedef {{ pid: number, kind: "start" | "command", url?: string }} Instance
 */

const file = (dataDir) => join(dataDir, "instance.json");

/** @param {string} dataDir @returns {Instance | null} the living holder */
export function runningInstance(dataDir) {
  if (!existsSync(file(dataDir))) return null;
  /** @type {Instance} */
  const held = JSON.parse(readFileSync(file(dataDir), "utf8"));
  if (!isAlive(held.pid)) return null;
  const command = commandOf(held.pid);
  return command === "" || command.includes("node") ? held : null; // after a crash the number may go to another program
}

/**
 * Takes the folder, or gives the one who has it.
 * @param {string} dataDir @param {Omit<Instance, "pid">} instance
 * @returns {{ holder: Instance } | { release: () => void }}
 */
export function holdInstance(dataDir, instance) {
  if (!existsSync(dataDir)) {
    mkdirSync(dataDir, { recursive: true });
    chmodSync(dataDir, 0o755); // the secrets have their own mode; the database's account must pass through
  }
  const mine = JSON.stringify({ pid: process.pid, ...instance });
  const draft = `${file(dataDir)}.${process.pid}`;
  writeFileSync(draft, mine, { mode: 0o600 });
  try {
    for (;;) {
      try {
        linkSync(draft, file(dataDir)); // whole and at once, or not at all
        break;
      } catch (error) {
        if (error.code !== "EEXIST") throw error;
        const holder = runningInstance(dataDir);
        if (holder) return { holder };
        rmSync(file(dataDir), { force: true });
      }
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    release: () => {
      if (existsSync(file(dataDir)) && readFileSync(file(dataDir), "utf8") === mine)
        rmSync(file(dataDir), { force: true });
    },
  };
}
