import {
  type AnyPgColumn,
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { Clauses } from "@/lib/domain/processor/clauses";
import type { Certification, DpaStatus, ProcessorKind } from "@/lib/domain/processor/codes";
import type { DeclaredTransfer, SubProcessor } from "@/lib/domain/processor/processor";
import { createdAt, instant, lock, memberKey, syndicateKey } from "./columns";
import { toMember } from "./member";
import { syndicates } from "./syndicate";

export const toSyndicate = (name: string, t: { syndicateId: AnyPgColumn }) =>
  foreignKey({ name, columns: [t.syndicateId], foreignColumns: [syndicates.id] });

/** The directory: one row per company for the whole syndicate, however many members use it. Retired, never deleted. */
export const processors = pgTable(
  "processor",
  {
    ...syndicateKey,
    id: uuid().notNull(),
    name: text().notNull(),
    kind: text().$type<ProcessorKind>().notNull(),
    siren: text().notNull().default(""),
    otherIdentifier: text().notNull().default(""),
    website: text().notNull().default(""),
    email: text().notNull().default(""),
    phone: text().notNull().default(""),
    address: text().notNull().default(""),
    dpoName: text().notNull().default(""),
    dpoEmail: text().notNull().default(""),
    dpoPhone: text().notNull().default(""),
    country: text().notNull().default(""),
    hostingCountry: text().notNull().default(""),
    certifications: jsonb().$type<Certification[]>().notNull(),
    otherCertifications: text().notNull().default(""),
    subProcessors: jsonb().$type<SubProcessor[]>().notNull(),
    subProcessorsKnown: boolean(),
    transfers: jsonb().$type<DeclaredTransfer[]>().notNull(),
    transfersOutside: boolean(),
    registerKept: boolean(),
    securityAnnex: boolean(),
    reviewOn: date(),
    note: text().notNull().default(""),
    ownSyndicate: boolean().notNull().default(false),
    retiredAt: instant(),
    /** What took its place when two entries turned out to be one company. */
    mergedIntoId: uuid(),
    createdBy: text().notNull(),
    createdAt: createdAt(),
    updatedBy: text().notNull(),
    updatedAt: createdAt(),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "processor_pk", columns: [t.syndicateId, t.id] }),
    toSyndicate("processor_syndicate", t),
    foreignKey({
      name: "processor_merged_into",
      columns: [t.syndicateId, t.mergedIntoId],
      foreignColumns: [t.syndicateId as AnyPgColumn, t.id as AnyPgColumn],
    }),
    index("processor_by_name").on(t.syndicateId, t.name),
  ],
);

/** A foreign key towards the directory. */
export const toProcessor = (name: string, t: { syndicateId: AnyPgColumn }, column: AnyPgColumn) =>
  foreignKey({ name, columns: [t.syndicateId, column], foreignColumns: [processors.syndicateId, processors.id] });

/** One member's contract with one processor, with its check against Article 28. Put away, never deleted. */
export const contracts = pgTable(
  "contract",
  {
    ...memberKey,
    id: uuid().notNull(),
    processorId: uuid().notNull(),
    object: text().notNull().default(""),
    ref: text().notNull().default(""),
    localReferent: text().notNull().default(""),
    signedOn: date(),
    endsOn: date(),
    tacitRenewal: boolean(),
    noticeMonths: integer(),
    dpaStatus: text().$type<DpaStatus>().notNull().default("missing"),
    clauses: jsonb().$type<Clauses>().notNull(),
    lastCheckOn: date(),
    lastCheckBy: text().notNull().default(""),
    note: text().notNull().default(""),
    endedAt: instant(),
    createdBy: text().notNull(),
    createdAt: createdAt(),
    updatedBy: text().notNull(),
    updatedAt: createdAt(),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "contract_pk", columns: [t.syndicateId, t.memberId, t.id] }),
    toMember("contract_member", t),
    toProcessor("contract_processor", t, t.processorId),
    index("contract_by_processor").on(t.syndicateId, t.processorId),
    index("contract_by_end").on(t.syndicateId, t.endsOn),
  ],
);
