import { expect, test } from "vitest";
import { kept } from "./kept";

test("PUB-14 an edition is rendered once for all who ask, again after a failure, and only the last ones are kept", async () => {
  let made = 0;
  const make = () => {
    made += 1;
    return made;
  };
  expect(await Promise.all([kept("a", make), kept("a", make)])).toEqual([1, 1]);
  const failing = () => Promise.reject(new Error("engine"));
  await expect(kept("b", failing)).rejects.toThrow("engine");
  expect(await kept("b", make)).toBe(2);
  for (let rank = 0; rank < 24; rank++) await kept(`c${rank}`, () => rank);
  expect(await kept("a", make)).toBe(3);
});
