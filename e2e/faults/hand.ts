import { setTimeout as sleep } from "node:timers/promises";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import type { Ledger } from "./verdict";
import type { Typed } from "./world";

const SENDS = 12;
const WORKER_MS = 20_000;
const SHELL = "/visite-hors-ligne";

/** One device in the DPO's hand: its page, and what it was told. */
export class Hand {
  packId = "";
  page: Page;
  private readonly refused: Typed[] = [];

  private constructor(
    readonly context: BrowserContext,
    page: Page,
    private readonly late: boolean,
    readonly ledger: Ledger,
  ) {
    this.page = page;
  }

  static async take(
    context: BrowserContext,
    url: string,
    late = false,
    ledger: Ledger = { said: [], unknown: [] },
  ): Promise<Hand> {
    const page = await context.newPage();
    await page.goto(url + SHELL);
    await page.waitForFunction(() => window.visite !== undefined);
    return new Hand(context, page, late, ledger);
  }

  /** The pack on this device, and the shell that opens without a network. */
  async prepare(memberId: string, visitId: string): Promise<void> {
    this.packId = await this.page.evaluate(([member, visit]) => window.visite.take(member, visit), [
      memberId,
      visitId,
    ] as const);
    // Asked again from here: a promise that a page hands to `waitForFunction` counts as yes before it says anything.
    const isActive = () =>
      this.page.evaluate(
        async (shell) => Boolean((await navigator.serviceWorker.getRegistration(shell))?.active),
        SHELL,
      );
    await expect.poll(isActive, { timeout: WORKER_MS }).toBe(true);
  }

  /** Passes to the worker of another build once it has its files; false when none came, as without a network. */
  takeNewerWorker(): Promise<boolean> {
    return this.page.evaluate(
      async ([shell, patience]) => {
        const registration = await navigator.serviceWorker.getRegistration(shell);
        await registration?.update().catch(() => {}); // without a network there is nothing newer
        const waiting = async () => {
          for (const start = Date.now(); registration?.installing && Date.now() - start < patience; )
            await new Promise((resolve) => setTimeout(resolve, 50));
          return registration?.waiting;
        };
        const newer = await waiting();
        if (!newer) return false;
        newer.postMessage({ type: "SKIP_WAITING" });
        for (const start = Date.now(); newer.state !== "activated" && Date.now() - start < patience; )
          await new Promise((resolve) => setTimeout(resolve, 50));
        return newer.state === "activated";
      },
      [SHELL, WORKER_MS] as const,
    );
  }

  /** The pack that stands on this device already. */
  async open(packId: string): Promise<void> {
    this.packId = packId;
    await this.unlock();
  }

  private async unlock(): Promise<void> {
    await this.page.evaluate((packId) => window.visite.unlock(packId), this.packId);
  }

  /** Types; resolves with what the screen said. A page that goes away meanwhile said nothing. */
  async type(typed: Typed): Promise<void> {
    const { late } = this;
    const answer = await this.page
      .evaluate(([operation, isLate]) => window.visite[isLate ? "keepLate" : "keep"](operation), [
        typed.operation,
        late,
      ] as const)
      .catch(() => null); // the page went away
    typed.id = answer?.id ?? "";
    if (answer?.told === "kept") this.ledger.said.push(typed);
    else if (answer?.told === "full") this.refused.push(typed);
    else this.ledger.unknown.push(typed);
    // A clock that jumps by days looks like days without a touch.
    if (answer?.told === "locked") await this.unlock();
  }

  /** After room was made: what the device held in memory is on the disk, so the screen says so now. */
  async writeRefused(): Promise<void> {
    await this.page.evaluate(() => window.visite.retryWriting());
    this.ledger.said.push(...this.refused.splice(0));
  }

  /** The page goes with what it held in memory alone: the screen had said that it was not kept. */
  forgetRefused(): void {
    this.ledger.unknown.push(...this.refused.splice(0));
  }

  async reload(): Promise<void> {
    this.forgetRefused();
    await this.page.reload();
    await this.page.waitForFunction(() => window.visite !== undefined);
    await this.unlock();
  }

  /** Begins to send, and does not wait. */
  startSync(): Promise<unknown> {
    return this.page.evaluate(() => window.visite.sync()).catch(() => null); // the page may go meanwhile
  }

  /** Sends until nothing waits; a server that just came back is asked a few times. */
  async sendAll(): Promise<void> {
    for (let round = 0; round < SENDS; round++) {
      await this.startSync();
      if ((await this.page.evaluate(() => window.visite.toSend())) === 0) return;
      await sleep(200);
    }
    const stop = await this.page.evaluate(() => window.visite.stop());
    throw new Error(`the outbox is not empty: ${stop}`);
  }
}
