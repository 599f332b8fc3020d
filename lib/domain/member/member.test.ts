import fc from "fast-check";
import { expect, test } from "vitest";
import { isPublicBody } from "./kind";
import { inseeSchema, memberContactsSchema, memberSchema } from "./member";
import { profileSchema } from "./profile";
import { isSiren } from "./siren";

const member = {
  name: "Damprelle",
  shortName: "",
  kind: "commune",
  insee: "60999",
  siren: "732 829 320",
  population: 812,
  agentsCount: 9,
  joinedOn: "2020-01-01",
  leftOn: null,
  parentMemberId: null,
} as const;

test("MEM-01 a SIREN has nine digits and a Luhn sum", () => {
  expect(isSiren("732829320")).toBe(true);
  expect(isSiren("732829321")).toBe(false);
  expect(isSiren("73282932")).toBe(false);
  expect(isSiren("7328293200")).toBe(false);
  expect(isSiren("73282932A")).toBe(false);
});

test("MEM-02 changing any single digit of a SIREN makes it wrong", () => {
  fc.assert(
    fc.property(fc.nat(8), fc.integer({ min: 1, max: 9 }), (place, shift) => {
      const digits = [..."732829320"].map(Number);
      const wrong = digits.map((digit, index) => (index === place ? (digit + shift) % 10 : digit)).join("");
      expect(isSiren(wrong)).toBe(false);
    }),
  );
});

test("MEM-03 a member is read with its spaces removed, an impossible one is refused", () => {
  expect(memberSchema.parse(member).siren).toBe("732829320");
  expect(memberSchema.safeParse({ ...member, siren: "123456789" }).success).toBe(false);
  expect(memberSchema.safeParse({ ...member, siren: "" }).success).toBe(true);
  expect(memberSchema.safeParse({ ...member, name: "  " }).success).toBe(false);
  expect(memberSchema.safeParse({ ...member, leftOn: "2019-12-31" }).success).toBe(false);
  expect(memberSchema.safeParse({ ...member, leftOn: "2020-01-01" }).success).toBe(true);
});

test("MEM-04 Corsican codes keep their letter", () => {
  expect(inseeSchema.parse("2a004")).toBe("2A004");
  expect(inseeSchema.safeParse("2C004").success).toBe(false);
  expect(inseeSchema.safeParse("6099").success).toBe(false);
});

test("MEM-05 a contact may be empty, never wrong", () => {
  const contact = { name: "", function: "", email: "", phone: "" };
  const contacts = { controller: contact, referent: contact, address: "", website: "" };
  expect(memberContactsSchema.safeParse(contacts).success).toBe(true);
  expect(memberContactsSchema.safeParse({ ...contacts, website: "javascript:alert(1)" }).success).toBe(false);
  expect(memberContactsSchema.safeParse({ ...contacts, referent: { ...contact, email: "mairie" } }).success).toBe(
    false,
  );
});

test("MEM-06 the profile takes the codes of the dictionary, always excluded", () => {
  const schema = profileSchema([{ code: "always" }, { code: "has_school" }, { code: "has_canteen" }]);
  expect(schema.safeParse({ has_school: "unknown" }).success).toBe(true);
  expect(schema.safeParse({ always: "yes" }).success).toBe(false);
  expect(schema.safeParse({ has_school: "maybe" }).success).toBe(false);
});

test("MEM-07 associations are not public bodies", () => {
  expect([isPublicBody("commune"), isPublicBody("school_body"), isPublicBody("association")]).toEqual([
    true,
    true,
    false,
  ]);
});

test("MEM-42 the place of a town hall is two numbers of the globe, or none", () => {
  const placed = (place: object) => memberSchema.safeParse({ ...member, ...place }).success;
  expect(placed({ latitude: 46.0783, longitude: 6.4086 })).toBe(true);
  expect(placed({ latitude: null, longitude: null })).toBe(true);
  expect(placed({ latitude: 46 })).toBe(false);
  expect(placed({ latitude: null, longitude: 6 })).toBe(false);
  expect(placed({ latitude: 46, longitude: null })).toBe(false);
  expect(placed({ latitude: 90.1, longitude: 6 })).toBe(false);
  expect(placed({ latitude: -90, longitude: 180 })).toBe(true);
});
