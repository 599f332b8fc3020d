import "server-only";

/** The one address that gives a file which somebody attached. */
export const givesDocument = (path: string): boolean => /^\/membres\/[^/]+\/documents\/[^/]+\/fichier$/.test(path);

/**
 * What a browser does with such a file if it opens it all the same: no script, no form, no other origin, nothing loaded. The proxy
 * says it too, whose policy stands before that of a route; our own style is for the page that says a file is lost.
 */
export const SEALED_OFF_POLICY =
  "sandbox; default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";
