import { expect, test } from "vitest";
import { phoneSchema } from "./phone";

test("MEM-60 a telephone number is taken as people write it, in France or abroad, and left as it was written", () => {
  for (const phone of [
    "",
    "0384112233",
    "03 84 11 22 33",
    "03.84.11.22.33",
    "03\u00a084\u00a011\u00a022\u00a033",
    "+33 (0)3 84 11 22 33",
    "+32 2 274 48 00",
    "03 84 11 22 33 poste 12",
    "0384112233 ext. 4",
    "03 84 11 22 33 / 06 11 22 33 44",
    "03 84 11 22 33 ou 3975",
    "15",
    "+123456789012345",
  ])
    expect(phoneSchema.parse(phone)).toBe(phone);
});

test("MEM-60 what is no telephone number is refused by its own sentence", () => {
  for (const phone of [
    "abc",
    "1",
    "03 84 abc",
    "+1234567890123456",
    "mairie@damprelle.example",
    "03 84 11 22 33 ou",
    "()",
  ]) {
    const read = phoneSchema.safeParse(phone);
    expect(read.error?.issues[0]).toMatchObject({ code: "custom", params: { code: "phone" } });
  }
});
