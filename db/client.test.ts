import { inspect } from "node:util";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { authDatabase, inScope } from "@/db/client";
import { members as memberTable } from "@/db/schema/member";
import { newActor, twoTowns } from "@/db/testing/people";
import { authorise } from "@/lib/domain/access/policy";
import { databaseErrorCode } from "@/lib/services/database-refusal";

/** All that a log could show of it. */
const shown = (error: unknown) => inspect(error, { depth: 10, showHidden: true });

test("ISO-20 a failed query tells its code and none of its values", async () => {
  const towns = await twoTowns();
  const actor = await newActor(towns.syndicateId, "referent", towns.mine);
  const scope = authorise(actor, "register:read", towns.mine);
  const failed = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error: unknown) => error,
    );
  const wrong = "Madame Cachée";
  const errors = [
    await failed(inScope(scope, (tx) => tx.execute(sql`select ${wrong}::integer`))),
    await failed(
      inScope(scope, (tx) =>
        tx.execute(
          sql`insert into member (syndicate_id, id, name, kind) values (${towns.syndicateId}, ${towns.theirs}, ${wrong}, 'commune')`,
        ),
      ),
    ),
    await failed(authDatabase().execute(sql`select auth.use_link(${Buffer.from(wrong)}, ${wrong}) from nowhere`)),
    await failed(
      inScope({ actor: { ...actor, secret: `${actor.secret}\u0000` }, role: "referent" }, async () => wrong),
    ),
  ];
  expect(errors.map(databaseErrorCode)).toEqual(["22P02", "42501", "42P01", "22021"]);
  for (const error of errors) for (const value of [wrong, actor.secret]) expect(shown(error)).not.toContain(value);
});

test("BEN-02 a statement is planned once for all the times that it comes", async () => {
  const towns = await twoTowns();
  const actor = await newActor(towns.syndicateId, "referent", towns.mine);
  const scope = authorise(actor, "register:read", towns.mine);
  const prepared = await inScope(scope, async (tx) => {
    for (const name of ["un", "deux"])
      await tx.execute(sql`select id from member where name = ${name} /* planned once */`);
    return tx.execute(sql`select from pg_prepared_statements where statement like ${"%planned once */"}`);
  });
  expect(prepared).toHaveLength(1);
});

test("BEN-04 the secret stands before the first statement, however that one is asked for", async () => {
  const towns = await twoTowns();
  const actor = await newActor(towns.syndicateId, "referent", towns.mine);
  const scope = authorise(actor, "register:read", towns.mine);
  const seen = sql`select current_setting('app.secret', true) as secret`;
  const members = () =>
    Promise.all([
      // Sent in the very turn of the work, by a builder of drizzle, and after a pause.
      inScope(scope, (tx) => tx.execute<{ secret: string }>(seen).then(([row]) => row?.secret)),
      inScope(scope, async (tx) => (await tx.select({ id: memberTable.id }).from(memberTable)).map(({ id }) => id)),
      inScope(scope, async (tx) => {
        await Promise.resolve();
        return (await tx.execute<{ secret: string }>(seen))[0]?.secret;
      }),
    ]);
  const expected = [actor.secret, [towns.mine], actor.secret];
  // More at a time than there are connections: on each of them it comes first once.
  for (const answer of await Promise.all(Array.from({ length: 12 }, members))) expect(answer).toEqual(expected);
});
