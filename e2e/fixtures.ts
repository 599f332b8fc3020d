import { test as base } from "@playwright/test";
import postgres from "postgres";
import type { DemoSignIn } from "@/db/seed/demo";
import { People } from "./people";

type Server = {
  /** As the migrator: plants what a test needs and counts what is really there. */
  migrator: postgres.Sql;
  /** One sign-in per role of the demo. */
  signIns: DemoSignIn[];
};

type World = {
  /** Makes members and people, and signs in as them. */
  people: People;
  /** Console errors and page errors so far; the test asks that there be none. */
  complaints: string[];
};

export const test = base.extend<World, Server>({
  people: async ({ migrator, context, baseURL }, use) => use(new People(migrator, context, baseURL ?? "")),
  complaints: async ({ page }, use) => {
    const heard: string[] = [];
    page.on("console", (message) => message.type() === "error" && heard.push(`${page.url()} ${message.text()}`));
    page.on("pageerror", (error) => heard.push(`${page.url()} ${error.message}`));
    await use(heard);
  },
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
