import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrateDatabase } from "@/db/migrate";
import { layRoles } from "@/db/roles";
import { seedReference } from "@/db/seed/reference";
import { databaseUrls } from "@/lib/cli/secrets.mjs";
import { throwAwayCluster } from "@/lib/cli/throw-away.mjs";

export const TEMPLATE = "registre_template";

export type TestCluster = { port: number; superuserUrl: string; roles: Record<string, string> };

declare module "vitest" {
  interface ProvidedContext {
    cluster: TestCluster;
  }
}

/** One cluster for the run, one migrated template in it: each test file then gets a clone of its own. */
export default async function setup(project: TestProject) {
  const cluster = await throwAwayCluster(process.cwd());
  try {
    await layTemplate(cluster);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  project.provide("cluster", {
    port: cluster.port,
    superuserUrl: cluster.superuserUrl("postgres"),
    roles: cluster.roles,
  });
  return cluster.stop;
}

type Cluster = Awaited<ReturnType<typeof throwAwayCluster>>;

/** Lays the database that the others are copied from: roles, migrations, reference data. */
export async function layTemplate(cluster: Cluster): Promise<void> {
  await layRoles(cluster.superuserUrl(TEMPLATE), cluster.roles);
  const urls = databaseUrls(cluster.roles, cluster.port, TEMPLATE);
  await migrateDatabase(urls.MIGRATION_DATABASE_URL);
  const sql = postgres(urls.MIGRATION_DATABASE_URL, { max: 1, onnotice: () => {} });
  try {
    await seedReference(sql);
  } finally {
    await sql.end();
  }
}
