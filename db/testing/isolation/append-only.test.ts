import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrator } from "@/db/testing/people";
import { plantWorld } from "./world";

const connections = {
  "the application": postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} }),
  "the deployment": postgres(process.env.MIGRATION_DATABASE_URL ?? "", { max: 1, onnotice: () => {} }),
  "a superuser": postgres(process.env.SUPERUSER_DATABASE_URL ?? "", { max: 1, onnotice: () => {} }),
};
afterAll(() => Promise.all(Object.values(connections).map((sql) => sql.end())));

const FROZEN = ["audit_event", "entry_version", "approval", "edition", "snapshot", "commission_report"] as const;
const COLUMN = {
  audit_event: "action",
  entry_version: "sha256",
  approval: "approved_by",
  edition: "published_by",
  snapshot: "frozen_by",
  commission_report: "given_by",
};

let dpo: string;
beforeAll(async () => {
  const { visitors } = await plantWorld(migrator());
  dpo = visitors[0]?.secret ?? "";
});

const count = async (table: string) => {
  const [row] = await connections["a superuser"]`select count(*)::int as n from ${migrator()(table)}`;
  return row?.n;
};

describe.each(FROZEN)("%s", (table) => {
  const statements = [
    `update ${table} set ${COLUMN[table]} = 'x'`,
    `delete from ${table}`,
    `truncate ${table} cascade`,
  ];

  test.each(Object.entries(connections))("ISO-05 %s changes no row of it", async (who, sql) => {
    const before = await count(table);
    expect(before).toBeGreaterThan(0);
    for (const statement of statements) {
      const attempt = sql.begin(async (tx) => {
        await tx`select set_config('app.secret', ${dpo}, true), set_config('app.role', 'dpo', true)`;
        await tx.unsafe(statement);
      });
      const wall = who === "the application" ? /permission denied for table/ : /is append-only/;
      await expect(attempt, statement).rejects.toMatchObject({ code: "42501", message: expect.stringMatching(wall) });
    }
    expect(await count(table)).toBe(before);
  });

  test("ISO-05 the owner of the table cannot empty it either", async () => {
    const attempt = connections["a superuser"].begin(async (tx) => {
      await tx`set local role registre_owner`;
      await tx.unsafe(`truncate ${table} cascade`);
    });
    await expect(attempt).rejects.toMatchObject({ code: "42501", message: expect.stringMatching(/is append-only/) });
  });
});
