/** Nothing here resolves: a path that changes this origin was meant for elsewhere. */
const HERE = "https://registre.invalid";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control signs are what browsers silently drop from an address
const UNSAFE = /[\u0000-\u0020\u007f\\]/;

/**
 * The page to come back to after sign-in, or null. Only a path of this site: « // », « \ », another scheme, control
 * signs and their encoded forms are refused; so is the sign-in page itself, which would turn in a circle.
 */
export function returnPath(value: unknown): string | null {
  if (typeof value !== "string" || !value.startsWith("/") || value.length > 2000) return null;
  if (UNSAFE.test(value)) return null;
  let path = value.split(/[?#]/)[0] ?? "";
  for (let round = 0; round < 3; round++) {
    if (path.startsWith("//") || UNSAFE.test(path)) return null;
    try {
      path = decodeURIComponent(path);
    } catch {
      return null;
    }
  }
  const url = URL.parse(value, HERE);
  if (!url || url.origin !== HERE || url.pathname.startsWith("//")) return null;
  return /^\/(connexion|api)(\/|$)/.test(url.pathname) ? null : url.pathname + url.search;
}
