/** `ready`: the shell opens without a network. `newer`: a later version waits. `none`: this browser or address has no worker. */
export type WorkerState = "none" | "installing" | "ready" | "newer";

export const SHELL = "/visite-hors-ligne";
const SCRIPT = `${SHELL}/sw.js`;

/** Held by each tab in which a pack is open: a newer version waits for all of them. */
const OPEN_LOCK = "registre-visite-ouverte";

const stateOf = ({ active, waiting }: ServiceWorkerRegistration): WorkerState => {
  if (waiting && active) return "newer";
  return active ? "ready" : "installing";
};

/** Registers the worker of the visit and tells how it stands, at each change. Gives back how to stop telling. */
export function followWorker(tell: (state: WorkerState) => void): () => void {
  const { serviceWorker } = navigator;
  if (!serviceWorker) {
    tell("none");
    return () => {};
  }
  let stopped = false;
  const follow = async () => {
    const registration = await serviceWorker.register(SCRIPT, { scope: SHELL, updateViaCache: "none" });
    const say = () => stopped || tell(stateOf(registration));
    const follow = (worker: ServiceWorker | null) => worker?.addEventListener("statechange", say);
    registration.addEventListener("updatefound", () => follow(registration.installing));
    follow(registration.installing);
    say();
  };
  // Without a network it was registered before: what is there goes on serving.
  follow().catch(async () => {
    const known = await serviceWorker.getRegistration(SHELL);
    if (!stopped) tell(known ? stateOf(known) : "none");
  });
  return () => {
    stopped = true;
  };
}

/** Resolves once the shell opens without a network; false when this browser or address has no worker. */
export async function shellIsKept(): Promise<boolean> {
  if (!navigator.serviceWorker) return false;
  const registration = await navigator.serviceWorker.getRegistration(SHELL);
  if (!registration) return false;
  if (registration.active) return true;
  const worker = registration.installing ?? registration.waiting;
  if (!worker) return false;
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === "activated") resolve(true);
      if (worker.state === "redundant") resolve(false);
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

/** Tells the other tabs that a visit is open here, until the function given back is called. */
export function holdVersion(): () => void {
  const ending = new AbortController();
  if (!navigator.locks) return () => {};
  const held = new Promise<void>((resolve) => ending.signal.addEventListener("abort", () => resolve()));
  void navigator.locks.request(OPEN_LOCK, { mode: "shared" }, () => held);
  return () => ending.abort();
}

/** Passes to the version that waits, unless a visit is open in some tab; false when it is. */
export async function takeNewer(): Promise<boolean> {
  const pass = async (free: Lock | null) => {
    const registration = await navigator.serviceWorker.getRegistration(SHELL);
    if (!free || !registration?.waiting) return false;
    const changed = new Promise((resolve) =>
      navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }),
    );
    registration.waiting.postMessage({ type: "SKIP_WAITING" });
    await changed;
    return true;
  };
  return navigator.locks.request(OPEN_LOCK, { mode: "exclusive", ifAvailable: true }, pass);
}
