import { spawn } from "node:child_process";
import { typescript } from "./installation.mjs";

/**
 * Migrates and seeds in a process of its own: it is TypeScript, this side is not.
 * @param {string} root @param {import("./prepare.ts").PrepareOrder} order
 * @returns {Promise<import("./secrets.mjs").Secrets["signIns"]>} the demo's sign-ins, when this run laid it
 */
export function prepareDatabase(root, order) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, typescript("lib/cli/prepare.ts"), {
      cwd: root,
      detached: true, // a Ctrl-C reaches the launcher, which ends this one and then the database
      stdio: ["pipe", "inherit", "inherit", "ipc"],
    });
    const leave = () => child.kill("SIGTERM");
    process.once("exit", leave);
    let signIns;
    child.on("message", (message) => {
      signIns = message.signIns;
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      process.off("exit", leave);
      if (code === 0) resolve(signIns);
      else reject(new Error("La base n’a pas pu être préparée ; la raison est ci-dessus."));
    });
    child.stdin.end(JSON.stringify(order));
  });
}
