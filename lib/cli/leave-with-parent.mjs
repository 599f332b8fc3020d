// Loaded before the server: the launcher holds the other end of standard input, so that its death, however it dies, is seen.
const FORCE_MS = 5_000;

process.stdin
  .once("end", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), FORCE_MS).unref();
  })
  .resume();
process.stdin.unref?.();
