import { randomBytes } from "node:crypto";
import { DATABASE } from "./embedded.mjs";
import { documentsFolder } from "./installation.mjs";
import { prepareDatabase } from "./preparation.mjs";
import { databaseUrls, newDocumentKey } from "./secrets.mjs";
import { serve } from "./serve.mjs";
import { throwAwayCluster } from "./throw-away.mjs";

/**
 * The application as it is served for real, on a database of its own: for browser tests.
 * @param {string} root @param {{ port: number, dev?: boolean, demo?: boolean, secret?: string, server?: string }} options
 */
export async function trialApplication(
  root,
  { port, dev = false, demo = true, secret = randomBytes(32).toString("base64url"), server },
) {
  const cluster = await throwAwayCluster(root);
  try {
    const urls = databaseUrls(cluster.roles, cluster.port, DATABASE);
    const superuserUrl = cluster.superuserUrl(DATABASE);
    const documentKeys = newDocumentKey();
    const signIns = await prepareDatabase(root, {
      migrationUrl: urls.MIGRATION_DATABASE_URL,
      embedded: { superuserUrl, passwords: cluster.roles },
      syndicate: "Syndicat d’essai",
      demo: demo
        ? {
            key: randomBytes(16).toString("hex"),
            documentKeys,
            documentsFolder: documentsFolder(root, { ...process.env, DATA_DIR: cluster.home }),
          }
        : undefined,
    });
    const settings = {
      ...urls,
      DATA_DIR: cluster.home,
      NEXTAUTH_SECRET: secret,
      DOCUMENT_KEYS: documentKeys,
      NEXTAUTH_URL: `http://127.0.0.1:${port}`,
    };
    const app = await serve(root, { port, settings, dev, quiet: true, server });
    const stop = async () => {
      await app.stop();
      await cluster.stop();
    };
    return { settings, superuserUrl, signIns: signIns ?? [], pid: app.pid, interrupt: cluster.interrupt, stop };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}
