// Runs PostgreSQL in a session of its own and stops it when its standard input closes: asked by the launcher, or because
// the launcher died, however it died. A Ctrl-C in the terminal does not reach it: the launcher decides the order of the stops.
import { spawn } from "node:child_process";

const FAST_MS = 15_000;
const { command, args, uid, gid, cwd } = JSON.parse(process.argv[2] ?? "{}");

const server = spawn(command, args, {
  cwd,
  stdio: ["ignore", "inherit", "inherit"],
  ...(uid === undefined ? {} : { uid, gid }),
});

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  server.kill("SIGINT"); // fast shutdown: sessions are cut, transactions rolled back, a checkpoint is written
  setTimeout(() => server.kill("SIGQUIT"), FAST_MS).unref();
  setTimeout(() => server.kill("SIGKILL"), 2 * FAST_MS).unref();
}

server.on("error", (error) => {
  console.error(error.message);
  process.exit(127);
});
server.on("exit", (code) => process.exit(code ?? 1));
process.stdin.on("end", stop).on("close", stop).on("error", stop).resume();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
