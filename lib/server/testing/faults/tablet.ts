import { setTimeout as sleep } from "node:timers/promises";
import { based } from "@/e2e/faults/standing";
import type { Ledger } from "@/e2e/faults/verdict";
import type { Typed, Visit } from "@/e2e/faults/world";
import type { Device } from "@/lib/device/device";
import { type SyncStop, syncPack } from "@/lib/device/outbox/sync";
import type { EnginePack } from "@/lib/device/pack/open-pack";
import { takePack } from "@/lib/device/pack/take";
import { unlockPack } from "@/lib/device/pack/unlock";
import { isRefusal } from "@/lib/device/refusal";
import { openDatabase } from "@/lib/device/store/database";
import { PIN } from "@/lib/device/testing/world";
import type { Actor } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import { killDisk } from "./disk";
import type { Office } from "./office";
import { Watch } from "./watch";

const LATE_MS = 20;
const PAUSE_MS = 10;
const SENDS = 12;

type Tab = { readonly device: Device; readonly pack: EnginePack };

/** A device with the application's own engine on it: its disk outlives its process, and all that a person may do to it. */
export class Tablet {
  private readonly disk = `registre-visite-${newId()}`;
  /** Changes when its process dies: whatever still runs of the one before says nothing any more. */
  private life = 0;
  private turns = new Map<string, Promise<unknown>>();
  private tabs: Tab[] = [];
  private refused: Typed[] = [];
  readonly ledger: Ledger = { said: [], unknown: [] };
  readonly watch = new Watch();
  packId = "";
  online = true;
  signedIn = true;
  ahead = 0;
  full = false;

  constructor(
    private readonly office: Office,
    private readonly actor: Actor,
    /** The wrong order, which the runner must find out: the message first, the outbox after. */
    private readonly late = false,
  ) {}

  private newDevice(): Device {
    const { life } = this;
    const db = openDatabase(this.disk);
    const room = () => {
      if (this.full) throw new DOMException("full", "QuotaExceededError");
    };
    db.outbox.hook("creating", room);
    db.packs.hook("updating", room);
    const reach = () => {
      if (life !== this.life || !this.online) throw new TypeError("network");
    };
    return {
      db,
      fetch: async (path, init) => {
        reach();
        const answer = await this.office.ask(this.signedIn ? this.actor : null, String(path), init ?? {});
        reach(); // the answer is lost on its way
        return answer;
      },
      now: () => Date.now() + this.ahead,
      label: "essai",
      alone: (name, work) => {
        const { turns } = this;
        const turn = (turns.get(name) ?? Promise.resolve()).then(work);
        turns.set(
          name,
          turn.catch(() => {}), // whoever asked is told
        );
        return turn;
      },
    };
  }

  async take({ memberId, visitId }: Visit): Promise<void> {
    const device = this.newDevice();
    const asked = () => takePack(device, { memberId, visitId, pin: PIN });
    // A server that just came back may not answer at once: a person presses again.
    const pack = (await asked().catch(asked).catch(asked)) as EnginePack; // made by openPack
    this.packId = pack.packId;
    this.tabs = [{ device, pack }];
    this.watch.follow(pack, () => pack === this.tabs[0]?.pack);
  }

  async openTab(): Promise<void> {
    const device = this.newDevice();
    const pack = (await unlockPack(device, this.packId, { pin: PIN })) as EnginePack; // made by openPack
    this.tabs.push({ device, pack });
    this.watch.follow(pack, () => pack === this.tabs[0]?.pack);
  }

  closeTab(): void {
    const tab = this.tabs.pop();
    tab?.pack.lock();
    tab?.device.db.close();
  }

  private get first(): Tab {
    const [tab] = this.tabs;
    if (!tab) throw new Error("no tab is open");
    return tab;
  }

  /** Types; resolves once the screen has said something, or the device died. */
  async type(typed: Typed): Promise<void> {
    const { life, ledger } = this;
    const { pack } = this.first;
    if (this.late) {
      ledger.said.push(typed);
      const writing = sleep(LATE_MS).then(() => pack.keep(based(pack, typed.operation)));
      writing.catch(() => {}); // the screen has spoken already
      return sleep(PAUSE_MS);
    }
    const { question } = typed.operation;
    this.watch.typed(question, typed.text);
    try {
      typed.id = await pack.keep(based(pack, typed.operation));
      if (life !== this.life) ledger.unknown.push(typed);
      else {
        ledger.said.push(typed);
        this.watch.said(question, typed.text);
      }
    } catch (error) {
      if (life !== this.life) ledger.unknown.push(typed);
      else if (isRefusal(error, "quota")) {
        typed.id = pack.unwritten().at(-1)?.id ?? "";
        this.refused.push(typed);
      } else throw error;
    }
  }

  /** There is room again: what was refused is written, and the screen says so now. */
  async makeRoom(): Promise<void> {
    this.full = false;
    await this.first.pack.writeWaiting();
    this.ledger.said.push(...this.refused.splice(0));
  }

  /** As when the battery is pulled out, and the device is started again. */
  async killAndOpen(): Promise<void> {
    this.life += 1;
    killDisk(this.disk);
    for (const { pack } of this.tabs) pack.lock();
    this.tabs = [];
    this.turns = new Map();
    this.full = false;
    this.ledger.unknown.push(...this.refused.splice(0));
    await this.openTab();
  }

  /** The same disk in another device, as a restored backup makes it: the same pack, the same outbox. */
  async copyTo(other: Tablet): Promise<void> {
    const { db } = other.newDevice();
    for (const table of this.first.device.db.tables) await db.table(table.name).bulkPut(await table.toArray());
    other.packId = this.packId;
    db.close();
    await other.openTab();
  }

  /** Sends from each tab at once; a device that dies meanwhile says nothing of it. */
  async sync(): Promise<SyncStop> {
    const { life } = this;
    const one = ({ device, pack }: Tab) =>
      syncPack(device, this.packId, pack).catch((error: unknown) => {
        if (life !== this.life) return { stop: null };
        throw error;
      });
    const [result] = await Promise.all(this.tabs.map(one));
    return result?.stop ?? null;
  }

  private rows = () => this.first.device.db.outbox.toArray();
  /** Of what stands in the outbox, with its text or with the server's word for it. */
  ids = async () => (await this.rows()).map(({ id }) => id);
  toSend = async () => (await this.rows()).filter(({ stage }) => stage === "kept").length;

  async sendAll(): Promise<void> {
    for (let round = 0; round < SENDS; round++) {
      const stop = await this.sync();
      if (stop === null && (await this.toSend()) === 0) return;
      await sleep(50);
    }
    throw new Error(`the outbox is not empty: ${await this.sync()}`);
  }

  end(): void {
    this.life += 1;
    killDisk(this.disk);
    for (const { pack } of this.tabs) pack.lock();
    this.tabs = [];
  }
}
