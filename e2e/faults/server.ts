import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { serverFile } from "@/lib/cli/build.mjs";
import { freePort } from "@/lib/cli/free-port.mjs";
import { serve } from "@/lib/cli/serve.mjs";
import { trialApplication } from "@/lib/cli/trial.mjs";

type Served = Awaited<ReturnType<typeof serve>>;

/** As the list of files in `sw.js` names the shell. */
const SHELL_REVISION = /(revision:")[^"]*(",url:"\/visite-hors-ligne")/;

/** The same application as another build would deploy it: another id in every address and in `sw.js`. */
function otherBuild(): { folder: string; server: string } {
  const folder = mkdtempSync(join(tmpdir(), "registre-autre-version-"));
  cpSync(dirname(serverFile(process.cwd())), folder, { recursive: true, verbatimSymlinks: true });
  const next = join(folder, ".next");
  const id = readFileSync(join(next, "BUILD_ID"), "utf8");
  const other = [...id].reverse().join("");
  writeFileSync(join(next, "BUILD_ID"), other);
  renameSync(join(next, "static", id), join(next, "static", other));
  // Next keeps several copies of a prerendered answer.
  const workers = readdirSync(join(next, "server"), { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith("visite-hors-ligne/sw.js.body"),
  );
  for (const worker of workers.map((path) => join(next, "server", path))) {
    const text = readFileSync(worker, "utf8");
    const newer = text.replace(SHELL_REVISION, `$1${other}$2`);
    if (newer === text) throw new Error(`the shell is not listed in ${worker}`);
    writeFileSync(worker, newer.replaceAll(id, other));
  }
  return { folder, server: join(folder, "server.js") };
}

/** A server that can be killed, and come back as it was or as another version. */
export class Office {
  private served: Served | undefined;
  private readonly other = otherBuild();
  private version: "built" | "other" = "built";

  private constructor(
    private readonly trial: Awaited<ReturnType<typeof trialApplication>>,
    readonly port: number,
  ) {}

  static async open(): Promise<Office> {
    const port = await freePort();
    return new Office(await trialApplication(process.cwd(), { port, demo: false }), port);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }
  get superuserUrl(): string {
    return this.trial.superuserUrl;
  }
  get secret(): string {
    return this.trial.settings.NEXTAUTH_SECRET;
  }

  async kill(): Promise<void> {
    const pid = this.served?.pid ?? this.trial.pid;
    process.kill(pid, "SIGKILL");
    await this.served?.ended;
  }

  async start(): Promise<void> {
    const { port, trial } = this;
    const server = this.version === "other" ? this.other.server : serverFile(process.cwd());
    this.served = await serve(process.cwd(), {
      port,
      settings: { ...process.env, ...trial.settings },
      quiet: true,
      server,
    });
  }

  /** What a deployment does: the old version ends, one with another id answers. */
  async deploy(): Promise<void> {
    await this.kill();
    this.version = this.version === "built" ? "other" : "built";
    await this.start();
  }

  async close(): Promise<void> {
    await this.served?.stop();
    await this.trial.stop();
    rmSync(this.other.folder, { recursive: true, force: true });
  }
}
