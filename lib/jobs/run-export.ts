import { openArchive } from "@/lib/documents/archive";
import { exportFileName } from "@/lib/documents/file-name";
import { registerDocuments } from "@/lib/documents/register-files";
import type { Actor } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { carriedFolder } from "@/lib/domain/register/export/carried";
import { type ExportedRegister, shownRecord } from "@/lib/domain/register/export/exported";
import { dayOf, formatDay, plural } from "@/lib/i18n/format";
import { exportFr } from "@/lib/i18n/fr/export";
import { inPersonsName } from "@/lib/services/access/job";
import { exportFile, removeExportFile } from "@/lib/services/export/file";
import { finishExport, type StartedExport } from "@/lib/services/export/run";
import { carriedFiles } from "@/lib/services/register/export/carried-files";
import { exportRegister } from "@/lib/services/register/export/export-register";

const t = exportFr.readMe;

type Written = {
  readonly files: number;
  readonly leftOut: number;
  readonly syndicate: string;
  readonly toPrint: boolean;
};

function readMe({ format, extent }: StartedExport, { files, leftOut, syndicate, toPrint }: Written): string {
  const lines = [
    t.title(exportFr.extents[extent], toPrint ? t.toPrint : exportFr.formats[format]),
    t.made(formatDay(dayOf(new Date())), syndicate),
    t.files(plural(files, ...t.fileWords)),
    ...(toPrint ? [exportFr.print.instead] : []),
    ...(leftOut > 0 ? [t.leftOut(plural(leftOut, ...t.members))] : []),
    ...(extent === "full" ? [t.personal] : []),
    ...(format === "json" && extent === "full" ? [t.restore] : []),
  ];
  return `${lines.join("\r\n")}\r\n`;
}

/** A member that the person may no longer read is left out; anything else ends the export. */
async function readable(asked: Promise<ExportedRegister>): Promise<ExportedRegister | null> {
  try {
    return await asked;
  } catch (error) {
    const theirs = error instanceof DomainError && (error.code === "not-found" || error.code === "forbidden");
    if (theirs && error.subject !== "person") return null;
    throw error;
  }
}

type Archive = ReturnType<typeof openArchive>;

/** The documents of a register, one at a time, in the folder that bears its name; gives the names of those that are lost. */
async function addDocuments(actor: Actor, exported: ExportedRegister, jsonName: string, archive: Archive) {
  const lost: string[] = [];
  for await (const { name, title, bytes } of carriedFiles(actor, shownRecord(exported))) {
    if (bytes) archive.add(`${carriedFolder(jsonName)}/${name}`, bytes);
    else lost.push(title);
  }
  return lost;
}

/** One register at a time, from the database to the archive: the size of the export costs no memory. */
async function writeArchive(job: StartedExport, syndicateId: string, archive: Archive) {
  const { id: jobId, personId, memberIds, extent, format } = job;
  const written = { files: 0, leftOut: 0, syndicate: "", toPrint: false };
  const lost: string[] = [];
  await inPersonsName({ syndicateId, personId, purpose: "export" }, async (actor) => {
    for (const memberId of memberIds) {
      const asked = { memberId, extent, format, entries: null, jobId };
      const exported = await readable(exportRegister(await actor(), null, asked));
      if (!exported) {
        written.leftOut += 1;
        continue;
      }
      const { member } = exported.record;
      const name = exportFileName(member.name, exported.today, format);
      let given = name;
      for await (const one of registerDocuments(format, exported, name)) {
        given = archive.add(one.name, one.content);
        written.toPrint ||= one.toPrint;
      }
      if (format === "json") lost.push(...(await addDocuments(await actor(), exported, given, archive)));
      written.files += 1;
      written.syndicate = exported.syndicate;
    }
  });
  if (lost.length > 0) archive.add(exportFr.lost.file, Buffer.from(exportFr.lost.text(lost)));
  archive.add(t.file, Buffer.from(readMe(job, written)));
  return written;
}

/** Whether the export was taken back by the person while it ran, which is no failure. */
const wasTakenBack = (error: unknown) => error instanceof DomainError && error.subject === "export";

/** Makes the file of one export, under the rights of who asked for it. Its failure is told in the job, and logged by its id only. */
export async function runExport(system: Actor, job: StartedExport): Promise<void> {
  const archive = openArchive(exportFile(job.id));
  try {
    const { leftOut } = await writeArchive(job, system.syndicateId, archive);
    const { bytes, sha256 } = archive.close();
    await finishExport(system, null, { exportId: job.id, failed: false, leftOut, bytes, sha256 });
  } catch (error) {
    archive.abandon();
    await removeExportFile(job.id);
    if (wasTakenBack(error)) return;
    console.error(`export ${job.id}:`, error);
    await finishExport(system, null, { exportId: job.id, failed: true }).catch((late) => {
      if (!wasTakenBack(late)) throw late;
    });
  }
}
