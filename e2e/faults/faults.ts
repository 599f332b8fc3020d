import { setTimeout as sleep } from "node:timers/promises";
import type { Hand } from "./hand";
import type { Office } from "./server";
import type { Ledger } from "./verdict";
import { Typist, type Visit } from "./world";

const TWO_DAYS_MS = 2 * 86_400_000;
const SOON_MS = 120;

/** All that a script may reach for. */
export type Scene = {
  readonly office: Office;
  readonly signIn: () => Promise<void>;
  readonly random: () => number;
  readonly visit: Visit;
  readonly typist: Typist;
  hand: Hand;
  /** Kills the browser and opens the same profile again, without a network when it had none. */
  readonly restartBrowser: () => Promise<void>;
  /** Signed in, with nothing on it yet. */
  readonly otherDevice: () => Promise<Hand>;
  /** A second device with the very same disk, as a restored backup makes it. */
  readonly copiedDevice: () => Promise<Hand>;
  /** What was typed on other devices, all of it sent. */
  readonly others: Ledger[];
  offline: boolean;
};

export type Fault = (scene: Scene) => Promise<void>;

const typeSome = async ({ hand, typist, random }: Scene): Promise<void> => {
  for (let count = 1 + Math.floor(random() * 3); count > 0; count--) await hand.type(typist.next());
};

const soon = ({ random }: Scene) => sleep(random() * SOON_MS);

/** The network goes, or comes back, while something is on its way. */
const airplane: Fault = async (scene) => {
  await typeSome(scene);
  const sending = scene.hand.startSync();
  await soon(scene);
  scene.offline = !scene.offline;
  await scene.hand.context.setOffline(scene.offline);
  await sending;
};

/** Typing goes on while the battery is pulled out. */
const killBrowser: Fault = async (scene) => {
  const { hand, typist, random } = scene;
  const typing = [hand.type(typist.next()), hand.type(typist.another())];
  await sleep(random() * 40);
  const restarted = scene.restartBrowser();
  await Promise.all(typing);
  await restarted;
};

const reload: Fault = async ({ hand }) => hand.reload();

/** Another build answers; the page of the old one, with its old worker, types on and delivers to it. */
const deployment: Fault = async (scene) => {
  await typeSome(scene);
  const sending = scene.hand.startSync();
  await soon(scene);
  await scene.office.deploy();
  await sending;
  await typeSome(scene);
  await scene.hand.startSync();
};

/** Another build answers, and its worker takes the page over while something is typed; then the page is that of the new build. */
const workerUpdate: Fault = async (scene) => {
  await scene.office.deploy();
  const taken = scene.hand.takeNewerWorker();
  await typeSome(scene);
  if (!(await taken) && !scene.offline) throw new Error("no newer worker came");
  await scene.hand.reload();
};

const signedOut: Fault = async (scene) => {
  await scene.hand.context.clearCookies();
  await typeSome(scene);
  await scene.hand.startSync();
  await scene.signIn();
};

const wrongClock: Fault = async (scene) => {
  const { hand, random } = scene;
  const ahead = (random() < 0.5 ? -1 : 1) * TWO_DAYS_MS;
  await hand.page.evaluate((by) => {
    window.clockAhead = by;
    sessionStorage.setItem("clockAhead", String(by));
  }, ahead);
  await typeSome(scene);
};

const noRoom: Fault = async (scene) => {
  const { hand, typist } = scene;
  const room = (none: boolean) =>
    hand.page.evaluate((value) => {
      window.noRoom = value;
    }, none);
  await room(true);
  // One thing: the screens take no more until there is room.
  await hand.type(typist.another());
  await hand.startSync();
  await room(false);
  await hand.writeRefused();
};

const twoTabs: Fault = async (scene) => {
  const { hand, office } = scene;
  const second = await hand.context.newPage();
  await second.goto(`${office.url}/visite-hors-ligne`);
  await second.waitForFunction(() => window.visite !== undefined);
  await second.evaluate((packId) => window.visite.unlock(packId), hand.packId);
  await typeSome(scene);
  await Promise.all([hand.startSync(), second.evaluate(() => window.visite.sync())]);
  await second.close();
};

const killServer: Fault = async (scene) => {
  const { hand, office } = scene;
  await typeSome(scene);
  const sending = hand.startSync();
  await soon(scene);
  await office.kill();
  await sending;
  await office.start();
};

/** The visit on another device too, which is near a network: its work comes first. */
const secondDevice: Fault = async ({ visit, otherDevice, others, random }) => {
  const other = await otherDevice();
  await other.prepare(visit.memberId, visit.visitId);
  const typist = new Typist(visit, 1, random);
  for (let count = 0; count < 3; count++) await other.type(typist.another());
  await other.sendAll();
  others.push(other.ledger);
  await other.context.close();
};

/** The very same pack on two devices: both hold what waits, and both send it. */
const copiedDisk: Fault = async (scene) => {
  await typeSome(scene);
  const copy = await scene.copiedDevice();
  await copy.type(scene.typist.another());
  await Promise.all([scene.hand.startSync(), copy.startSync()]);
  await copy.sendAll();
  scene.others.push(copy.ledger);
};

export const FAULTS: Readonly<Record<string, Fault>> = {
  airplane,
  killBrowser,
  reload,
  deployment,
  workerUpdate,
  signedOut,
  wrongClock,
  noRoom,
  twoTabs,
  killServer,
  secondDevice,
  copiedDisk,
};

export { typeSome };
