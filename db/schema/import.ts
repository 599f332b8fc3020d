import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { ImportDraft, ImportReport, Origin } from "@/lib/domain/register/import/batch";
import type { Mapping } from "@/lib/domain/register/import/match-column";
import type { Sheet } from "@/lib/domain/register/import/sheet";
import type { ImportStatus } from "@/lib/domain/register/import/status";
import { createdAt, instant, lock, memberKey, syndicateKey } from "./columns";
import { toMember } from "./member";
import { toEntry } from "./register";
import { syndicates } from "./syndicate";

/**
 * A file on its way into a register: what was read and corrected lives here between two pages, on the server, so that neither a
 * cut nor an expired session loses it. Nothing of it is left once it is imported or given up, but who imported what.
 */
export const imports = pgTable(
  "register_import",
  {
    ...memberKey,
    id: uuid().notNull(),
    status: text().$type<ImportStatus>().notNull().default("prepared"),
    fileName: text().notNull(),
    fileKind: text().notNull(),
    sha256: text().notNull(),
    /** Fingerprint of the headings: files that come from one source share it. */
    source: text().notNull(),
    /** Null once imported or given up. */
    sheets: jsonb().$type<Sheet[]>(),
    draft: jsonb().$type<ImportDraft>(),
    /** What became of it; null before. */
    report: jsonb().$type<ImportReport>(),
    createdBy: text().notNull(),
    createdAt: createdAt(),
    importedAt: instant(),
    importedBy: text(),
    undoneAt: instant(),
    undoneBy: text(),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "register_import_pk", columns: [t.syndicateId, t.memberId, t.id] }),
    toMember("register_import_member", t),
    index("register_import_by_status").on(t.syndicateId, t.memberId, t.status),
  ],
);

/** The entries of a batch, as they were when it was written: what tells that one was touched since. */
export const importedEntries = pgTable(
  "register_import_entry",
  {
    ...memberKey,
    importId: uuid().notNull(),
    entryId: uuid().notNull(),
    entryVersion: integer().notNull(),
    origin: jsonb().$type<Origin>().notNull(),
  },
  (t) => [
    primaryKey({ name: "register_import_entry_pk", columns: [t.syndicateId, t.memberId, t.importId, t.entryId] }),
    foreignKey({
      name: "register_import_entry_import",
      columns: [t.syndicateId, t.memberId, t.importId],
      foreignColumns: [imports.syndicateId, imports.memberId, imports.id],
    }),
    toEntry("register_import_entry_entry", t),
  ],
);

/** What each heading of a source answers, as the DPO settled it: the next town with the same file need not say it again. */
export const importSources = pgTable(
  "import_source",
  {
    ...syndicateKey,
    source: text().notNull(),
    mapping: jsonb().$type<Mapping>().notNull(),
    updatedBy: text().notNull(),
    updatedAt: createdAt(),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "import_source_pk", columns: [t.syndicateId, t.source] }),
    foreignKey({
      name: "import_source_syndicate",
      columns: [t.syndicateId],
      foreignColumns: [syndicates.id],
    }),
  ],
);
