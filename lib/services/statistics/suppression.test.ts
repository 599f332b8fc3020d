import fc from "fast-check";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { suppressCells } from "@/lib/domain/statistics/suppression";
import { publishThemes } from "@/lib/domain/statistics/testing/theme-suppression";

const superuser = postgres(process.env.SUPERUSER_DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
afterAll(() => superuser.end());

const line = fc.array(fc.nat(40), { minLength: 1, maxLength: 7 });
const matrix = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 })).chain(([kinds, themes]) =>
  fc.array(fc.array(fc.oneof(fc.nat(12), fc.nat(60)), { minLength: themes, maxLength: themes }), {
    minLength: kinds,
    maxLength: kinds,
  }),
);
const list = (values: readonly (number | boolean)[]) => `{${values.join()}}`;

test("STA-21 the database hides the cells of a line as the domain says", async () => {
  await fc.assert(
    fc.asyncProperty(line, async (values) => {
      const small = values.map(() => false);
      const [row] =
        await superuser`select to_jsonb(stats.suppress(${list(values)}::text::bigint[], ${list(small)}::text::boolean[], 5)) as cells`;
      expect(row?.cells).toEqual(suppressCells(values));
    }),
    { numRuns: 150 },
  );
});

test("STA-21 the database hides the themes of the kinds as the domain says, and shows nothing under five", async () => {
  await fc.assert(
    fc.asyncProperty(matrix, async (cells) => {
      const [row] =
        await superuser`select to_jsonb(stats.protect(${list(cells.flat())}::text::bigint[], ${cells.length}, 5)) as cells`;
      const published = publishThemes(cells);
      expect(row?.cells).toEqual(published.flat());
      for (const value of published.flat()) if (value !== null) expect(value).toBeGreaterThanOrEqual(5);
    }),
    { numRuns: 150 },
  );
});

test("STA-21 one small cell hides its theme, then the smallest other one; a table without any stays whole", () => {
  expect(
    publishThemes([
      [20, 4, 9],
      [30, 12, 8],
    ]),
  ).toEqual([
    [20, null, null],
    [30, null, null],
  ]);
  const whole = [
    [20, 5],
    [30, 12],
  ];
  expect(publishThemes(whole)).toEqual(whole);
  expect(publishThemes([[20, 5]])).toEqual([[null, null]]);
});
