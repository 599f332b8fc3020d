import { expect, test } from "vitest";
import { fittedSize } from "./resize";

test("VIS-104 a photo is brought to 1,600 pixels on its longest side, and a small one is left as it is", () => {
  expect(fittedSize(4000, 3000)).toEqual({ width: 1600, height: 1200 });
  expect(fittedSize(3000, 4000)).toEqual({ width: 1200, height: 1600 });
  expect(fittedSize(1600, 900)).toEqual({ width: 1600, height: 900 });
  expect(fittedSize(1601, 1)).toEqual({ width: 1600, height: 1 });
});
