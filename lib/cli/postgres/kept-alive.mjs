const WHILE_MS = 60_000;
const DEATHS = 3;

/** @typedef {{ stop: () => Promise<void>, ended: Promise<number> }} Server */

/**
 * A server that is started again when it dies by itself; the application answers 503 meanwhile. One that dies again and again
 * is left dead: `ended` then says so.
 * @param {Server} first @param {() => Promise<Server>} start @param {(text: string) => void} say @returns {Server}
 */
export function keptAlive(first, start, say) {
  let server = first;
  let stopping = false;
  const deaths = [];
  const live = async () => {
    for (;;) {
      const code = await server.ended;
      const now = Date.now();
      deaths.push(now);
      if (stopping || deaths.filter((at) => now - at < WHILE_MS).length > DEATHS) return code;
      say("La base s’est arrêtée ; elle redémarre…");
      try {
        server = await start();
      } catch (error) {
        say(error instanceof Error ? error.message : String(error));
        return code;
      }
      say("La base répond de nouveau.");
      if (stopping) await server.stop();
    }
  };
  const ended = live();
  const stop = async () => {
    stopping = true;
    await server.stop();
    await ended;
  };
  return { stop, ended };
}
