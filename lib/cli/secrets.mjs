import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What one embedded installation must remember: nobody but its user reads the file.
 * @typedef {{
 *   port?: number, cluster?: string, laid?: boolean, superuser: string, roles: Record<string, string>,
 *   nextAuthSecret: string, documentKeys?: string, demoKey: string, signIns?: { role: string, email: string, password: string }[],
 * }} Secrets
 */

export const ROLES = ["registre_migrator", "registre_app", "registre_auth", "registre_stats", "registre_backup"];

export const secretsFile = (dataDir) => join(dataDir, "secrets.json");

const random = () => randomBytes(24).toString("base64url");

/** One key of 32 bytes, under a name that its files bear. */
export const newDocumentKey = () => `k${Date.now().toString(36)}:${randomBytes(32).toString("base64")}`;

/** @returns {Secrets} */
export const newSecrets = () => ({
  superuser: random(),
  roles: Object.fromEntries(ROLES.map((role) => [role, random()])),
  nextAuthSecret: randomBytes(48).toString("base64url"),
  documentKeys: newDocumentKey(),
  demoKey: random(),
});

/** @param {string} dataDir @returns {Secrets | null} */
export function readSecrets(dataDir) {
  const file = secretsFile(dataDir);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

/** Written beside and renamed: a cut never leaves half a file. @param {string} dataDir @param {Secrets} secrets */
export function writeSecrets(dataDir, secrets) {
  const file = secretsFile(dataDir);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

/** @param {string} role @param {string} password @param {number} port @param {string} database */
export const databaseUrl = (role, password, port, database) =>
  `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

/** The four addresses a real installation is given by hand. @param {Secrets["roles"]} roles @param {number} port @param {string} database */
export function databaseUrls(roles, port, database) {
  const url = (role) => databaseUrl(role, roles[role] ?? "", port, database);
  return {
    DATABASE_URL: url("registre_app"),
    AUTH_DATABASE_URL: url("registre_auth"),
    STATS_DATABASE_URL: url("registre_stats"),
    MIGRATION_DATABASE_URL: url("registre_migrator"),
  };
}
