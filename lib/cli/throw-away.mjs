import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.mjs";
import { databaseAccount } from "./postgres/account.mjs";
import { findBinaries } from "./postgres/binaries.mjs";
import { initCluster, startCluster } from "./postgres/cluster.mjs";
import { databaseUrl, newSecrets } from "./secrets.mjs";

/** No test outlives the machine's power: the disk is not waited for. */
const SETTINGS = {
  fsync: "off",
  full_page_writes: "off",
  max_connections: "200",
  // The tests count the statements of a page.
  shared_preload_libraries: "pg_stat_statements",
};

/** A real PostgreSQL in a temporary folder, for tests only; `stop` leaves nothing behind. @param {string} root */
export async function throwAwayCluster(root) {
  const account = databaseAccount();
  const binaries = findBinaries(root, account);
  const home = mkdtempSync(join(tmpdir(), "registre-essai-"));
  chmodSync(home, 0o755);
  const folder = join(home, "postgres");
  const secrets = newSecrets();
  const clean = () => rmSync(home, { recursive: true, force: true });
  try {
    initCluster({ folder, binaries, account, password: secrets.superuser, fast: true });
    const port = await freePort();
    const log = join(home, "postgres.log");
    const start = () => startCluster({ folder, binaries, account, port, log, settings: SETTINGS });
    let server = await start();
    const stop = async () => {
      await server.stop();
      clean();
    };
    /** Takes the server away; what it gives brings it back, with its data. */
    const interrupt = async () => {
      await server.stop();
      return async () => {
        server = await start();
      };
    };
    const superuserUrl = (database) => databaseUrl("postgres", secrets.superuser, port, database);
    return { home, port, version: binaries.version, roles: secrets.roles, superuserUrl, interrupt, stop };
  } catch (error) {
    clean();
    throw error;
  }
}
