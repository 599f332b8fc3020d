import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Place, partsOf, type Storage, type Tenant } from "./storage";

const isAbsent = (error: unknown) => error instanceof Error && "code" in error && error.code === "ENOENT";

/** What was renamed or made in it is on the disk. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function makeFolder(path: string): Promise<void> {
  const made = await mkdir(path, { recursive: true, mode: 0o700 });
  if (made === undefined) return;
  // The parents too, up to the one that was there: a folder is an entry of its parent.
  for (let folder = path; folder.length >= dirname(made).length; folder = dirname(folder)) await syncFolder(folder);
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const draft = join(dirname(path), `.draft-${randomUUID()}`);
  try {
    const file = await open(draft, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

const namesIn = async (path: string): Promise<string[]> => (await orNull(readdir(path))) ?? [];

/** Files in a folder of this machine: syndicate / member / address, for this account only (0700, 0600). */
export function folderStorage(root: string): Storage {
  const folderOf = ({ syndicateId, memberId }: Tenant) => join(root, ...partsOf(syndicateId, memberId));
  const pathOf = (place: Place) => join(folderOf(place), ...partsOf(place.address));
  return {
    async put(place, sealed) {
      await makeFolder(folderOf(place));
      await writeWhole(pathOf(place), sealed);
    },
    get: (place) => orNull(readFile(pathOf(place))),
    has: async (place) => (await orNull(stat(pathOf(place)))) !== null,
    remove: (place) => rm(pathOf(place), { force: true }),
    async list(tenant) {
      const folder = folderOf(tenant);
      const files = [];
      for (const address of await namesIn(folder)) {
        const found = await orNull(stat(join(folder, address))); // gone meanwhile
        if (found) files.push({ address, changedAt: found.mtime });
      }
      return files;
    },
  };
}
