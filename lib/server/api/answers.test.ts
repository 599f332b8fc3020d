import { beforeAll, describe, expect, test } from "vitest";
import { newTerms } from "@/db/testing/dictionary";
import { actorWith, migrator, newActor, twoTowns } from "@/db/testing/people";
import { API_CALLS_PER_MINUTE, type ApiScope } from "@/lib/domain/access/api-token";
import type { Actor } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import { registerFileSchema } from "@/lib/domain/register/export/file";
import { createApiToken, readApiTokens, revokeApiToken } from "@/lib/services/access/api-tokens";
import { answerIntervention, answerMembers, answerRegister, answerTerms } from "./answers";

let towns: Awaited<ReturnType<typeof twoTowns>>;
let technician: Actor;
let dpo: Actor;
beforeAll(async () => {
  towns = await twoTowns();
  await newTerms(towns.syndicateId);
  technician = await newActor(towns.syndicateId, "technician");
  dpo = await newActor(towns.syndicateId, "dpo");
});

async function tokenOf(actor: Actor, ...scopes: ApiScope[]): Promise<{ id: string; token: string }> {
  const { id, token } = await createApiToken(actor, newId(), { label: "GLPI", scopes, days: 30 });
  return { id, token: token ?? "" };
}

const asked = (token: string, init: RequestInit & { key?: string } = {}) =>
  new Request("http://127.0.0.1/api/v1/x", {
    ...init,
    headers: { authorization: `Bearer ${token}`, ...(init.key !== undefined && { "idempotency-key": init.key }) },
  });
const ticket = (over: object = {}) => ({
  service: "it",
  memberId: towns.mine,
  date: "2026-03-02",
  theme: "messagerie",
  mode: "telemaintenance",
  subject: "Boîte pleine",
  ...over,
});
const post = (token: string, body: unknown, key: string = newId()) =>
  answerIntervention(
    asked(token, { method: "POST", key, body: typeof body === "string" ? body : JSON.stringify(body) }),
  );
const rowsOf = (memberId: string) =>
  migrator()`select service, subject, author, author_id from intervention where member_id = ${memberId}`;

describe("a ticket sent by a machine", () => {
  test("API-03 is noted once under its key, in the name of the person and of the token, and the trail says so", async () => {
    const { token } = await tokenOf(technician, "it-requests:write");
    const key = newId();
    const first = await post(token, ticket(), key);
    expect(first.status).toBe(201);
    const told = await first.json();
    expect(told).toMatchObject({ ref: "INF-2026-001", version: 1 });
    const again = await post(token, ticket(), key);
    expect([again.status, await again.json()]).toEqual([201, told]);
    const other = await post(token, ticket({ subject: "Autre chose" }), key);
    expect(other.status).toBe(409);
    expect(await rowsOf(towns.mine)).toEqual([
      { service: "it", subject: "Boîte pleine", author: `${technician.name} (GLPI)`, author_id: technician.personId },
    ]);
    const trail = await migrator()`select actor_name, action from audit_event where object_id = ${told.id}`;
    expect(trail).toEqual([{ actor_name: `${technician.name} (GLPI)`, action: "recordIntervention" }]);
  });

  test("API-03 a NUL among the letters is left out, the letters are kept", async () => {
    const { token } = await tokenOf(technician, "it-requests:write");
    expect((await post(token, ticket({ subject: "Boîte\0 rouge" }))).status).toBe(201);
    expect(await rowsOf(towns.mine)).toContainEqual(expect.objectContaining({ subject: "Boîte rouge" }));
  });

  test("API-03 refused fields are told one by one, in the words of the screens, and nothing is written", async () => {
    const { token } = await tokenOf(technician, "it-requests:write");
    const said = async (body: unknown) => {
      const answer = await post(token, body);
      return { status: answer.status, ...(await answer.json()) };
    };
    const before = (await rowsOf(towns.mine)).length;
    const wrong = await said(ticket({ theme: "inconnu", date: "2999-01-01" }));
    expect(wrong.status).toBe(422);
    expect(wrong.errors).toEqual(
      expect.arrayContaining([
        {
          field: "date",
          code: "future-date",
          message: "Cette date n’est pas encore passée. Indiquez le jour où l’intervention a eu lieu.",
        },
        { field: "theme", code: "theme-unknown", message: "Choisissez un thème de la liste." },
      ]),
    );
    const personal = await said(ticket({ subject: "Rappeler le 06 12 34 56 78" }));
    expect(personal.errors.map(({ code }: { code: string }) => code)).toContain("personal-data-phone");
    const misspelt = await said({ ...ticket(), inconnu: 1 });
    expect(misspelt).toMatchObject({
      status: 422,
      errors: [{ field: "inconnu", message: expect.stringContaining("n’existe pas") }],
    });
    expect((await said({ ...ticket(), subject: "" })).errors).toEqual([expect.objectContaining({ field: "subject" })]);
    expect((await said("{")).status).toBe(400);
    expect((await said(ticket({ subject: "\0" }))).errors).toEqual([expect.objectContaining({ field: "subject" })]);
    expect((await post(token, ticket(), "pas-une-clé")).status).toBe(400);
    expect((await rowsOf(towns.mine)).length).toBe(before);
  });
});

describe("what a token may do", () => {
  test("API-04 its text is given once: a replay makes no other token and tells none", async () => {
    const key = newId();
    const input = { label: "Deux fois", scopes: ["it-requests:write" as const], days: 30 };
    const first = await createApiToken(technician, key, input);
    expect(first.token).toMatch(/^rc1_/);
    expect(await createApiToken(technician, key, input)).toEqual({ id: first.id, token: null });
    const { tokens } = await readApiTokens(technician);
    expect(tokens.filter(({ label }) => label === "Deux fois")).toHaveLength(1);
  });

  test("API-04 no token, a wrong one and an ended one are one answer", async () => {
    const { id, token } = await tokenOf(technician, "it-requests:write");
    await revokeApiToken(technician, newId(), { tokenId: id });
    const bodies = await Promise.all(
      ["rc1_jamais", token].map(async (value) => {
        const answer = await post(value, ticket());
        return [answer.status, answer.headers.get("www-authenticate"), await answer.text()];
      }),
    );
    const none = await answerIntervention(new Request("http://127.0.0.1/", { method: "POST", body: "{}" }));
    bodies.push([none.status, none.headers.get("www-authenticate"), await none.text()]);
    expect(bodies[0]?.[0]).toBe(401);
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
  });

  test("API-04 a scope is one service, and reading a register is another", async () => {
    const { token } = await tokenOf(technician, "it-requests:write");
    expect((await answerRegister(asked(token), towns.mine)).status).toBe(403);
    expect(
      (await post(token, ticket({ service: "dpo", type: "conseil", theme: "autre", mode: "telephone" }))).status,
    ).toBe(404);
    const both = await actorWith(towns.syndicateId, [
      { role: "dpo", memberId: null },
      { role: "technician", memberId: null },
    ]);
    const { token: narrow } = await tokenOf(both, "it-requests:write");
    const act = ticket({ service: "dpo", type: "conseil", theme: "autre", mode: "telephone" });
    expect((await post(narrow, act)).status).toBe(404);
    expect((await post(narrow, ticket())).status).toBe(201);
  });

  test("API-04 nobody makes a token beyond their roles, and a role taken back is taken from the token", async () => {
    await expect(tokenOf(technician, "register:read")).rejects.toMatchObject({ code: "forbidden" });
    const referent = await newActor(towns.syndicateId, "referent", towns.mine);
    await expect(tokenOf(referent, "interventions:write")).rejects.toMatchObject({ code: "forbidden" });
    const commissioner = await newActor(towns.syndicateId, "commissioner");
    await expect(readApiTokens(commissioner)).rejects.toMatchObject({ code: "forbidden" });
    const { token } = await tokenOf(referent, "register:read");
    expect((await answerRegister(asked(token), towns.mine)).status).toBe(200);
    await migrator()`update role_grant set revoked_at = now() where person_id = ${referent.personId}`;
    expect((await answerRegister(asked(token), towns.mine)).status).toBe(404);
  });

  test("API-04 another town's register, another syndicate's and one that never was are one answer", async () => {
    const referent = await newActor(towns.syndicateId, "referent", towns.mine);
    const { token } = await tokenOf(referent, "register:read");
    const told = await Promise.all(
      [towns.theirs, towns.elsewhere.member, newId(), "x"].map(async (id) => {
        const answer = await answerRegister(asked(token), id);
        return [answer.status, await answer.text()];
      }),
    );
    expect(told[0]?.[0]).toBe(404);
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
    const { token: writes } = await tokenOf(technician, "it-requests:write");
    for (const memberId of [towns.elsewhere.member, newId()])
      expect((await post(writes, ticket({ memberId }))).status).toBe(404);
    expect(await rowsOf(towns.elsewhere.member)).toEqual([]);
  });

  test("API-04 the register read is a file of the published format, and leaves a line in the trail", async () => {
    const { token } = await tokenOf(dpo, "register:read");
    const answer = await answerRegister(asked(token), towns.mine);
    expect(registerFileSchema.parse(await answer.json()).extent).toBe("full");
    const [row] =
      await migrator()`select actor_name from audit_event where action = 'exportRegister' and member_id = ${towns.mine} order by at desc limit 1`;
    expect(row?.actor_name).toBe(`${dpo.name} (GLPI)`);
  });

  test("API-05 beyond its calls of the minute a token waits, and is told how long", async () => {
    const { id, token } = await tokenOf(technician, "it-requests:write");
    await migrator()`update api_token set minute_calls = ${API_CALLS_PER_MINUTE}, minute_at = date_trunc('minute', clock_timestamp()) where id = ${id}`;
    // The minute may turn between the two: the next one is then filled the same way.
    let answer = await answerMembers(asked(token));
    for (let turn = 0; answer.status !== 429 && turn < 2; turn++) {
      await migrator()`update api_token set minute_calls = ${API_CALLS_PER_MINUTE} where id = ${id}`;
      answer = await answerMembers(asked(token));
    }
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    await migrator()`update api_token set minute_at = minute_at - interval '1 minute' where id = ${id}`;
    expect((await answerMembers(asked(token))).status).toBe(200);
  });

  test("API-05 a caller learns the members and the codes that it may send", async () => {
    const { token } = await tokenOf(technician, "it-requests:write");
    const { members } = await (await answerMembers(asked(token))).json();
    expect(members.map(({ id }: { id: string }) => id).sort()).toEqual([towns.mine, towns.theirs].sort());
    const { services } = await (await answerTerms(asked(token))).json();
    expect(services.map(({ service }: { service: string }) => service)).toEqual(["it"]);
    expect(services[0].theme).toContainEqual({ code: "messagerie", label: expect.any(String) });
  });
});
