import { afterAll, expect, test } from "vitest";
import { closePools, inScope } from "@/db/client";
import { newTerms } from "@/db/testing/dictionary";
import { migrator, newActor, twoTowns } from "@/db/testing/people";
import { authorise } from "@/lib/domain/access/policy";
import { dictionarySchema } from "@/lib/domain/intervention/dictionary-term";
import { selectTerms } from "./dictionary";

afterAll(closePools);

test("INT-34 the lists of one's own syndicate, retired terms included, whichever of its towns one is of", async () => {
  const towns = await twoTowns();
  await newTerms(towns.syndicateId);
  await newTerms(towns.elsewhere.syndicateId);
  await migrator()`update dictionary_term set active = false, label = 'Retiré' where syndicate_id = ${towns.syndicateId} and list = 'theme' and code = 'autre'`;
  const read = async (memberId: string) => {
    const scope = authorise(await newActor(towns.syndicateId, "referent", memberId), "intervention:read", memberId);
    return inScope(scope, (tx) => selectTerms(tx, scope));
  };
  const terms = await read(towns.mine);
  expect(dictionarySchema.parse(terms)).toEqual(terms);
  expect([terms.length, await read(towns.theirs)]).toEqual([49, terms]);
  expect(terms.find(({ list, code }) => list === "theme" && code === "autre")).toMatchObject({
    label: "Retiré",
    active: false,
  });
});
