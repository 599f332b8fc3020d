import { expect, test } from "vitest";
import { asksForWarning, invitationSchema, wishedGrants } from "./person";

test("ACC-10 a role is given on each named member, or on the syndicate where it only makes sense there", () => {
  expect(wishedGrants(["referent", "technician"], ["a", "b"])).toEqual([
    { role: "referent", memberId: "a" },
    { role: "referent", memberId: "b" },
    { role: "technician", memberId: null },
  ]);
  expect(wishedGrants(["representative"], [])).toEqual([{ role: "representative", memberId: null }]);
});

test.each([
  [[], ["dpo", "admin"], true],
  [["dpo"], ["technician"], true],
  [["admin"], ["dpo"], true],
  [["admin"], ["technician"], false],
  [["dpo"], ["referent"], false],
  [["dpo", "admin"], ["referent"], false],
  [["dpo", "admin"], ["technician"], true],
] as const)("ACC-11 Article 38(6): holding %j, receiving %j asks for the warning: %s", (held, wished, expected) => {
  expect(asksForWarning(held, wished)).toBe(expected);
});

test("ACC-10 an address is kept in small letters, without spaces around", () => {
  const form = { name: "Ana", jobTitle: "", roles: ["admin"], memberIds: [], acknowledged: false };
  expect(invitationSchema.parse({ ...form, email: " Ana.Zed@Example.TEST " }).email).toBe("ana.zed@example.test");
  expect(invitationSchema.safeParse({ ...form, email: "ana" }).success).toBe(false);
  expect(invitationSchema.safeParse({ ...form, email: "a@b.test", roles: [] }).success).toBe(false);
});
