import { join, resolve } from "node:path";

/** @typedef {Record<string, string | undefined>} Settings */

const REAL_SETTINGS = ["DATABASE_URL", "AUTH_DATABASE_URL", "STATS_DATABASE_URL", "MIGRATION_DATABASE_URL"];

/**
 * One address of a database makes it a real installation: the missing ones are then asked for, never invented.
 * @param {Settings} [env]
 */
export function isRealInstallation(env = process.env) {
  return REAL_SETTINGS.some((name) => env[name]);
}

/**
 * Where the embedded installation keeps its things.
 * @param {string} root
 * @param {Settings} [env]
 */
export function dataDirectory(root, env = process.env) {
  return resolve(root, env.DATA_DIR || ".data");
}

/**
 * Where attached files stand, outside anything that is served; a place of their own when DOCUMENTS_DIR names one.
 * @param {string} root
 * @param {Settings} [env]
 */
export function documentsFolder(root, env = process.env) {
  return env.DOCUMENTS_DIR ? resolve(root, env.DOCUMENTS_DIR) : join(dataDirectory(root, env), "documents");
}

/**
 * @param {Settings} [env]
 * @returns {number}
 */
export function chosenPort(env = process.env) {
  const port = Number(env.PORT || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Error(`PORT=${env.PORT} n’est pas un numéro de port (1 à 65535).`);
}

/**
 * How a command line written in TypeScript is run: `server-only` is inert there.
 * @param {string} file
 * @param {string[]} args
 */
export const typescript = (file, args = []) => ["--conditions=react-server", "--import", "tsx", file, ...args];
