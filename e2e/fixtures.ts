import { test as base } from "@playwright/test";
import postgres from "postgres";
import type { DemoSignIn } from "@/db/seed/demo";

type Server = {
  /** As the migrator: plants what a test needs and counts what is really there. */
  migrator: postgres.Sql;
  /** One sign-in per role of the demo. */
  signIns: DemoSignIn[];
};

export const test = base.extend<object, Server>({
  migrator: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's dependencies from this pattern.
    async ({}, use) => {
      const sql = postgres(process.env.MIGRATION_DATABASE_URL ?? "", { max: 2, onnotice: () => {} });
      await use(sql);
      await sql.end();
    },
    { scope: "worker" },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's dependencies from this pattern.
  signIns: [async ({}, use) => use(JSON.parse(process.env.E2E_SIGN_INS ?? "[]")), { scope: "worker" }],
});

export { expect } from "@playwright/test";
