import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type postgres from "postgres";
import { POST as receive } from "@/app/api/sync/v1/operations/route";
import { GET as pull } from "@/app/api/sync/v1/packs/[packId]/route";
import { POST as take } from "@/app/api/sync/v1/packs/route";
import type { Actor } from "@/lib/domain/access/policy";

const HOST = "http://registre.example";

/** Who asks: `lib/server/session` is told by this in the tests that run here. */
export const asking = new AsyncLocalStorage<Actor | null>();

const cut = () => new TypeError("network");

/** The route's own handlers over the real services and database, as a server that can be killed at any moment. */
export class Office {
  private up = true;
  private readonly waiting = new Set<(error: Error) => void>();
  private readonly working = new Set<Promise<unknown>>();
  private lives = 0;
  requests = 0;
  /** What a handler threw that was not the end of its process. */
  readonly bugs: unknown[] = [];

  constructor(private readonly superuser: postgres.Sql) {}

  private handle(path: string, init: RequestInit): Promise<Response> {
    const headers = { ...Object.fromEntries(new Headers(init.headers)), origin: HOST, host: new URL(HOST).host };
    const request = new Request(HOST + path, { ...init, headers, signal: null });
    if (path.endsWith("/operations")) return receive(request);
    if (path.endsWith("/packs")) return take(request);
    return pull(request, { params: Promise.resolve({ packId: path.split("/").at(-1) ?? "" }) });
  }

  /** Answers as the server does; throws as a browser does when there is none, or when it dies meanwhile. */
  async ask(actor: Actor | null, path: string, init: RequestInit): Promise<Response> {
    if (!this.up) throw cut();
    this.requests += 1;
    const { lives } = this;
    const work = asking
      .run(actor, async () => this.handle(path, init))
      .catch((error: unknown) => {
        if (lives === this.lives) this.bugs.push(error);
        return new Response(null, { status: 500 });
      });
    const settled = work.then(() => {});
    this.working.add(settled);
    void settled.then(() => this.working.delete(settled));
    return new Promise((resolve, reject) => {
      this.waiting.add(reject);
      void work.then(resolve).finally(() => this.waiting.delete(reject));
    });
  }

  /** No request is answered, and each transaction that was open is broken off where it stands. */
  async kill(): Promise<void> {
    this.up = false;
    this.lives += 1;
    for (const reject of this.waiting) reject(cut());
    await this.superuser`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'registre-app'`;
  }

  async start(): Promise<void> {
    await this.idle();
    this.up = true;
  }

  /** What another build does to those who ask: the old one ends what it began, and for a moment nobody answers. */
  async deploy(): Promise<void> {
    this.up = false;
    await sleep(10);
    await this.start();
  }

  /** Until nothing that was asked is still at work. */
  async idle(): Promise<void> {
    while (this.working.size > 0) await Promise.all(this.working);
  }
}
