import { foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { ActChoices, ActImportReport } from "@/lib/domain/import/act-file";
import type { Service } from "@/lib/domain/intervention/service";
import type { Sheet } from "@/lib/domain/register/import/sheet";
import type { ImportStatus } from "@/lib/domain/register/import/status";
import { persons } from "./access";
import { createdAt, instant, lock, syndicateKey } from "./columns";
import { syndicates } from "./syndicate";

/**
 * A file of acts of the past on its way in, for one service. The sheets are forgotten once it is confirmed or given up; what its
 * headings and words mean stays, for the next file of that source.
 */
export const actImports = pgTable(
  "act_import",
  {
    ...syndicateKey,
    id: uuid().notNull(),
    /** Whose file it is: alone to read it, since its lines name members that a colleague may not reach. */
    personId: uuid().notNull(),
    service: text().$type<Service>().notNull(),
    status: text().$type<ImportStatus>().notNull().default("prepared"),
    fileName: text().notNull(),
    fileKind: text().notNull(),
    sha256: text().notNull(),
    /** Fingerprint of the headings. */
    source: text().notNull(),
    sheets: jsonb().$type<Sheet[]>(),
    choices: jsonb().$type<ActChoices>().notNull(),
    report: jsonb().$type<ActImportReport>(),
    createdBy: text().notNull(),
    createdAt: createdAt(),
    importedAt: instant(),
    importedBy: text(),
    undoneAt: instant(),
    undoneBy: text(),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "act_import_pk", columns: [t.syndicateId, t.id] }),
    foreignKey({ name: "act_import_syndicate", columns: [t.syndicateId], foreignColumns: [syndicates.id] }),
    foreignKey({
      name: "act_import_person",
      columns: [t.syndicateId, t.personId],
      foreignColumns: [persons.syndicateId, persons.id],
    }),
    index("act_import_by_person").on(t.syndicateId, t.personId, t.service),
  ],
);
