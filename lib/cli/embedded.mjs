import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "./free-port.mjs";
import { canEnter, databaseAccount, ownerOf, traversableFolder } from "./postgres/account.mjs";
import { findBinaries } from "./postgres/binaries.mjs";
import { assertSameMajor, initCluster, startCluster } from "./postgres/cluster.mjs";
import { keptAlive } from "./postgres/kept-alive.mjs";
import { sharedBuffers } from "./postgres/memory.mjs";
import { stopLeftover } from "./postgres/postmaster.mjs";
import { databaseUrl, databaseUrls, newDocumentKey, newSecrets, readSecrets, writeSecrets } from "./secrets.mjs";

export const DATABASE = "registre";
const CRASH_MS = 20_000;

/**
 * Where the cluster lives: in DATA_DIR, or, as root with a DATA_DIR closed to the database's account, in a folder it can enter.
 * @param {string} dataDir @param {import("./postgres/account.mjs").Account | null} account
 */
function clusterFolder(dataDir, account) {
  if (!account || canEnter(dataDir, account)) return join(dataDir, "postgres");
  const name = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  return join(traversableFolder(account), name, "postgres");
}

/** @param {Parameters<typeof startCluster>[0]} place */
async function startAfterCrash(place) {
  for (const start = Date.now(); ; await sleep(500)) {
    try {
      return await startCluster(place);
    } catch (error) {
      // Sessions of a server killed hard live on for a moment; their memory must be gone first.
      if (!String(error).includes("shared memory block") || Date.now() - start > CRASH_MS) throw error;
    }
  }
}

/**
 * Starts the database of a DATA_DIR, made on first use. The caller holds the folder (see instance.mjs).
 * @param {string} root @param {string} dataDir @param {(text: string) => void} say
 */
export async function openEmbedded(root, dataDir, say) {
  const known = readSecrets(dataDir);
  const secrets = known ?? newSecrets();
  secrets.documentKeys ??= newDocumentKey(); // an installation older than attachments
  const folder = secrets.cluster ?? clusterFolder(dataDir, databaseAccount());
  const account = ownerOf(folder) ?? databaseAccount();
  const binaries = findBinaries(root, account);
  const fresh = !existsSync(join(folder, "PG_VERSION"));
  if (!known && !fresh) {
    throw new Error(`${folder} contient une base, mais ${dataDir}/secrets.json, qui en a les clés, manque.`);
  }
  if (fresh && secrets.laid) {
    throw new Error(
      `${dataDir}/secrets.json désigne une base qui n’est plus dans ${folder}. Remettre ce dossier, ou effacer le fichier pour repartir de zéro.`,
    );
  }
  say(`PostgreSQL ${binaries.version} (${binaries.origin})${account ? `, sous le compte « ${account.name} »` : ""}`);
  if (!folder.startsWith(dataDir))
    say(`Le compte de la base ne peut pas entrer dans ${dataDir} : la base est dans ${folder}`);
  if (fresh) {
    writeSecrets(dataDir, { ...secrets, cluster: folder }); // first, so that no database ever stands without its keys
    mkdirSync(dirname(folder), { recursive: true });
    if (!folder.startsWith(dataDir)) chmodSync(dirname(folder), 0o755);
    initCluster({ folder, binaries, account, password: secrets.superuser });
  } else {
    assertSameMajor({ folder, binaries });
    if (await stopLeftover(folder)) say("Un serveur resté seul après un arrêt brutal a été arrêté.");
  }
  const port = await freePort(secrets.port);
  writeSecrets(dataDir, { ...secrets, port, cluster: folder, laid: true });
  const log = join(dirname(folder), "postgres.log");
  const settings = { shared_buffers: sharedBuffers() };
  const start = () => startAfterCrash({ folder, binaries, account, port, log, settings });
  const server = keptAlive(await start(), start, say);
  return {
    port,
    log,
    passwords: secrets.roles,
    nextAuthSecret: secrets.nextAuthSecret,
    documentKeys: process.env.DOCUMENT_KEYS || secrets.documentKeys,
    demoKey: secrets.demoKey,
    urls: databaseUrls(secrets.roles, port, DATABASE),
    superuserUrl: databaseUrl("postgres", secrets.superuser, port, DATABASE),
    ended: server.ended,
    stop: server.stop,
  };
}

/** The addresses of the database of a DATA_DIR whose server already runs. @param {string} dataDir */
export function runningUrls(dataDir) {
  const secrets = readSecrets(dataDir);
  return secrets?.port ? databaseUrls(secrets.roles, secrets.port, DATABASE) : null;
}
