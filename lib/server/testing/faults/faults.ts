import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import { Typist, type Visit } from "@/e2e/faults/world";
import type { Office } from "./office";
import type { Tablet } from "./tablet";

const TWO_DAYS_MS = 2 * 86_400_000;
const SOON_MS = 60;

/** All that a script may reach for. */
export type Scene = {
  readonly office: Office;
  readonly random: () => number;
  readonly visit: Visit;
  readonly typist: Typist;
  readonly tablet: Tablet;
  readonly another: () => Tablet;
  /** The DPO's other devices, with what was typed on them. */
  readonly others: Tablet[];
};

export type Fault = (scene: Scene) => Promise<void>;

const soon = ({ random }: Scene) => sleep(random() * SOON_MS);

export const typeSome = async ({ tablet, typist, random }: Scene): Promise<void> => {
  for (let count = 1 + Math.floor(random() * 3); count > 0; count--) await tablet.type(typist.next());
};

/** The network goes, or comes back, while something is on its way. */
const airplane: Fault = async (scene) => {
  const { tablet } = scene;
  await typeSome(scene);
  const sending = tablet.sync();
  await soon(scene);
  tablet.online = !tablet.online;
  await sending;
};

/** Typing and sending go on while the battery is pulled out. */
const killBrowser: Fault = async (scene) => {
  const { tablet, typist } = scene;
  const going = [tablet.sync(), tablet.type(typist.next()), tablet.type(typist.another())];
  await sleep(scene.random() * 15);
  await tablet.killAndOpen();
  await Promise.all(going);
};

const killServer: Fault = async (scene) => {
  await typeSome(scene);
  const sending = scene.tablet.sync();
  await soon(scene);
  await scene.office.kill();
  await sending;
  await scene.office.start();
};

const deployment: Fault = async (scene) => {
  await typeSome(scene);
  const sending = scene.tablet.sync();
  await soon(scene);
  await scene.office.deploy();
  await sending;
};

/** 401 keeps the queue, and says that it is one. */
const signedOut: Fault = async (scene) => {
  const { tablet } = scene;
  tablet.signedIn = false;
  await typeSome(scene);
  const waiting = await tablet.toSend();
  expect(await tablet.sync()).toBe(tablet.online ? "signed-out" : "offline");
  expect(await tablet.toSend()).toBe(waiting);
  tablet.signedIn = true;
};

const wrongClock: Fault = async (scene) => {
  scene.tablet.ahead = (scene.random() < 0.5 ? -1 : 1) * TWO_DAYS_MS;
  await typeSome(scene);
};

const noRoom: Fault = async ({ tablet, typist }) => {
  tablet.full = true;
  // One thing: the screens take no more until there is room.
  await tablet.type(typist.another());
  await tablet.sync();
  await tablet.makeRoom();
};

const twoTabs: Fault = async (scene) => {
  const { tablet } = scene;
  await tablet.openTab();
  await typeSome(scene);
  await tablet.sync();
  tablet.closeTab();
};

/** The visit on another device too, whose work comes in between. */
const secondDevice: Fault = async ({ visit, another, others, random }) => {
  const other = another();
  await other.take(visit);
  const typist = new Typist(visit, 1, random);
  for (let count = 0; count < 3; count++) await other.type(typist.another());
  others.push(other);
  await other.sync();
};

/** The very same pack on two devices: both hold what waits, and both send it. */
const copiedDisk: Fault = async (scene) => {
  const { tablet, typist, another, others } = scene;
  await typeSome(scene);
  const copy = another();
  await tablet.copyTo(copy);
  await copy.type(typist.another());
  others.push(copy);
  await Promise.all([tablet.sync(), copy.sync()]);
};

export const FAULTS: Readonly<Record<string, Fault>> = {
  airplane,
  killBrowser,
  killServer,
  deployment,
  signedOut,
  wrongClock,
  noRoom,
  twoTabs,
  secondDevice,
  copiedDisk,
};
