const OLDEST = [20, 20];
const FIRST_UNTRIED = 25;

/** @returns {string | null} why this Node.js is not one we support */
export function nodeProblem(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const old = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  if (!old && major < FIRST_UNTRIED) return null;
  return `Node.js ${version} n’est pas géré : il faut la version 20.20 ou plus récente, jusqu’à la 24 (conseillée).`;
}
