import { createHash } from "node:crypto";
import * as argon2 from "@node-rs/argon2";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { migrator, newPerson, twoTowns } from "@/db/testing/people";
import { closeSession, hashSecret, lookUpSession } from "./session";
import { hashPassword, signIn } from "./sign-in";

vi.mock(import("@node-rs/argon2"), async (original) => {
  const real = await original();
  return { ...real, verify: vi.fn(real.verify) };
});
const checked = vi.mocked(argon2.verify);

const PASSWORD = "Hortensia-Bleu-47";
const mailHash = (mail: string) => createHash("sha256").update(mail).digest();

let towns: Awaited<ReturnType<typeof twoTowns>>;
beforeAll(async () => {
  towns = await twoTowns();
});

/** A person of a town with an account; the address is their own. */
async function withAccount(syndicateId = towns.syndicateId, memberId = towns.mine) {
  const id = await newPerson(syndicateId, [{ role: "referent", memberId }]);
  const hash = await hashPassword(PASSWORD);
  await migrator()`insert into auth.account (syndicate_id, person_id, password_hash) values (${syndicateId}, ${id}, ${hash})`;
  return { id, mail: `${id}@example.test` };
}

const aged = (mail: string, seconds: number) =>
  migrator()`update auth.sign_in_attempt set last_try_at = last_try_at - make_interval(secs => ${seconds}) where mail_hash = ${mailHash(mail)}`;

async function open(mail: string, previous: string | null = null): Promise<string> {
  const answer = await signIn(mail, PASSWORD, previous);
  if (answer.status !== "open") throw new Error(`not signed in: ${answer.status}`);
  return answer.secret;
}

describe("sign-in", () => {
  test("ACC-02 opens a session of one's own syndicate, with one's own grants", async () => {
    const { id, mail } = await withAccount();
    const session = await lookUpSession(await open(` ${mail.toUpperCase()} `));
    expect(session?.actor).toMatchObject({
      personId: id,
      syndicateId: towns.syndicateId,
      grants: [{ role: "referent", memberId: towns.mine }],
    });
    const other = await withAccount(towns.elsewhere.syndicateId, towns.elsewhere.member);
    expect((await lookUpSession(await open(other.mail)))?.actor.syndicateId).toBe(towns.elsewhere.syndicateId);
  });

  test("ACC-02 an unknown address, a wrong password, a disabled person get the same answer for the same work", async () => {
    const known = await withAccount();
    const disabled = await withAccount();
    await migrator()`update person set disabled_at = now() where id = ${disabled.id}`;
    for (const mail of [known.mail, disabled.mail, "nul@example.test"]) {
      checked.mockClear();
      expect(await signIn(mail, "Autre-Chose-Encore-9")).toEqual({ status: "refused" });
      // What takes time: one verification, against a hash of the same settings.
      expect(checked.mock.calls.map(([hash]) => String(hash).split("$").slice(0, 4))).toEqual([
        (await hashPassword(PASSWORD)).split("$").slice(0, 4),
      ]);
    }
  });

  test.each([["known"], ["unknown"]])("ACC-03 after five failures the wait doubles, %s account", async (kind) => {
    const mail = kind === "known" ? (await withAccount()).mail : `${crypto.randomUUID()}@example.test`;
    for (let round = 0; round < 5; round++) expect(await signIn(mail, "faux")).toEqual({ status: "refused" });
    const waits: number[] = [];
    for (let round = 0; round < 5; round++) {
      const answer = await signIn(mail, PASSWORD);
      if (answer.status !== "wait") throw new Error("let in");
      waits.push(answer.seconds);
      await aged(mail, answer.seconds);
      expect(await signIn(mail, "faux")).toEqual({ status: "refused" });
    }
    expect(waits).toEqual([2, 4, 8, 16, 32]);
    await migrator()`update auth.sign_in_attempt set failures = 20, last_try_at = clock_timestamp() where mail_hash = ${mailHash(mail)}`;
    expect(await signIn(mail, PASSWORD)).toMatchObject({ status: "wait", seconds: 900 });
  });

  test("ACC-03 a success forgets the failures", async () => {
    const { mail } = await withAccount();
    for (let round = 0; round < 4; round++) await signIn(mail, "faux");
    await open(mail);
    for (let round = 0; round < 5; round++) expect(await signIn(mail, "faux")).toEqual({ status: "refused" });
    expect((await signIn(mail, PASSWORD)).status).toBe("wait");
  });

  test("ACC-03 twenty-five tries a day, then tomorrow", async () => {
    const { mail } = await withAccount();
    for (let round = 0; round < 25; round++) {
      expect((await signIn(mail, "faux")).status).toBe("refused");
      await migrator()`update auth.sign_in_attempt set failures = 0 where mail_hash = ${mailHash(mail)}`;
    }
    const answer = await signIn(mail, PASSWORD);
    expect(answer).toMatchObject({ status: "wait" });
    expect(answer.status === "wait" && answer.seconds).toBeLessThanOrEqual(24 * 3600);
    await migrator()`update auth.sign_in_attempt set day = day - 1 where mail_hash = ${mailHash(mail)}`;
    expect((await signIn(mail, PASSWORD)).status).toBe("open");
  });

  test("ACC-03 a try that opens a session is not one of the twenty-five: who signs in often is never shut out", async () => {
    const { mail } = await withAccount();
    for (let round = 0; round < 26; round++) expect((await signIn(mail, PASSWORD)).status).toBe("open");
    expect(await signIn(mail, "faux")).toEqual({ status: "refused" });
  });

  test("ACC-05 signing in ends the session of the same browser and leaves the others", async () => {
    const { mail } = await withAccount();
    const [old, elsewhere] = [await open(mail), await open(mail)];
    const fresh = await open(mail, old);
    expect(await lookUpSession(old)).toBeNull();
    expect(await lookUpSession(elsewhere)).not.toBeNull();
    expect(fresh).not.toBe(old);
    await closeSession(fresh);
    expect(await lookUpSession(fresh)).toBeNull();
  });

  test("ACC-05 a failed sign-in ends nothing", async () => {
    const { mail } = await withAccount();
    const old = await open(mail);
    await signIn(mail, "faux", old);
    expect(await lookUpSession(old)).not.toBeNull();
  });

  test("ACC-06 a session ends after 30 idle minutes, and after 12 hours whatever happens", async () => {
    const { mail } = await withAccount();
    const age = async (secret: string, seen: string, life: string) => {
      const hash = hashSecret(secret);
      await migrator()`update auth.secret set seen_at = clock_timestamp() - ${seen}::interval,
        expires_at = created_at + interval '12 hours', created_at = created_at where hash = ${hash}`;
      await migrator()`update auth.secret set expires_at = expires_at - ${life}::interval where hash = ${hash}`;
      return lookUpSession(secret);
    };
    expect(await age(await open(mail), "29 minutes", "0")).not.toBeNull();
    expect(await age(await open(mail), "31 minutes", "0")).toBeNull();
    expect(await age(await open(mail), "0", "11 hours 59 minutes")).not.toBeNull();
    expect(await age(await open(mail), "0", "12 hours 1 minute")).toBeNull();
  });

  test("ACC-06 being used keeps a session alive; a session that is over does not come back", async () => {
    const { mail } = await withAccount();
    const secret = await open(mail);
    const hash = hashSecret(secret);
    await migrator()`update auth.secret set seen_at = clock_timestamp() - interval '20 minutes' where hash = ${hash}`;
    await lookUpSession(secret);
    const [row] =
      await migrator()`select clock_timestamp() - seen_at < interval '5 seconds' as fresh from auth.secret where hash = ${hash}`;
    expect(row?.fresh).toBe(true);
    await migrator()`update auth.secret set seen_at = clock_timestamp() - interval '31 minutes' where hash = ${hash}`;
    await lookUpSession(secret);
    expect(await lookUpSession(secret)).toBeNull();
  });

  test("ACC-06 the secret itself is stored nowhere", async () => {
    const { mail } = await withAccount();
    const secret = await open(mail);
    const rows = await migrator()`select s::text as row from auth.secret s`;
    expect(rows.some((row) => String(row.row).includes(secret))).toBe(false);
  });
});
