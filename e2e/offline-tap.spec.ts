import { expect, test } from "./fixtures";
import { newVisitedTown, prepare } from "./offline-path";
import { slowTaps } from "./offline-taps";

const TAPS = 20;
/** Told beside the measure, never judged here: a loaded machine would fail what a tablet does well. `npm run bench` judges. */
const MOST_MS = 200;

test("VIS-108 taps in a row are each answered and kept on a processor four times slower, and their time is told", async ({
  page,
  context,
  people,
  migrator,
}) => {
  test.setTimeout(180_000);
  const town = await newVisitedTown(people, migrator);
  await people.open(town.dpo.personId ?? "");
  await prepare(page, town.visit);
  await context.setOffline(true);
  const taps = await slowTaps(page, TAPS);
  const worst = taps.at(-1) ?? Number.POSITIVE_INFINITY;
  const median = taps[Math.floor(taps.length / 2)];
  console.log(JSON.stringify({ measure: "visit-tap at 4x CPU", taps: taps.length, median, worst, limit: MOST_MS }));
  expect(taps.length).toBeGreaterThanOrEqual(TAPS);
});
