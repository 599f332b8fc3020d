import { spawn } from "node:child_process";

/** A command that failed, with the end of what it wrote. */
export class CommandFailed extends Error {
  /** @param {string} command @param {number | null} code @param {string} output */
  constructor(command, code, output) {
    super(`« ${command} » a échoué (code ${code}).\n${output}`);
  }
}

/**
 * Runs a command to its end; `onLine` sees each line, and a failure carries the last ones.
 * @param {string} command @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void }} [options]
 */
export function run(command, args, { cwd, env, onLine = () => {} } = {}) {
  const KEPT = 60;
  return new Promise((resolve, reject) => {
    // npm is a script on Windows, which only a shell can run.
    const shell = process.platform === "win32" && command === "npm";
    const child = spawn(command, args, { cwd, env: env ?? process.env, shell, stdio: ["ignore", "pipe", "pipe"] });
    const leave = () => child.kill("SIGTERM");
    process.once("exit", leave);
    const last = [];
    for (const stream of [child.stdout, child.stderr]) {
      let rest = "";
      stream.setEncoding("utf8").on("data", (text) => {
        const lines = (rest + text).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines) {
          last.push(line);
          if (last.length > KEPT) last.shift();
          onLine(line);
        }
      });
    }
    child.on("error", reject);
    child.on("close", (code) => {
      process.off("exit", leave);
      if (code === 0) resolve(undefined);
      else reject(new CommandFailed([command, ...args].join(" "), code, last.join("\n")));
    });
  });
}
