import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { unzipSync } from "fflate";
import { openArchive } from "@/lib/documents/archive";
import { readAttachment } from "@/lib/documents/attachment/read-attachment";
import { carriedFolder, carriedName } from "@/lib/domain/register/export/carried";
import type { CarriedFile } from "@/lib/services/register/export/carried-files";
import type { CarriedFiles } from "@/lib/services/register/export/restore-documents";
import { fullPath, Refusal, readBytes, writeOutput } from "./command";

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;
const lost = ({ title }: CarriedFile) =>
  `Le fichier du document « ${title} » manque ou ne s’ouvre pas. Voir : documents:check`;

type Written = { readonly json: Uint8Array; readonly jsonName: string; readonly files: AsyncIterable<CarriedFile> };

/** One archive: the JSON, and the documents in the folder that bears its name. Whole or not at all. */
async function writeArchive(out: string, { json, jsonName, files }: Written): Promise<number> {
  const draft = `${fullPath(out)}.${process.pid}.part`;
  const archive = openArchive(draft);
  let count = 0;
  try {
    archive.add(jsonName, json);
    for await (const file of files) {
      if (!file.bytes) throw new Refusal([lost(file)]);
      archive.add(`${carriedFolder(jsonName)}/${file.name}`, file.bytes);
      count += 1;
    }
    archive.close();
    renameSync(draft, fullPath(out));
  } catch (error) {
    archive.abandon();
    rmSync(draft, { force: true });
    throw error;
  }
  return count;
}

/** The JSON, and beside it the folder of its documents when it has some. Gives their number. */
export async function writeCarried(out: string, written: Written): Promise<number> {
  if (/\.zip$/i.test(out)) return writeArchive(out, written);
  let count = 0;
  for await (const file of written.files) {
    if (!file.bytes) throw new Refusal([lost(file)]);
    mkdirSync(fullPath(carriedFolder(out)), { recursive: true, mode: 0o700 });
    writeOutput(join(carriedFolder(out), file.name), file.bytes);
    count += 1;
  }
  writeOutput(out, written.json);
  return count;
}

/** What is taken in must be what it says: our own files are, others may come in their place. */
const checked = (bytes: Uint8Array, kind: string): Uint8Array => {
  const read = readAttachment(bytes);
  if (!read.ok || read.kind !== kind) throw new Refusal([`Un document n’est pas le fichier ${kind} qu’il dit être.`]);
  return bytes;
};

export type Carried = { readonly json: Uint8Array; readonly files: CarriedFiles };

/** A register with its documents, from an archive or from a JSON with its folder beside it. */
export function readCarried(path: string | undefined): Carried {
  const bytes = readBytes(path);
  if (!isZip(bytes)) {
    const folder = fullPath(carriedFolder(path ?? ""));
    const files: CarriedFiles = async (document) => {
      const file = join(folder, carriedName(document));
      return existsSync(file) ? checked(readFileSync(file), document.kind) : null;
    };
    return { json: bytes, files };
  }
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes);
  } catch {
    throw new Refusal(["Cette archive est abîmée ou incomplète."]);
  }
  const names = Object.keys(parts).filter((name) => /^[^/]+\.json$/i.test(name));
  const [jsonName = ""] = names;
  const json = parts[jsonName];
  if (!json || names.length > 1)
    throw new Refusal([
      "Cette archive ne contient pas un registre, mais aucun ou plusieurs : ouvrez-la, puis reprenez chaque fichier .json à côté de son dossier.",
    ]);
  const files: CarriedFiles = async (document) => {
    const found = parts[`${carriedFolder(basename(jsonName))}/${carriedName(document)}`];
    return found ? checked(found, document.kind) : null;
  };
  return { json, files };
}
