import { boolean, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, lock } from "./columns";

export const syndicates = pgTable("syndicate", {
  id: uuid().primaryKey(),
  name: text().notNull(),
  /** Contact of the DPO, Article 30(1)(a) and 37(7) GDPR: printed on every register. */
  dpoName: text().notNull().default(""),
  dpoEmail: text().notNull().default(""),
  dpoPhone: text().notNull().default(""),
  minimumCell: integer().notNull().default(5),
  /** What the documents of one member may weigh, in megabytes. */
  documentQuotaMb: integer().notNull().default(500),
  /** Days that a visit taken on a device stays open there. */
  offlineDays: integer().notNull().default(7),
  demo: boolean().notNull().default(false),
  version: lock(),
  createdAt: createdAt(),
});
