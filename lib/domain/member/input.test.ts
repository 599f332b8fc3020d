import { describe, expect, test } from "vitest";
import { newId } from "@/lib/domain/identifier";
import { saveContactsSchema, saveProfileSchema, updateMemberSchema } from "./input";
import { memberSchema } from "./member";
import { isSiren } from "./siren";

const facts = {
  name: "Damprelle",
  shortName: "",
  kind: "commune" as const,
  insee: "",
  siren: "",
  population: null,
  agentsCount: null,
  joinedOn: null,
  leftOn: null,
  parentMemberId: null,
};
const codesOf = (change: object) => {
  const parsed = memberSchema.safeParse({ ...facts, ...change });
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join("."));
};

describe("MEM-01 the identity of a member", () => {
  test("asks for a name and nothing else", () => {
    expect(codesOf({})).toEqual([]);
    expect(codesOf({ name: "  " })).toEqual(["name"]);
  });

  test("takes a SIREN whose key is right, spaces allowed, or none", () => {
    expect(isSiren("212203335")).toBe(true);
    expect(isSiren("212203336")).toBe(false);
    expect(memberSchema.parse({ ...facts, siren: "212 203 335" }).siren).toBe("212203335");
    expect(codesOf({ siren: "21220333" })).toEqual(["siren"]);
  });

  test("takes an INSEE code of five characters, Corsica included", () => {
    expect(codesOf({ insee: "21001" })).toEqual([]);
    expect(memberSchema.parse({ ...facts, insee: "2a004" }).insee).toBe("2A004");
    expect(codesOf({ insee: "2C004" })).toEqual(["insee"]);
    expect(codesOf({ insee: "2100" })).toEqual(["insee"]);
  });

  test("leaves the day it joined at the earliest", () => {
    expect(codesOf({ joinedOn: "2020-01-01", leftOn: "2020-01-01" })).toEqual([]);
    expect(codesOf({ joinedOn: "2020-01-01", leftOn: "2019-12-31" })).toEqual(["leftOn"]);
  });

  test("hangs on another member, never on itself", () => {
    const memberId = newId();
    const parse = (parentMemberId: string | null) =>
      updateMemberSchema.safeParse({ ...facts, memberId, version: 1, parentMemberId }).success;
    expect([parse(null), parse(newId()), parse(memberId)]).toEqual([true, true, false]);
  });
});

test("MEM-02 a contact may be empty, an e-mail and a site must be whole", () => {
  const nobody = { name: "", function: "", email: "", phone: "" };
  const contacts = { memberId: newId(), version: 1, controller: nobody, referent: nobody, address: "", website: "" };
  const parse = (change: object) => saveContactsSchema.safeParse({ ...contacts, ...change }).success;
  expect(parse({})).toBe(true);
  expect(parse({ controller: { ...nobody, email: "mairie" } })).toBe(false);
  expect(parse({ website: "javascript:alert(1)" })).toBe(false);
  expect(parse({ website: "https://damprelle.example" })).toBe(true);
});

test("MEM-03 a question left without an answer is not an answer", () => {
  const input = { memberId: newId(), version: 1, answers: { has_school: "yes", dpu: null, employer: "unknown" } };
  expect(saveProfileSchema.parse(input).answers).toEqual({ has_school: "yes", employer: "unknown" });
  expect(saveProfileSchema.safeParse({ ...input, answers: { has_school: "maybe" } }).success).toBe(false);
});
