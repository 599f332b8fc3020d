import { expect, test } from "vitest";
import { BODY_BYTES, isOver, tooLong } from "./body-limit";

const ADDRESS = "http://127.0.0.1/personnes";

/** A body whose length nobody tells; `read` counts what was taken of it. */
function streaming(bytes: number) {
  const taken = { read: 0 };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (taken.read >= bytes) return controller.close();
      const size = Math.min(bytes - taken.read, 65_536);
      taken.read += size;
      controller.enqueue(new Uint8Array(size));
    },
  });
  // Node asks for duplex, the DOM types do not know it
  return { taken, request: new Request(ADDRESS, { method: "POST", body, duplex: "half" } as RequestInit) };
}

const announcing = (length: string) => new Request(ADDRESS, { method: "POST", headers: { "content-length": length } });

test("BAD-03 a body is over the limit by the length that it announces", async () => {
  expect(await isOver(announcing(String(BODY_BYTES)), BODY_BYTES)).toBe(false);
  expect(await isOver(announcing(String(BODY_BYTES + 1)), BODY_BYTES)).toBe(true);
  expect(await isOver(new Request(ADDRESS), BODY_BYTES)).toBe(false);
});

test("BAD-03 a body that announces nothing is counted, and left where it goes over", async () => {
  expect(await isOver(streaming(BODY_BYTES).request, BODY_BYTES)).toBe(false);
  expect(await isOver(streaming(BODY_BYTES + 1).request, BODY_BYTES)).toBe(true);
  const endless = streaming(BODY_BYTES * 1000);
  expect(await isOver(endless.request, BODY_BYTES)).toBe(true);
  expect(endless.taken.read).toBeLessThan(BODY_BYTES * 2);
});

test("BAD-03 what is too long is answered 413, with a page for a browser without JavaScript", async () => {
  const [page, script] = [tooLong(true), tooLong(false)];
  expect([page.status, script.status]).toEqual([413, 413]);
  expect(await page.text()).toContain("Ce que vous avez envoyé est trop long");
  expect(await script.text()).toBe("");
});
