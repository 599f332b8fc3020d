import { type PrecacheEntry, Serwist } from "serwist";

/** The list of files that the build writes in. A worker's `self` is not a window's: this module is built apart. */
declare const self: { __SW_MANIFEST?: (PrecacheEntry | string)[] };

/**
 * The shell of the visit and what the build made for it, nothing else: no page or answer that was made for somebody is ever
 * kept. A newer worker waits until it is asked (`SKIP_WAITING`), so that no visit is interrupted.
 */
const worker = new Serwist({
  precacheEntries: self.__SW_MANIFEST ?? [],
  precacheOptions: { cleanupOutdatedCaches: true, ignoreURLParametersMatching: [/./] },
  skipWaiting: false,
  clientsClaim: true,
  navigationPreload: false,
  runtimeCaching: [],
});

worker.addEventListeners();
