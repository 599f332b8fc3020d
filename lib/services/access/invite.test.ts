import { beforeAll, describe, expect, test } from "vitest";
import { migrator, newActor, newPerson, twoTowns } from "@/db/testing/people";
import type { Actor } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import { invitePerson, renewInvitation } from "./invite";
import { inviteAdministrator, inviteOfficer } from "./invite-from-command";
import { acceptInvitation, readInvitation } from "./link";
import { lookUpSession, openSession } from "./session";
import { signIn } from "./sign-in";

const PASSWORD = "Hortensia-Bleu-47";

let towns: Awaited<ReturnType<typeof twoTowns>>;
let admin: Actor;
beforeAll(async () => {
  towns = await twoTowns();
  admin = await newActor(towns.syndicateId, "admin");
});

const invitation = (over: object = {}) => ({
  name: "Ana Essai",
  jobTitle: "Secrétaire",
  email: `${newId()}@example.test`,
  roles: ["referent" as const],
  memberIds: [towns.mine],
  acknowledged: false,
  ...over,
});

const audits = (personId: string) =>
  migrator()`select action, category, actor_name, changes from audit_event where object_id = ${personId} order by at`;

describe("invitation", () => {
  test("ACC-07 the link opens once, for the person and the roles invited", async () => {
    const input = invitation({ memberIds: [towns.mine, towns.theirs] });
    const { id, token } = await invitePerson(admin, newId(), input);
    expect(await readInvitation(token)).toEqual({
      personName: "Ana Essai",
      email: input.email,
      syndicateName: "Syndicat d’essai",
    });
    expect(await acceptInvitation(token, "trop court")).toEqual({ status: "unfit", problem: "too-short" });
    expect(await acceptInvitation(token, PASSWORD)).toEqual({ status: "done" });
    expect(await acceptInvitation(token, PASSWORD)).toEqual({ status: "gone" });
    expect(await readInvitation(token)).toBeNull();
    const opened = await signIn(input.email, PASSWORD);
    const session = opened.status === "open" ? await lookUpSession(opened.secret) : null;
    expect(session?.actor.personId).toBe(id);
    expect(session?.actor.grants.map(({ memberId }) => memberId).sort()).toEqual([towns.mine, towns.theirs].sort());
    expect((await audits(id)).map(({ action, category }) => [action, category])).toEqual([
      ["invitePerson", "security"],
      ["acceptInvitation", "security"],
    ]);
  });

  test("ACC-07 two at once use it once", async () => {
    const { token } = await invitePerson(admin, newId(), invitation());
    const answers = await Promise.all([acceptInvitation(token, PASSWORD), acceptInvitation(token, `${PASSWORD}!`)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["done", "gone"]);
  });

  test("ACC-07 unknown, expired and replaced links answer alike; after 72 hours it is over", async () => {
    const { id, token } = await invitePerson(admin, newId(), invitation());
    const [row] =
      await migrator()`select extract(epoch from expires_at - created_at)::integer as life from auth.secret where person_id = ${id}`;
    expect(row?.life).toBe(72 * 3600);
    await migrator()`update auth.secret set expires_at = clock_timestamp() - interval '1 second' where person_id = ${id}`;
    expect(await readInvitation(token)).toBeNull();
    const renewed = await renewInvitation(admin, newId(), id);
    const again = await renewInvitation(admin, newId(), id);
    expect(await readInvitation(renewed.token)).toBeNull();
    expect(await readInvitation("jamais-donné")).toBeNull();
    expect(await readInvitation(again.token)).not.toBeNull();
    expect(await acceptInvitation("jamais-donné", PASSWORD)).toEqual({ status: "gone" });
  });

  test("ACC-07 a new password by link ends the sessions open before", async () => {
    const id = await newPerson(towns.syndicateId, [{ role: "referent", memberId: towns.mine }]);
    const secret = await openSession(towns.syndicateId, id);
    const { token } = await renewInvitation(admin, newId(), id);
    expect(await lookUpSession(secret)).not.toBeNull();
    await acceptInvitation(token, PASSWORD);
    expect(await lookUpSession(secret)).toBeNull();
  });

  test("ACC-07 no token is kept: neither with the secrets nor with the receipts nor in the trail", async () => {
    const key = newId();
    const input = invitation();
    const first = await invitePerson(admin, key, input);
    const replayed = await invitePerson(admin, key, input);
    expect(replayed.id).toBe(first.id);
    const rows = await migrator()`select s::text as row from auth.secret s union all
      select r::text from request_receipt r union all select a::text from audit_event a`;
    for (const { token } of [first, replayed]) expect(rows.some(({ row }) => row.includes(token))).toBe(false);
  });

  test("ACC-08 only an administrator invites, in the own syndicate, on its own members", async () => {
    const dpo = await newActor(towns.syndicateId, "dpo");
    await expect(invitePerson(dpo, newId(), invitation())).rejects.toMatchObject({ code: "forbidden" });
    const foreign = invitation({ memberIds: [towns.elsewhere.member] });
    await expect(invitePerson(admin, newId(), foreign)).rejects.toMatchObject({ code: "not-found" });
    const stranger = await newPerson(towns.elsewhere.syndicateId, []);
    await expect(renewInvitation(admin, newId(), stranger)).rejects.toMatchObject({ code: "not-found" });
    const input = invitation();
    await invitePerson(admin, newId(), input);
    await expect(invitePerson(admin, newId(), input)).rejects.toMatchObject({ code: "conflict" });
    const elsewhere = await newActor(towns.elsewhere.syndicateId, "admin");
    await invitePerson(elsewhere, newId(), { ...input, memberIds: [towns.elsewhere.member] });
  });

  test("CLI-01 the command line invites the first administrator, and the same again when the link is lost", async () => {
    const mail = `Premier-${newId()}@Example.test`;
    const first = await inviteAdministrator(mail, towns.syndicateId);
    const again = await inviteAdministrator(mail, towns.syndicateId);
    expect(again.id).toBe(first.id);
    expect(await readInvitation(first.token)).toBeNull();
    expect(await acceptInvitation(again.token, PASSWORD)).toEqual({ status: "done" });
    const opened = await signIn(mail, PASSWORD);
    const session = opened.status === "open" ? await lookUpSession(opened.secret) : null;
    expect(session?.actor.grants).toEqual([{ role: "admin", memberId: null }]);
    expect((await audits(first.id)).map(({ actor_name }) => actor_name)).toContain("admin:invite");
    await expect(inviteAdministrator("pas une adresse")).rejects.toThrow();
    await expect(inviteAdministrator(mail, newId())).rejects.toMatchObject({ code: "not-found" });
  });

  test("ACC-24 the command line invites the DPO of a new installation, whose right needs nobody's acceptance", async () => {
    const mail = `dpo-${newId()}@example.test`;
    const { id, token } = await inviteOfficer(mail, towns.syndicateId);
    expect(await acceptInvitation(token, PASSWORD)).toEqual({ status: "done" });
    const opened = await signIn(mail, PASSWORD);
    const session = opened.status === "open" ? await lookUpSession(opened.secret) : null;
    expect(session?.actor.grants).toEqual([{ role: "dpo", memberId: null }]);
    expect(await audits(id)).toContainEqual(expect.objectContaining({ action: "inviteOfficer", category: "security" }));
  });

  test("ACC-24 it warns of Article 38(6) before it makes the DPO an administrator, and the trail keeps that it was read", async () => {
    const mail = `deux-${newId()}@example.test`;
    const { id } = await inviteAdministrator(mail, towns.syndicateId);
    await expect(inviteOfficer(mail, towns.syndicateId)).rejects.toMatchObject({
      code: "invalid-state",
      subject: "incompatible-roles",
    });
    const roles = async () =>
      (await migrator()`select role from role_grant where person_id = ${id} order by role`).map(({ role }) => role);
    expect(await roles()).toEqual(["admin"]);
    await inviteOfficer(mail, towns.syndicateId, true);
    expect(await roles()).toEqual(["admin", "dpo"]);
    expect((await audits(id)).at(-1)?.changes).toMatchObject({ warningAcknowledged: { after: true } });
  });
});
