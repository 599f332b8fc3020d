import { beforeAll, expect, test } from "vitest";
import { inScope } from "@/db/client";
import { newActor, twoTowns } from "@/db/testing/people";
import { authoriseSyndicate, type Scope } from "@/lib/domain/access/policy";
import { searchCommunes, selectCommune } from "./commune";

let scope: Scope<"member:create">;
beforeAll(async () => {
  const { syndicateId } = await twoTowns();
  scope = authoriseSyndicate(await newActor(syndicateId, "admin"), "member:create");
});

const search = async (typed: string) =>
  (await inScope(scope, (tx) => searchCommunes(tx, scope, typed))).map(({ name }) => name);

test("MEM-04 a commune is found by the beginning of its words, without accents", async () => {
  expect(await search("amberieu bug")).toEqual(["Ambérieu-en-Bugey"]);
  expect((await search("L’hay"))[0]).toBe("L'Haÿ-les-Roses");
  expect((await search("St Vran"))[0]).toBe("Saint-Vran");
});

test("MEM-04 the exact name comes first, whatever its size, then the largest; twenty at most", async () => {
  const found = await search("dijon");
  expect(found[0]).toBe("Dijon");
  expect((await search("saint")).length).toBe(20);
  expect((await search("y"))[0]).toBe("Y");
});

test("MEM-04 nothing that is typed is an operator of the search", async () => {
  for (const typed of ["", " ", "!", "&", "(", "*", "\\", "'"]) expect(await search(typed)).toEqual([]);
  for (const typed of ["dijon & !", "dijon:*", "(dijon", "dijon <-> 'x"]) expect(await search(typed)).toBeDefined();
});

test("MEM-04 the code gives the facts that fill the form", async () => {
  const dijon = await inScope(scope, (tx) => selectCommune(tx, scope, "21231"));
  expect(dijon).toMatchObject({ name: "Dijon", siren: "212102313", department: "21" });
  expect(await inScope(scope, (tx) => selectCommune(tx, scope, "00000"))).toBeUndefined();
});
