import { expect, test } from "vitest";
import { townsAmong } from "./towns";

const members = [
  { id: "a", name: "Aubrac" },
  { id: "b", name: "Bellefont" },
];

test("MEM-06 the towns a person acts for are told once for each role, referent first", () => {
  const told = townsAmong(
    [
      { role: "dpo", memberId: null },
      { role: "representative", memberId: "a" },
      { role: "referent", memberId: "b" },
      { role: "representative", memberId: "b" },
      { role: "referent", memberId: "elsewhere" },
    ],
    members,
  );
  expect(told.map(({ name, role }) => `${role} ${name}`)).toEqual([
    "referent Bellefont",
    "representative Aubrac",
    "representative Bellefont",
  ]);
});

test("MEM-06 a town's role on the whole syndicate is a role on each member; another role is none", () => {
  expect(townsAmong([{ role: "referent", memberId: null }], members)).toHaveLength(2);
  expect(townsAmong([{ role: "dpo", memberId: null }], members)).toEqual([]);
});
