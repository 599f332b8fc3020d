import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { thisDevice } from "@/lib/device/device";
import { type Engine, type EngineState, startEngine } from "@/lib/device/engine";

type Held = { readonly engine: Engine; readonly state: EngineState };

const EngineContext = createContext<Held | null>(null);
export const EngineProvider = EngineContext.Provider;

const never = () => () => {};

/** The engine of this tab, made once the page runs in a browser; null until then. */
export function useOwnEngine(): Held | null {
  const [engine, setEngine] = useState<Engine | null>(null);
  useEffect(() => {
    const started = startEngine(thisDevice());
    setEngine(started);
    return () => started.end();
  }, []);
  const state = useSyncExternalStore<EngineState | null>(
    engine?.subscribe ?? never,
    () => engine?.state() ?? null,
    () => null,
  );
  return engine && state && { engine, state };
}

/** What the device holds and all that a screen may ask of it. */
export function useEngine(): Held {
  const held = useContext(EngineContext);
  if (!held) throw new Error("useEngine stands under the device's root");
  return held;
}
