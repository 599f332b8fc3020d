import { useRef, useState } from "react";
import { DeviceError } from "@/lib/device/refusal";
import { formatNumber, pluralWord } from "@/lib/i18n/format";
import { offlineDeviceFr } from "@/lib/i18n/fr/offline-device";

const t = offlineDeviceFr;

/** A refusal of the engine in French; what is no refusal is a bug, and travels on. */
function wordsOf(error: unknown): string {
  if (!(error instanceof DeviceError)) throw error;
  const { code, left } = error;
  if (code !== "wrong-pin" || left === undefined) return t.refusals[code];
  const [one, many] = t.unlock.tries;
  return t.unlock.wrong(`${formatNumber(left)}\u00a0${pluralWord(left, one ?? "", many ?? "")}`);
}

/** One thing asked of the engine at a time: whether it is under way, and why it was refused. */
export function useAsked() {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<{ code: string; words: string } | null>(null);
  const running = useRef(false);
  const ask = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    setRefusal(null);
    try {
      return await work();
    } catch (error) {
      setRefusal({ words: wordsOf(error), code: error instanceof DeviceError ? error.code : "" });
      return undefined;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, refusal, ask, refuse: setRefusal };
}
