import { beforeAll, describe, expect, test } from "vitest";
import { seedSyndicate } from "@/db/seed/syndicate";
import { auditOf, digest, memberExists, withoutTrail } from "@/db/testing/digest";
import { migrator, newMember } from "@/db/testing/people";
import type { Actor } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import { type Arranged, type ServiceCase, serviceCase, siblingOf, type Town, townOf } from "./case";
import { type IdField, idFields, withId } from "./replace-id";
import { mutationsInCode, registeredCases, writesBesideMutate } from "./sources";

const cases = await registeredCases();

let home: { syndicateId: string };
let elsewhere: { syndicateId: string };
const seeded = async (name: string) => {
  const syndicateId = await seedSyndicate(migrator(), { name });
  await migrator()`update syndicate set dpo_name = 'Claire Essai', dpo_email = 'dpo@example.test' where id = ${syndicateId}`;
  return { syndicateId };
};
beforeAll(async () => {
  home = await seeded("Syndicat d’essai");
  elsewhere = await seeded("Autre syndicat");
});

describe("ISO-04 the list of services that write", () => {
  test("ISO-04 each call of mutate stands in an exported service and gives its name", () => {
    const wrong = mutationsInCode().filter(({ exported, named }) => named === undefined || named !== exported);
    expect(wrong).toEqual([]);
  });

  test("ISO-04 each service that writes has its case, and each case its service", () => {
    const inCode = [...new Set(mutationsInCode().map(({ exported }) => exported))].sort();
    expect(inCode.length).toBeGreaterThan(0);
    expect([...new Set(cases.map(({ name }) => name))].sort()).toEqual(inCode);
  });

  test("ISO-04 no service writes in a transaction of its own", () => {
    expect(writesBesideMutate()).toEqual([]);
  });
});

describe.each(cases)("$name", (service) => {
  test("ISO-04 leaves its audit row in its own transaction, in the name and the role of who acts", async () => {
    const town = await siblingOf(home);
    const { actor, input } = await service.arrange(town);
    const before = await digest();
    await expect(withoutTrail(() => service.run(actor, newId(), input))).rejects.toThrow();
    expect(await digest()).toEqual(before);

    const earlier = (await auditOf(town.syndicateId, service.name)).length;
    await service.run(actor, newId(), input);
    const left = (await auditOf(town.syndicateId, service.name)).slice(earlier);
    expect(left.length).toBeGreaterThan(0);
    for (const row of left) {
      expect(row.personId).toBe(actor.personId);
      expect(actor.grants.map(({ role }) => role)).toContain(row.role);
    }
  });

  if (!service.keyless)
    test("BAD-01 the same request sent twice has one effect and one answer", async () => {
      const { actor, input } = await service.arrange(await siblingOf(home));
      const key = newId();
      await service.run(actor, key, input);
      const once = await digest();
      await service.run(actor, key, input);
      expect(await digest()).toEqual(once);
    });

  test("BAD-02 refuses each foreign id exactly as one that never existed, and leaves nothing", async () => {
    for (const wide of [false, true]) await refusesStrangers(service, wide);
  });
});

describe("BAD-02 the check of foreign ids", () => {
  const leaky = (accepts: (id: string, actor: Actor) => Promise<boolean>) =>
    serviceCase(async (actor, _key, { memberId }: { memberId: string }) => {
      if (!(await accepts(memberId, actor))) throw new DomainError("not-found", "member");
    })(async (town) => ({ actor: await town.actor("referent"), input: { memberId: town.memberId } }));

  test("BAD-02 catches a service that takes any id, and one that takes a sibling's", async () => {
    const sameSyndicate = (id: string, actor: Actor) => memberExists(actor.syndicateId, id);
    await expect(
      refusesStrangers(
        leaky(async () => true),
        false,
      ),
    ).rejects.toThrow();
    await expect(refusesStrangers(leaky(sameSyndicate), false)).rejects.toThrow();
    await refusesStrangers(
      leaky(async () => false),
      false,
    );
  });
});

type Strangers = { town: Town; sibling: Arranged; other: Arranged };

async function strangersTo(service: ServiceCase, wide: boolean): Promise<Strangers> {
  const town = await siblingOf(home, wide);
  const sibling = await service.arrange(await siblingOf(home, wide));
  const other = await service.arrange(townOf(elsewhere.syndicateId, await newMember(elsewhere.syndicateId), wide));
  return { town, sibling, other };
}

/** The id at the same place of the other arrangement; undefined when that place is empty there. */
const counterpart = (field: IdField, theirs: unknown, mine: unknown) =>
  idFields(theirs)[idFields(mine).findIndex(({ path }) => path.join() === field.path.join())]?.value;

async function refusesStrangers(service: ServiceCase, wide: boolean): Promise<void> {
  const { town, sibling, other } = await strangersTo(service, wide);
  const mine = await service.arrange(town);
  const everywhere = mine.actor.grants.some(({ memberId }) => memberId === null);
  for (const field of idFields(mine.input)) {
    const name = String(field.path.findLast((step) => typeof step === "string" && step !== field.value) ?? "id");
    if (service.fresh.includes(name)) continue;
    const reachable = service.shared.includes(name) || (everywhere && field.value === town.memberId);
    const strangers = [
      newId(),
      counterpart(field, other.input, mine.input),
      ...(reachable ? [] : [counterpart(field, sibling.input, mine.input)]),
    ];
    const before = await digest();
    const answers: Awaited<ReturnType<typeof refusal>>[] = [];
    for (const id of strangers) {
      expect(id, `${field.path.join(".")} has no counterpart`).toBeDefined();
      answers.push(await refusal(() => service.run(mine.actor, newId(), withId(mine.input, field, id ?? ""))));
    }
    expect(await digest(), `${field.path.join(".")} left something`).toEqual(before);
    expect(answers[0]?.code, field.path.join(".")).toMatch(/^(not-found|forbidden)$/);
    expect(answers, field.path.join(".")).toEqual(answers.map(() => answers[0]));
  }
}

async function refusal(act: () => Promise<unknown>): Promise<{ code: string; subject: string; detail: unknown }> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { code: error.code, subject: error.subject, detail: error.detail };
  }
  return { code: "accepted", subject: "", detail: undefined };
}
