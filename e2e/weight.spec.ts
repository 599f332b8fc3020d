import { FORM, HELLO_BYTES, isForm, READING, weightsOf } from "@/lib/jobs/testing/bench/weight";
import { expect, test } from "./fixtures";

/** The application of a visit, which works alone for a day without the server: all of it has to come. */
const WHOLE = "/visite-hors-ligne";

test("BEN-03 no page brings more JavaScript than its kind may before something is pressed", () => {
  const over = weightsOf(".next")
    .filter(({ route }) => route !== WHOLE && !route.startsWith("/mesure/"))
    .filter(({ route, bytes }) => bytes > (isForm(route) ? FORM : READING) * HELLO_BYTES)
    .map(({ route, bytes }) => `${route}: ${Math.round(bytes / 1000)} kB`);
  expect(over).toEqual([]);
});
