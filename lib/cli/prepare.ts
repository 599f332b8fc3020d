import { createHmac } from "node:crypto";
import { text } from "node:stream/consumers";
import { migrateDatabase } from "@/db/migrate";
import { asMigrator, hasSyndicate } from "@/db/migrator";
import { layRoles } from "@/db/roles";
import { type DemoSignIn, seedDemo } from "@/db/seed/demo";
import { seedReference } from "@/db/seed/reference";
import { seedSyndicate } from "@/db/seed/syndicate";
import { refuseUnsafeStart } from "@/lib/env";
import { statisticsFr } from "@/lib/i18n/fr/statistics";
import { hashPassword } from "@/lib/services/access/sign-in";
import { placeOf, seal, sha256Of } from "@/lib/services/document/envelope";
import { documentStorage } from "@/lib/services/document/storage/chosen";
import { examineInstallation } from "@/lib/services/installation";
import { say, step } from "./announce.mjs";

/** What the launcher asks, given on standard input: passwords never stand in a command line. */
export type PrepareOrder = {
  migrationUrl: string;
  syndicate: string;
  /** An embedded database, whose roles we lay ourselves; a real installation has them from its own superuser. */
  embedded?: { superuserUrl: string; passwords: Record<string, string> };
  demo?: { key: string; password?: string; documentKeys: string; documentsFolder: string } | undefined;
};

const PASSWORD_BYTES = 10;

/** Derived, so that a start cut between the seed and its answer loses no password. */
const demoPassword = (key: string, email: string) =>
  createHmac("sha256", key)
    .update(email)
    .digest("hex")
    .slice(0, 2 * PASSWORD_BYTES)
    .replace(/.{5}(?=.)/g, "$&-");

async function keepFile(tenant: { syndicateId: string; memberId: string }, bytes: Uint8Array): Promise<string> {
  const sha256 = sha256Of(bytes);
  await documentStorage().put(placeOf(tenant, sha256), seal(tenant, sha256, bytes));
  return sha256;
}

async function firstRun(order: PrepareOrder): Promise<DemoSignIn[] | undefined> {
  return asMigrator(order.migrationUrl, async (sql) => {
    if (await hasSyndicate(sql)) return undefined;
    const { demo } = order;
    if (!demo) {
      await step(`Création du syndicat « ${order.syndicate} »`, async () => {
        await seedSyndicate(sql, { name: order.syndicate });
      });
      return undefined;
    }
    const passwordFor = (email: string) => demo.password ?? demoPassword(demo.key, email);
    process.env.DOCUMENT_KEYS = demo.documentKeys;
    process.env.DOCUMENTS_DIR = demo.documentsFolder;
    const definitions = statisticsFr.cards;
    const seeding = { passwordFor, hashPassword, now: new Date(), definitions, say, keep: keepFile };
    return step("Données de démonstration", () => seedDemo(sql, seeding));
  });
}

const order: PrepareOrder = JSON.parse(await text(process.stdin));
const { embedded, migrationUrl } = order;
if (embedded) {
  await step("Rôles de la base", () => layRoles(embedded.superuserUrl, embedded.passwords));
} else {
  refuseUnsafeStart(await examineInstallation("deployment"));
}
await step("Migrations", () => migrateDatabase(migrationUrl));
await step("Données de référence", () => asMigrator(migrationUrl, seedReference));
const signIns = await firstRun(order);
process.send?.({ signIns });
process.disconnect?.();
