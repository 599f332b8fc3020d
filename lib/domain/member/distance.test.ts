import { expect, test } from "vitest";
import { distanceKm } from "./distance";

const paris = { latitude: 48.8566, longitude: 2.3522 };
const lyon = { latitude: 45.764, longitude: 4.8357 };

test("MEM-41 the distance between two town halls is that of the great circle, the same both ways", () => {
  expect(distanceKm(paris, lyon)).toBeCloseTo(391.5, 0);
  expect(distanceKm(lyon, paris)).toBe(distanceKm(paris, lyon));
  expect(distanceKm(paris, paris)).toBe(0);
});

test("MEM-41 a degree of the meridian is 111 km, the antipodes are half a turn, and 180° is crossed", () => {
  expect(distanceKm({ latitude: 46, longitude: 2 }, { latitude: 47, longitude: 2 })).toBeCloseTo(111.195, 2);
  expect(distanceKm({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).toBeCloseTo(20015.1, 0);
  expect(distanceKm({ latitude: -17, longitude: 179.9 }, { latitude: -17, longitude: -179.9 })).toBeLessThan(22);
});
