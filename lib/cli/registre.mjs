import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ENGINE_SETTINGS } from "../documents/typst/engine-settings.mjs";
import { databaseForCommand } from "./command-database.mjs";
import { install, isInstalled } from "./install.mjs";
import { dataDirectory, documentsFolder, isRealInstallation, typescript } from "./installation.mjs";
import { nodeProblem } from "./node-version.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Standard output belongs to the command's answer. @param {string} text */
const say = (text) => console.error(text);

/** npm runs scripts in the project's folder, and says where the person stands. @param {NodeJS.ProcessEnv} settings @returns {Promise<number>} */
const runCommand = (settings) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, typescript("lib/cli/registre.ts", process.argv.slice(2)), {
      cwd: root,
      env: {
        ...process.env,
        ...settings,
        ...ENGINE_SETTINGS,
        REGISTRE_CWD: process.env.INIT_CWD ?? process.cwd(),
        DOCUMENTS_DIR: documentsFolder(root),
      },
      stdio: "inherit",
    });
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
    process.on("SIGTERM", () => child.kill("SIGTERM"));
  });

async function main() {
  const problem = nodeProblem();
  if (problem) throw new Error(problem);
  if (!isInstalled(root)) {
    say("Installation des paquets npm…");
    await install(root);
  }
  const needsNoDatabase = process.argv.length === 2 || process.argv.includes("--help");
  if (needsNoDatabase || isRealInstallation()) return runCommand({});
  const { settings, close } = await databaseForCommand(root, dataDirectory(root), () => {});
  try {
    return await runCommand(settings);
  } finally {
    await close();
  }
}

process.on("SIGINT", () => {}); // the command got it too; the database is closed after it
main().then(
  (code) => process.exit(code),
  (error) => {
    say(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
