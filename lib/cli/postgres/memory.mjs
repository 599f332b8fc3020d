import { totalmem } from "node:os";

const MEGABYTE = 1024 * 1024;
const LEAST = 128;
const MOST = 1024;

/**
 * What a kept cluster holds of its tables in memory: an eighth of the machine, which it shares with the application and the
 * engines of documents. PostgreSQL's own 128 MB is less than a search reads of one syndicate among those of a country.
 * @param {number} bytes of the machine, or of what it may use @returns {string} a value of `shared_buffers`
 */
export function sharedBuffers(bytes = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)) {
  return `${Math.min(MOST, Math.max(LEAST, Math.floor(bytes / 8 / MEGABYTE)))}MB`;
}
