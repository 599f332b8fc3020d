import { resolve } from "node:path";

export const REAL_SETTINGS = ["DATABASE_URL", "AUTH_DATABASE_URL", "STATS_DATABASE_URL", "MIGRATION_DATABASE_URL"];

/** One address of a database makes it a real installation: the missing ones are then asked for, never invented. */
export const isRealInstallation = (env = process.env) => REAL_SETTINGS.some((name) => env[name]);

/** Where the embedded installation keeps its things. @param {string} root */
export const dataDirectory = (root, env = process.env) => resolve(root, env.DATA_DIR || ".data");

/** @returns {number} */
export function chosenPort(env = process.env) {
  const port = Number(env.PORT || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Error(`PORT=${env.PORT} n’est pas un numéro de port (1 à 65535).`);
}

/** How a command line written in TypeScript is run: `server-only` is inert there. @param {string} file @param {string[]} args */
export const typescript = (file, args = []) => ["--conditions=react-server", "--import", "tsx", file, ...args];
