import { sql } from "drizzle-orm";
import { bigint, check, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { ExportFormat, ExportStatus } from "@/lib/domain/export/job";
import type { Extent } from "@/lib/domain/register/export/record";
import { persons } from "./access";
import { createdAt, instant, syndicateKey } from "./columns";

/** A long export, asked for by one person and made under that person's rights; its file is named by its id. */
export const exportJobs = pgTable(
  "export_job",
  {
    ...syndicateKey,
    id: uuid().notNull(),
    personId: uuid().notNull(),
    format: text().$type<ExportFormat>().notNull(),
    extent: text().$type<Extent>().notNull(),
    memberIds: uuid().array().notNull(),
    status: text().$type<ExportStatus>().notNull().default("waiting"),
    /** Members written so far, and those that the person could no longer read. */
    doneCount: integer().notNull().default(0),
    leftOutCount: integer().notNull().default(0),
    attempts: integer().notNull().default(0),
    bytes: bigint({ mode: "number" }),
    sha256: text(),
    requestedAt: createdAt(),
    /** Last sign of life of the process that runs it. */
    beatAt: instant(),
    finishedAt: instant(),
    /** When its file goes. */
    expiresAt: instant(),
    /** When the person took note of its end; what is not seen is announced on every page. */
    seenAt: instant(),
  },
  (t) => [
    primaryKey({ name: "export_job_pk", columns: [t.syndicateId, t.id] }),
    foreignKey({
      name: "export_job_person",
      columns: [t.syndicateId, t.personId],
      foreignColumns: [persons.syndicateId, persons.id],
    }),
    check("export_job_format", sql`${t.format} in ('pdf', 'ods', 'xlsx', 'docx', 'csv', 'json')`),
    check("export_job_extent", sql`${t.extent} in ('full', 'public')`),
    check("export_job_status", sql`${t.status} in ('waiting', 'running', 'done', 'failed', 'removed')`),
    index("export_job_by_person").on(t.syndicateId, t.personId, t.status),
  ],
);
