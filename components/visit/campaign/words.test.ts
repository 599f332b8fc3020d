import { expect, test } from "vitest";
import { neighbourWords } from "./words";

const told = (km: number | null) => neighbourWords({ id: "n", name: "CCAS de Fontévraux", km });

test("VIS-212 a neighbour at the same address has no distance, one nearer than a kilometre no « 0 km »", () => {
  expect(told(0)).toBe("CCAS de Fontévraux (même adresse)");
  expect(told(0.4)).toBe("CCAS de Fontévraux (moins de 1\u00a0km)");
  expect(told(0.99)).toBe("CCAS de Fontévraux (moins de 1\u00a0km)");
  expect(told(1)).toBe("CCAS de Fontévraux (1\u00a0km)");
  expect(told(null)).toBe("CCAS de Fontévraux");
});
