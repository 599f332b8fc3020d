import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { databaseUrls } from "@/lib/cli/secrets.mjs";
import { TEMPLATE, type TestCluster } from "./cluster";

/**
 * A copy of the template for one test file; the environment names it until `drop`.
 * To be called before db/client opens its first connection.
 */
export async function testDatabase(cluster: TestCluster): Promise<{ drop: () => Promise<void> }> {
  const name = `essai_${randomBytes(6).toString("hex")}`;
  const server = postgres(cluster.superuserUrl, { max: 1, onnotice: () => {} });
  await server`create database ${server(name)} template ${server(TEMPLATE)} owner registre_owner`;
  Object.assign(process.env, databaseUrls(cluster.roles, cluster.port, name), {
    SUPERUSER_DATABASE_URL: cluster.superuserUrl.replace(/[^/]*$/, name),
    NEXTAUTH_SECRET: randomBytes(32).toString("base64url"),
    NEXTAUTH_URL: "http://127.0.0.1:3000",
  });
  return {
    drop: async () => {
      await server`drop database ${server(name)} with (force)`;
      await server.end();
    },
  };
}
