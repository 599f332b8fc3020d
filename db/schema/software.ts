import { type AnyPgColumn, date, foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { ServiceCategory } from "@/lib/domain/processor/codes";
import type { DeclaredTransfer } from "@/lib/domain/processor/processor";
import { createdAt, instant, lock, memberKey, syndicateKey } from "./columns";
import { toMember } from "./member";
import { contracts, toProcessor, toSyndicate } from "./processor";
import { toEntry } from "./register";

/** What the syndicate does for members as their processor, Article 30(2) GDPR. */
export const services = pgTable(
  "service",
  {
    ...syndicateKey,
    id: uuid().notNull(),
    name: text().notNull(),
    category: text().$type<ServiceCategory>().notNull(),
    description: text().notNull().default(""),
    securityMeasures: jsonb().$type<string[]>().notNull(),
    transfers: jsonb().$type<DeclaredTransfer[]>().notNull(),
    processorId: uuid(),
    retiredAt: instant(),
    updatedBy: text().notNull(),
    updatedAt: createdAt(),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "service_pk", columns: [t.syndicateId, t.id] }),
    toSyndicate("service_syndicate", t),
    toProcessor("service_processor", t, t.processorId),
  ],
);

export const subscriptions = pgTable(
  "subscription",
  {
    ...memberKey,
    serviceId: uuid().notNull(),
    since: date(),
    until: date(),
    contractRef: text().notNull().default(""),
    updatedBy: text().notNull(),
    updatedAt: createdAt(),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "subscription_pk", columns: [t.syndicateId, t.memberId, t.serviceId] }),
    toMember("subscription_member", t),
    foreignKey({
      name: "subscription_service",
      columns: [t.syndicateId, t.serviceId],
      foreignColumns: [services.syndicateId, services.id],
    }),
  ],
);

/** Software known to the syndicate, whoever uses it. */
export const softwares = pgTable(
  "software",
  {
    ...syndicateKey,
    id: uuid().notNull(),
    name: text().notNull(),
    publisherId: uuid(),
    serviceId: uuid(),
    note: text().notNull().default(""),
    retiredAt: instant(),
    updatedBy: text().notNull(),
    updatedAt: createdAt(),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "software_pk", columns: [t.syndicateId, t.id] }),
    toSyndicate("software_syndicate", t),
    toProcessor("software_publisher", t, t.publisherId),
    foreignKey({
      name: "software_service",
      columns: [t.syndicateId, t.serviceId],
      foreignColumns: [services.syndicateId, services.id],
    }),
    index("software_by_name").on(t.syndicateId, t.name),
  ],
);

const toSoftware = (name: string, t: { syndicateId: AnyPgColumn; softwareId: AnyPgColumn }) =>
  foreignKey({ name, columns: [t.syndicateId, t.softwareId], foreignColumns: [softwares.syndicateId, softwares.id] });

const toContract = (name: string, t: { syndicateId: AnyPgColumn; memberId: AnyPgColumn; contractId: AnyPgColumn }) =>
  foreignKey({
    name,
    columns: [t.syndicateId, t.memberId, t.contractId],
    foreignColumns: [contracts.syndicateId, contracts.memberId, contracts.id],
  });

export const memberSoftwares = pgTable(
  "member_software",
  {
    ...memberKey,
    softwareId: uuid().notNull(),
    since: date(),
    until: date(),
    contractId: uuid(),
    updatedBy: text().notNull(),
    updatedAt: createdAt(),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "member_software_pk", columns: [t.syndicateId, t.memberId, t.softwareId] }),
    toMember("member_software_member", t),
    toSoftware("member_software_software", t),
    toContract("member_software_contract", t),
    index("member_software_by_software").on(t.syndicateId, t.softwareId),
  ],
);

/** Which company of the directory a name written in an entry means: beside the words, which stay as they were written. */
export const entryProcessors = pgTable(
  "entry_processor",
  {
    ...memberKey,
    entryId: uuid().notNull(),
    name: text().notNull(),
    processorId: uuid().notNull(),
    contractId: uuid(),
    linkedBy: text().notNull(),
    linkedAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "entry_processor_pk", columns: [t.syndicateId, t.memberId, t.entryId, t.name] }),
    toEntry("entry_processor_entry", t),
    toProcessor("entry_processor_processor", t, t.processorId),
    toContract("entry_processor_contract", t),
    index("entry_processor_by_processor").on(t.syndicateId, t.processorId),
  ],
);

export const entrySoftwares = pgTable(
  "entry_software",
  {
    ...memberKey,
    entryId: uuid().notNull(),
    name: text().notNull(),
    softwareId: uuid().notNull(),
    linkedBy: text().notNull(),
    linkedAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "entry_software_pk", columns: [t.syndicateId, t.memberId, t.entryId, t.name] }),
    toEntry("entry_software_entry", t),
    toSoftware("entry_software_software", t),
    index("entry_software_by_software").on(t.syndicateId, t.softwareId),
  ],
);
