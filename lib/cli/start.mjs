import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { say, sayNews, step } from "./announce.mjs";
import { build, isBuilt } from "./build.mjs";
import { openEmbedded } from "./embedded.mjs";
import { tryPort } from "./free-port.mjs";
import { install, isInstalled } from "./install.mjs";
import { chosenPort, dataDirectory, documentsFolder, isRealInstallation } from "./installation.mjs";
import { holdInstance } from "./instance.mjs";
import { nodeProblem } from "./node-version.mjs";
import { prepareDatabase } from "./preparation.mjs";
import { readSecrets, writeSecrets } from "./secrets.mjs";
import { serve } from "./serve.mjs";
import { atEnd, isLeaving, leave, stopOnSignals } from "./stopping.mjs";

const COMMAND_MS = 60_000;
const root = fileURLToPath(new URL("../..", import.meta.url));
const dev = process.argv.includes("--dev");
/** Prepares the database and keeps it until Ctrl-C, without the application: for psql, a backup, a test. */
const databaseOnly = process.argv.includes("--database-only");
const syndicate = process.env.SYNDICATE || "Syndicat";

/** @param {string} dataDir @param {string} url */
async function holdFolder(dataDir, url) {
  for (const start = Date.now(); ; await sleep(500)) {
    const held = holdInstance(dataDir, { kind: "start", url });
    if ("release" in held) return atEnd(held.release);
    if (held.holder.kind === "start") {
      console.log(`Registre commun fonctionne déjà sur ${dataDir} : ${held.holder.url}`);
      await leave(0);
    }
    if (Date.now() - start > COMMAND_MS)
      throw new Error(`Une commande (processus ${held.holder.pid}) occupe ${dataDir}.`);
  }
}

/** @param {string} dataDir @param {string} url */
async function openOwnDatabase(dataDir, url) {
  const database = await step("Démarrage de la base", () => openEmbedded(root, dataDir, say));
  atEnd(database.stop);
  database.ended.then(async () => {
    if (isLeaving()) return;
    console.error(`La base s’est arrêtée ; voir ${database.log}`);
    await leave(1);
  });
  const demo =
    process.env.DEMO === "0"
      ? undefined
      : {
          key: database.demoKey,
          password: process.env.DEMO_PASSWORD || undefined,
          documentKeys: database.documentKeys,
          documentsFolder: documentsFolder(root),
        };
  const signIns = await prepareDatabase(root, {
    migrationUrl: database.urls.MIGRATION_DATABASE_URL,
    embedded: { superuserUrl: database.superuserUrl, passwords: database.passwords },
    syndicate,
    demo,
  });
  if (signIns) writeSecrets(dataDir, { ...readSecrets(dataDir), signIns });
  return {
    ...database.urls,
    NEXTAUTH_SECRET: database.nextAuthSecret,
    NEXTAUTH_URL: url,
    DOCUMENT_KEYS: database.documentKeys,
  };
}

async function openRealDatabase() {
  await prepareDatabase(root, { migrationUrl: process.env.MIGRATION_DATABASE_URL ?? "", syndicate });
  return {};
}

async function buildIfStale() {
  if (isBuilt(root)) return "à jour";
  await build(root, sayNews);
  return "construite";
}

/** @param {string} url @param {string | null} dataDir */
function welcome(url, dataDir) {
  console.log(`\nRegistre commun est prêt : ${url}\n`);
  const signIns = (dataDir && readSecrets(dataDir)?.signIns) || [];
  const width = (name) => Math.max(...signIns.map((person) => person[name].length));
  for (const { role, email, password } of signIns) {
    console.log(`  ${role.padEnd(width("role"))}   ${email.padEnd(width("email"))}   ${password}`);
  }
  if (signIns.length === 0) {
    console.log("  Aucun compte n’est donné d’avance. Inviter le premier administrateur, puis le DPO :");
    console.log("  npm run registre -- admin:invite adresse@exemple.fr");
    console.log("  npm run registre -- dpo:invite adresse@exemple.fr");
  }
  console.log(dataDir ? "\nCtrl-C arrête l’application et la base." : "\nCtrl-C arrête l’application.");
}

async function main() {
  const problem = nodeProblem();
  if (problem) throw new Error(problem);
  const port = chosenPort();
  const url = `http://127.0.0.1:${port}`;
  const real = isRealInstallation();
  const dataDir = real ? null : dataDirectory(root);
  if (dataDir) await holdFolder(dataDir, url);
  if (!databaseOnly && !(await tryPort(port))) {
    throw new Error(`Le port ${port} est déjà pris par un autre programme. En choisir un autre : PORT=3001 npm start`);
  }
  await step("Paquets npm", async () => {
    if (isInstalled(root)) return "à jour";
    await install(root, sayNews);
    return "installés";
  });
  const settings = dataDir ? await openOwnDatabase(dataDir, url) : await openRealDatabase();
  if (databaseOnly) return console.log("\nLa base est prête. Ctrl-C l’arrête.");
  if (!dev) await step("Construction de l’application", buildIfStale);
  const app = await step("Démarrage de l’application", () => serve(root, { port, settings, dev, quiet: !dev }));
  atEnd(app.stop);
  app.ended.then(async (code) => {
    if (isLeaving()) return;
    console.error(`L’application s’est arrêtée (code ${code}).`);
    await leave(1);
  });
  welcome(url, dataDir);
}

stopOnSignals(isRealInstallation() ? "Arrêt de l’application" : undefined);
main().catch(async (error) => {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  await leave(1);
});
