import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, type BrowserContext, chromium } from "@playwright/test";
import { build } from "esbuild";
import { installedChromium } from "@/lib/cli/checks/chromium.mjs";

const FLAGS = [
  "--headless=new",
  "--remote-debugging-port=0",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const READY_MS = 20_000;
/** A browser that does not answer is started anew: its profile is on the disk, so nothing is lost by it. */
const ANSWER_MS = 15_000;
const STARTS = 3;

/** A wrong clock, for the page and all that runs in it; and a disk without room, as IndexedDB tells it. */
const FAULTY = `{
  const add = IDBObjectStore.prototype.add;
  IDBObjectStore.prototype.add = function (...given) {
    if (window.noRoom) throw new DOMException("no room", "QuotaExceededError");
    return add.apply(this, given);
  };
  const Right = Date;
  const ahead = () => window.clockAhead ?? Number(sessionStorage.getItem("clockAhead") ?? 0);
  window.Date = class extends Right {
    constructor(...given) { given.length === 0 ? super(Right.now() + ahead()) : super(...given); }
    static now() { return Right.now() + ahead(); }
  };
}`;

let bundle: Promise<string> | undefined;
const harness = (): Promise<string> => {
  bundle ??= build({
    entryPoints: ["e2e/faults/harness.ts"],
    bundle: true,
    format: "iife",
    write: false,
    target: "es2022",
  }).then(({ outputFiles: [file] }) => file?.text ?? "");
  return bundle;
};

/** A browser whose profile outlives its process: what it kept is what is on the disk. */
export class Tablet {
  private readonly profile = mkdtempSync(join(tmpdir(), "registre-tablette-"));
  private process: ChildProcess | undefined;
  private browser: Browser | undefined;

  /** `bare`: nothing is put into its pages; they are used as a person does. `disk`: a profile that this one starts from. */
  constructor(
    private readonly bare = false,
    disk?: string,
  ) {
    // The locks of the process that used it name that process.
    const filter = (path: string) => !basename(path).startsWith("Singleton");
    if (disk) cpSync(disk, this.profile, { recursive: true, filter });
  }

  async start(): Promise<BrowserContext> {
    for (let left = STARTS - 1; ; left--) {
      const browser = await this.launch().catch((error: unknown) => {
        if (left === 0) throw error;
        return null;
      });
      if (!browser) {
        await this.kill();
        continue;
      }
      this.browser = browser;
      const [context] = browser.contexts();
      if (!context) throw new Error("a browser has a context");
      return this.prepared(context);
    }
  }

  private async launch(): Promise<Browser> {
    const port = join(this.profile, "DevToolsActivePort");
    rmSync(port, { force: true });
    const path = installedChromium() ?? chromium.executablePath();
    this.process = spawn(path, [...FLAGS, `--user-data-dir=${this.profile}`], { stdio: "ignore", detached: true });
    for (const start = Date.now(); !existsSync(port) && Date.now() - start < READY_MS; ) await sleep(20);
    await sleep(20); // the file is made, then filled
    const [number = ""] = readFileSync(port, "utf8").split("\n");
    return chromium.connectOverCDP(`http://127.0.0.1:${number}`, { timeout: ANSWER_MS });
  }

  /** Another device in the same process: nothing of the first is in it. */
  async other(): Promise<BrowserContext> {
    if (!this.browser) throw new Error("start first");
    return this.prepared(await this.browser.newContext());
  }

  private async prepared(context: BrowserContext): Promise<BrowserContext> {
    if (this.bare) return context;
    await context.addInitScript({ content: FAULTY });
    await context.addInitScript({
      content: `if (location.pathname === "/visite-hors-ligne") { ${await harness()} }`,
    });
    return context;
  }

  /** As when the battery is pulled out: no page is told, nothing more is written. */
  async kill(): Promise<void> {
    const { process: running } = this;
    if (!running?.pid) return;
    const gone = new Promise((resolve) => running.once("exit", resolve));
    // The whole group that this class started: its own children write too.
    process.kill(-running.pid, "SIGKILL");
    await gone;
    this.process = undefined;
    await this.browser?.close().catch(() => {}); // it is dead already
  }

  get profileFolder(): string {
    return this.profile;
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
