import { createServer } from "node:net";

/** @param {number} port 0 asks for any free one @returns {Promise<number | null>} the port, or null when it is taken */
export function tryPort(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(port, "127.0.0.1", () => {
      const { port: given } = server.address();
      server.close(() => resolve(given));
    });
  });
}

/** The port of last time while nobody took it since, else a free one. @param {number} [last] */
export async function freePort(last) {
  const port = (last && (await tryPort(last))) || (await tryPort(0));
  if (!port) throw new Error("Aucun port libre sur 127.0.0.1.");
  return port;
}
