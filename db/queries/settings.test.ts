import { expect, test } from "vitest";
import { inScope } from "@/db/client";
import { migrator, newActor, twoTowns } from "@/db/testing/people";
import { authoriseSyndicate } from "@/lib/domain/access/policy";
import { settingsSchema } from "@/lib/domain/access/settings";
import { newId } from "@/lib/domain/identifier";
import { readSettings, saveSettings } from "@/lib/services/access/settings";
import { selectSettings, updateSettings } from "./settings";

const settings = {
  version: 1,
  name: "Syndicat renommé",
  dpoName: "Claire Autre",
  dpoEmail: "claire@example.test",
  dpoPhone: "",
  minimumCell: 6,
  documentQuotaMb: 300,
  offlineDays: 3,
};

test("ACC-23 an administrator writes the settings of the own syndicate, and those of no other", async () => {
  const towns = await twoTowns();
  const admin = await newActor(towns.syndicateId, "admin");
  expect(await saveSettings(admin, newId(), settings)).toEqual({ version: 2 });
  expect(await readSettings(admin)).toEqual({ ...settings, version: 2 });
  await expect(saveSettings(admin, newId(), settings)).rejects.toMatchObject({ code: "stale", detail: { version: 2 } });
  const scope = authoriseSyndicate(admin, "settings:write");
  const stranger = { ...scope, syndicateId: towns.elsewhere.syndicateId };
  await inScope(scope, async (tx) => {
    expect(await selectSettings(tx, stranger)).toBeUndefined();
    expect(await updateSettings(tx, stranger, settings)).toBeUndefined();
  });
  const [other] = await migrator()`select name from syndicate where id = ${towns.elsewhere.syndicateId}`;
  expect(other?.name).toBe("Autre syndicat");
});

test("ACC-23 neither the DPO nor the people of a town write them", async () => {
  const { syndicateId, mine, theirs } = await twoTowns();
  const people = [
    await newActor(syndicateId, "dpo"),
    await newActor(syndicateId, "referent", mine),
    await newActor(syndicateId, "representative", theirs),
  ];
  for (const person of people) {
    await expect(saveSettings(person, newId(), settings)).rejects.toMatchObject({ code: "forbidden" });
  }
});

test("ACC-23 a cell smaller than three tells who they are", () => {
  expect(settingsSchema.safeParse({ ...settings, minimumCell: 2 }).success).toBe(false);
  expect(settingsSchema.safeParse({ ...settings, minimumCell: 3 }).success).toBe(true);
  expect(settingsSchema.safeParse({ ...settings, dpoEmail: "" }).success).toBe(true);
  expect(settingsSchema.safeParse({ ...settings, dpoEmail: "claire" }).success).toBe(false);
});
