import { expect, test } from "vitest";
import { keptAlive } from "./postgres/kept-alive.mjs";

/** A server that ends when told. */
function pretended() {
  let die: (code: number) => void = () => {};
  const ended = new Promise<number>((resolve) => {
    die = resolve;
  });
  return { ended, stop: async () => die(0), die };
}

test("RUN-10 one that dies again and again is left dead, and the launcher hears of it", async () => {
  const servers = [pretended()];
  const said: string[] = [];
  const start = async () => {
    const next = pretended();
    servers.push(next);
    setImmediate(() => next.die(1));
    return next;
  };
  const [first] = servers;
  if (!first) throw new Error("the first stands above");
  const kept = keptAlive(first, start, (text) => said.push(text));
  first.die(1);
  expect(await kept.ended).toBe(1);
  expect(servers).toHaveLength(4);
});

test("RUN-10 a stop that is asked for starts nothing, also while it is starting again", async () => {
  const first = pretended();
  const second = pretended();
  let begin: () => void = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const kept = keptAlive(
    first,
    async () => {
      await begun;
      return second;
    },
    () => {},
  );
  first.die(1);
  await new Promise(setImmediate);
  const stopped = kept.stop();
  begin();
  await stopped;
  expect(await kept.ended).toBe(0);

  const quiet = pretended();
  const never = keptAlive(
    quiet,
    () => Promise.reject(new Error("nothing is started")),
    () => {},
  );
  await never.stop();
  expect(await never.ended).toBe(0);
});
