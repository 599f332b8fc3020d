import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

/** Formats that are packed already: packing them again only takes time. */
const PACKED = /\.(pdf|ods|odt|xlsx|docx|png|jpg)$/;

const entryOf = (name: string) => (PACKED.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 }));

/**
 * A zip written to a file as its parts come, so that its size costs no memory. `path` is readable by this account only.
 * `close` gives the size in bytes and the sha256 in hexadecimal, once the disk has it all.
 */
export function openArchive(path: string) {
  const file = openSync(path, "w", 0o600);
  const hash = createHash("sha256");
  const names = new Set<string>();
  let bytes = 0;
  let open = true;
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    writeSync(file, chunk);
    hash.update(chunk);
    bytes += chunk.length;
  });
  /** Two towns of one name keep a file each. */
  const unused = (name: string, rank = 1): string => {
    const candidate = rank === 1 ? name : name.replace(/(\.\w+)$/, `-${rank}$1`);
    return names.has(candidate) ? unused(name, rank + 1) : candidate;
  };
  return {
    add(name: string, content: Uint8Array): string {
      const given = unused(name);
      names.add(given);
      const part = entryOf(given);
      zip.add(part);
      part.push(content, true);
      return given;
    },
    close(): { bytes: number; sha256: string } {
      zip.end();
      fsyncSync(file);
      closeSync(file);
      open = false;
      return { bytes, sha256: hash.digest("hex") };
    },
    /** Lets the file go, ended or not: what it holds is to be thrown away. */
    abandon(): void {
      if (open) closeSync(file);
      open = false;
    },
  };
}

export type ArchivePart = { readonly name: string; readonly content: Uint8Array };

/** A zip as it is asked for, one part in memory at a time. */
export function archiveStream(parts: AsyncIterable<ArchivePart>): ReadableStream<Uint8Array> {
  const source = parts[Symbol.asyncIterator]();
  let waiting: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    waiting.push(chunk);
  });
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) zip.end();
      else {
        const entry = entryOf(value.name);
        zip.add(entry);
        entry.push(value.content, true);
      }
      for (const chunk of waiting) controller.enqueue(chunk);
      waiting = [];
      if (done) controller.close();
    },
    cancel: async () => void (await source.return?.()),
  });
}
