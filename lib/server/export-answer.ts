import "server-only";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { type ArchivePart, archiveStream } from "@/lib/documents/archive";
import { exportFileName } from "@/lib/documents/file-name";
import type { Actor } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import type { ExportFormat } from "@/lib/domain/export/job";
import { type ExportQuery, entriesOf, extentOf } from "@/lib/domain/export/query";
import { isId } from "@/lib/domain/identifier";
import { carriedDocuments, carriedFolder } from "@/lib/domain/register/export/carried";
import { documentsIn, type ExportedRegister, shownRecord, volumeName } from "@/lib/domain/register/export/exported";
import { dayOf } from "@/lib/i18n/format";
import { exportFr } from "@/lib/i18n/fr/export";
import { routes } from "@/lib/routes";
import { collectExport } from "@/lib/services/export/ask";
import { carriedFiles } from "@/lib/services/register/export/carried-files";
import { exportRegister } from "@/lib/services/register/export/export-register";
import { renderOutside } from "./export-process";
import { currentSession } from "./session";

export const MEDIA_TYPES: Record<ExportFormat, string> = {
  pdf: "application/pdf",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
};

export const nowhere = () => new Response(null, { status: 404 });
export const elsewhere = (location: string) => new Response(null, { status: 303, headers: { location } });

/** A file that a browser keeps by its name, and no cache keeps at all. `name` holds plain letters only. */
export const asFile = (body: BodyInit, type: string, name: string, size: number) =>
  new Response(body, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name}"`,
      "content-length": String(size),
      "cache-control": "no-store",
    },
  });

/** The JSON, then its documents one at a time; those that are lost are named instead, so that the rest is not. */
async function* partsOf(actor: Actor, exported: ExportedRegister, json: ArchivePart): AsyncGenerator<ArchivePart> {
  yield json;
  const lost: string[] = [];
  for await (const { name, title, bytes } of carriedFiles(actor, shownRecord(exported))) {
    if (bytes) yield { name: `${carriedFolder(json.name)}/${name}`, content: bytes };
    else lost.push(title);
  }
  if (lost.length > 0) yield { name: exportFr.lost.file, content: Buffer.from(exportFr.lost.text(lost)) };
}

/** A register that names documents leaves with them, in one archive that `register:restore` takes back in. */
const withDocuments = (actor: Actor, exported: ExportedRegister, json: ArchivePart) =>
  new Response(archiveStream(partsOf(actor, exported, json)), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="${json.name.replace(/\.json$/, ".zip")}"`,
      "cache-control": "no-store",
    },
  });

/** The volumes of a long document, the next one laid out when the former is on its way; the first is there already. */
async function* laidOut(format: ExportFormat, volumes: readonly ExportedRegister[], name: string, first: Uint8Array) {
  for (const [index, volume] of volumes.entries()) {
    const content = index === 0 ? first : await renderOutside(format, volume);
    if (!content) throw new Error("the engine was there for the first volume");
    yield { name: volumeName(name, index), content };
  }
}

const inVolumes = (format: ExportFormat, volumes: readonly ExportedRegister[], name: string, first: Uint8Array) =>
  new Response(archiveStream(laidOut(format, volumes, name, first)), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="${name.replace(/\.\w+$/, ".zip")}"`,
      "cache-control": "no-store",
    },
  });

/**
 * One register in one format: 401 without a session, 404 where the page would be. Where the engine has no binary, the page to
 * print; when it failed, the form again, which says so.
 */
export async function answerExport(memberId: string, query: ExportQuery): Promise<Response> {
  const session = await currentSession();
  if (!session) return new Response(null, { status: 401 });
  if (!isId(memberId)) return nowhere();
  const { format, etendue, fiches, fiche } = query;
  const same = { etendue, fiches };
  const entries = entriesOf(query);
  try {
    if (entries?.length === 0) return elsewhere(routes.exportForm(memberId, { format, ...same, vide: "oui" }));
    const asked = { memberId, extent: extentOf(query), format, entries };
    const exported = await exportRegister(session.actor, null, asked);
    const volumes = documentsIn(format, exported);
    const bytes = await renderOutside(format, volumes[0] ?? exported).catch((error: unknown) => {
      console.error(error);
      return undefined;
    });
    if (bytes === undefined) return elsewhere(routes.exportForm(memberId, { format, ...same, echec: "oui" }));
    if (bytes === null) {
      const chosen = fiche.map((id) => `&fiche=${id}`).join("");
      return elsewhere(`${routes.printRegister(memberId, { ...same, moteur: "absent" })}${chosen}`);
    }
    const name = exportFileName(exported.record.member.name, exported.today, format);
    if (volumes.length > 1) return inVolumes(format, volumes, name, new Uint8Array(bytes));
    if (format === "json" && carriedDocuments(shownRecord(exported)).length > 0)
      return withDocuments(session.actor, exported, { name, content: bytes });
    return asFile(new Uint8Array(bytes), MEDIA_TYPES[format], name, bytes.length);
  } catch (error) {
    if (error instanceof DomainError) return nowhere();
    throw error;
  }
}

/** The archive of a long export, read from the disk as it goes, for the person who asked for it. */
export async function answerArchive(exportId: string): Promise<Response> {
  const session = await currentSession();
  if (!session) return new Response(null, { status: 401 });
  if (!isId(exportId)) return nowhere();
  try {
    const { path, bytes, requestedAt } = await collectExport(session.actor, null, { exportId });
    const body = Readable.toWeb(createReadStream(path)) as ReadableStream; // Node's own type of the same stream
    return asFile(body, "application/zip", exportFr.archiveFile(dayOf(new Date(requestedAt))), bytes);
  } catch (error) {
    if (error instanceof DomainError) return nowhere();
    throw error;
  }
}
