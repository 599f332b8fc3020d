import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { run } from "../run.mjs";

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The one named by hand, else the system's. @returns {string | undefined} */
export const installedChromium = () =>
  [process.env.CHROMIUM_PATH ?? "", ...SYSTEM].find((path) => path && existsSync(path));

/** @param {string} root @returns {string | undefined} */
function playwrightChromium(root) {
  const { chromium } = createRequire(join(root, "package.json"))("@playwright/test");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

const hasApt = () => process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;

/**
 * Finds a Chromium, or installs one; what was tried in vain is said.
 * @param {string} root @param {(text: string) => void} say @returns {Promise<string>}
 */
export async function findChromium(root, say) {
  const found = installedChromium() ?? playwrightChromium(root);
  if (found) return found;
  const reasons = [];
  const attempt = async (name, command, args) => {
    say(`Aucun Chromium ici : ${name}…`);
    try {
      await run(command, args, { cwd: root, onLine: (line) => line.trim() && say(line.trim()) });
    } catch (error) {
      reasons.push(`${name} : ${error.message}`);
    }
    return installedChromium() ?? playwrightChromium(root);
  };
  const cli = join(root, "node_modules/@playwright/test/cli.js");
  const downloaded = await attempt("téléchargement par Playwright", process.execPath, [cli, "install", "chromium"]);
  if (downloaded) return downloaded;
  if (hasApt()) {
    await attempt("mise à jour d’apt", "apt-get", ["update"]);
    const packaged = await attempt("installation par apt", "apt-get", [
      "install",
      "-y",
      "--no-install-recommends",
      "chromium",
    ]);
    if (packaged) return packaged;
  }
  throw new Error(`Aucun Chromium trouvé ni installé ; CHROMIUM_PATH peut en nommer un.\n${reasons.join("\n")}`);
}
