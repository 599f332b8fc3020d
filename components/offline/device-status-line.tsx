import { useSyncExternalStore } from "react";
import { plural } from "@/lib/i18n/format";
import { offlineDeviceFr } from "@/lib/i18n/fr/offline-device";
import { offlineVisitFr } from "@/lib/i18n/fr/offline-visit";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { DeviceStop } from "./device-stop";
import { download } from "./download";
import { useTheme } from "./theme";
import { useEngine } from "./use-engine";

const t = offlineDeviceFr;
const words = (count: number, [one = "", many = ""]: readonly string[]) => plural(count, one, many);

const onNetwork = (listener: () => void) => {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
};

/** « 12 réponses gardées ici, 3 à envoyer » */
function Counts() {
  const { counts } = useEngine().state;
  if (!counts) return null;
  const { kept, toSend, photosToSend, conflicts, aside } = counts;
  const waiting = [toSend > 0 && String(toSend), photosToSend > 0 && words(photosToSend, t.line.photos)].filter(
    Boolean,
  );
  const left = [
    waiting.length > 0 && t.line.toSend(waiting.join(t.line.and)),
    conflicts > 0 && t.line.conflicts(words(conflicts, t.line.texts)),
    aside > 0 && t.line.aside(String(aside)),
  ].filter((text) => text !== false);
  const saved = kept > 0 && left.length === 0 ? [t.line.allSaved] : left;
  return <span>{[t.line.kept(words(kept, t.line.keptWord)), ...saved].join(", ")}</span>;
}

function Full() {
  const { engine, state } = useEngine();
  const { open } = state;
  if (!state.full || !open) return null;
  return (
    <section className="device-full">
      <Banner tone="stop" alert>
        {t.full.body}
      </Banner>
      <p className="bar">
        <Button kind="first" onClick={() => engine.retryWriting()}>
          {t.full.retry}
        </Button>
        <Button onClick={async () => download(await engine.sealedFile(open.packId), t.full.fileName(true))}>
          {t.full.sealed}
        </Button>
        <Button onClick={async () => download(await engine.plainFile(), t.full.fileName(false))}>{t.full.plain}</Button>
      </p>
      <p className="second">
        {t.full.sealedHint} {t.full.plainHint}
      </p>
    </section>
  );
}

/** Always in sight during the visit: what is kept here, and what is not sent yet. */
export function DeviceCounts() {
  const { stop } = useEngine().state.sync;
  const online = useSyncExternalStore(onNetwork, () => navigator.onLine);
  const cut = !online || stop === "offline";
  return (
    <p className="device-line" role="status">
      <Counts />
      {cut && <span className="second">{online ? t.line.stops.offline : t.line.offline}</span>}
    </p>
  );
}

/** The acts that go with it, and what stops them. */
export function DeviceActs() {
  const { engine, state } = useEngine();
  const { sending } = state.sync;
  const { theme, turn } = useTheme();
  return (
    <div className="device-acts">
      <Button onClick={() => engine.sync()} aria-busy={sending}>
        {sending ? t.line.sending : t.line.send}
      </Button>
      <Button kind="quiet" onClick={engine.lock}>
        {t.line.lock}
      </Button>
      <Button kind="quiet" onClick={turn}>
        {theme === "dark" ? offlineVisitFr.theme.light : offlineVisitFr.theme.dark}
      </Button>
      <DeviceStop />
      <Full />
    </div>
  );
}
