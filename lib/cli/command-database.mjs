import { setTimeout as sleep } from "node:timers/promises";
import { openEmbedded, runningUrls } from "./embedded.mjs";
import { tryPort } from "./free-port.mjs";
import { chosenPort } from "./installation.mjs";
import { holdInstance, runningInstance } from "./instance.mjs";
import { readSecrets } from "./secrets.mjs";

const WAIT_MS = 120_000;

/** @param {string} dataDir */
async function answers(dataDir) {
  const port = readSecrets(dataDir)?.port;
  return port !== undefined && !(await tryPort(port));
}

/**
 * The settings of the embedded database for a command: the running one's, else the database is started until `close`.
 * Two commands take turns. @param {string} root @param {string} dataDir @param {(text: string) => void} say
 */
export async function databaseForCommand(root, dataDir, say) {
  const secrets = readSecrets(dataDir);
  if (!secrets?.laid) throw new Error(`Il n’y a pas encore de base dans ${dataDir}. Lancer d’abord : npm start`);
  const url = runningInstance(dataDir)?.url ?? `http://127.0.0.1:${chosenPort()}`;
  const web = () => ({
    NEXTAUTH_SECRET: secrets.nextAuthSecret,
    NEXTAUTH_URL: url,
    DOCUMENT_KEYS: process.env.DOCUMENT_KEYS || readSecrets(dataDir)?.documentKeys, // made at the start of an older installation
  });
  for (const start = Date.now(); Date.now() - start < WAIT_MS; await sleep(200)) {
    const held = holdInstance(dataDir, { kind: "command" });
    if ("release" in held) {
      const database = await openEmbedded(root, dataDir, say).catch((error) => {
        held.release();
        throw error;
      });
      const close = async () => {
        await database.stop();
        held.release();
      };
      return { settings: { ...database.urls, ...web() }, close };
    }
    if (held.holder.kind === "start" && (await answers(dataDir))) {
      return { settings: { ...runningUrls(dataDir), ...web() }, close: async () => {} };
    }
  }
  throw new Error(`La base de ${dataDir} est occupée par une autre commande depuis deux minutes.`);
}
