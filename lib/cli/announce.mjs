const HEARTBEAT_MS = 10_000;
const TENTHS = 100;

/** @param {number} since */
export const seconds = (since) =>
  `${(Math.round((Date.now() - since) / TENTHS) / 10).toLocaleString("fr-FR", { minimumFractionDigits: 1 })}\u00A0s`;

/** A line under the current step. @param {string} text */
export const say = (text) => console.log(`    ${text}`);

/** What a tool tells of its progress; npm's warnings are for those who change the packages. @param {string} line */
export function sayNews(line) {
  if (line.trim() !== "" && !line.startsWith("npm warn")) say(line.trim());
}

/**
 * Announces a step, shows that a long one goes on, and says how it ended.
 * `work` may return words, shown beside the duration, or a count with words in it.
 * @template T @param {string} label @param {() => T | Promise<T>} work @returns {Promise<Awaited<T>>}
 */
export async function step(label, work) {
  const start = Date.now();
  console.log(`→ ${label}…`);
  const heartbeat = setInterval(() => say(`… ${seconds(start)}`), HEARTBEAT_MS);
  try {
    const result = await work();
    const bad = typeof result === "object" && result !== null && "failed" in result && result.failed > 0;
    const words = typeof result === "string" ? result : (result?.words ?? "");
    console.log(`  ${bad ? "✗" : "✓"} ${words ? `${words} ` : ""}(${seconds(start)})`);
    return result;
  } catch (error) {
    console.log(`  ✗ ${label} (${seconds(start)})`);
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}

/**
 * A step that ran beside others, told when it is over.
 * @param {string} label @param {{ lines: string[], words: string, failed: boolean, start: number }} end
 */
export function told(label, { lines, words, failed, start }) {
  console.log(`→ ${label}`);
  for (const line of lines) say(line);
  console.log(`  ${failed ? "✗" : "✓"} ${words} (${seconds(start)})`);
}
