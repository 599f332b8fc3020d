import { expect, type Page } from "@playwright/test";

const SLOWDOWN = 4;

/** Keeps the longest time that each tap took to be shown, as the browser counts it. */
async function watchTaps(page: Page): Promise<void> {
  await page.evaluate(() => {
    const longest = new Map<number, number>();
    Object.assign(window, { longest });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const id = "interactionId" in entry ? Number(entry.interactionId) : 0;
        if (id > 0) longest.set(id, Math.max(longest.get(id) ?? 0, entry.duration));
      }
    }).observe({ type: "event", durationThreshold: 16, buffered: false } as PerformanceObserverInit); // the threshold is not in the types yet
  });
}

const tapsOf = (page: Page) =>
  page.evaluate(() => [...(window as unknown as { longest: Map<number, number> }).longest.values()]); // set by watchTaps

/**
 * Answers so many questions in a row and goes on to the next, on a processor four times slower: milliseconds from each tap to
 * the frame that shows it, shortest first. The visit is open in the page.
 */
export async function slowTaps(page: Page, count: number): Promise<number[]> {
  const client = await page.context().newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await watchTaps(page);
  const main = page.locator("main");
  for (let tap = 0; tap < count; tap++) {
    await main.locator(".big .choice").last().click();
    await expect(main.getByText(/^Gardé sur cet appareil/)).toBeVisible();
    await page.getByRole("link", { name: "Suivante", exact: true }).click();
    await expect(main.locator(".big input:checked")).toHaveCount(0);
  }
  await client.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  return (await tapsOf(page)).toSorted((a, b) => a - b);
}
