import { useEffect, useState } from "react";
import type { PackSummary } from "@/lib/device/pack/summary";
import { plural } from "@/lib/i18n/format";
import { offlineDeviceFr } from "@/lib/i18n/fr/offline-device";
import { routes } from "@/lib/routes";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { DeviceStop } from "./device-stop";
import { download } from "./download";
import { useEngine } from "./use-engine";

const t = offlineDeviceFr;

/** A pack that no longer opens: why, and what of it waits to be sent. */
export function DeviceClosed({ pack }: { pack: PackSummary }) {
  const { engine, state } = useEngine();
  const [toSend, setToSend] = useState(0);
  const { packs } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when the device changed.
  useEffect(() => {
    void engine.toSend(pack.id).then(setToSend);
  }, [engine, pack.id, packs, state.sync]);
  const reason = pack.state === "destroyed" || pack.state === "left" ? pack.state : "revoked";
  const [one = "", many = ""] = t.line.keptWord;
  return (
    <section className="on-device">
      <Banner tone={reason === "left" ? "here" : "stop"}>
        {t.closed[reason]} {toSend > 0 && t.closed.waiting(plural(toSend, one, many))}
      </Banner>
      <DeviceStop />
      <p className="bar">
        <Button kind="first" onClick={() => engine.sync()} aria-busy={state.sync.sending}>
          {state.sync.sending ? t.line.sending : t.line.send}
        </Button>
        {state.sync.stop === null && (
          <a className="b" href={routes.signIn({ fenetre: 1 })} target="_blank" rel="noreferrer">
            {t.line.signIn}
          </a>
        )}
        <Button kind="quiet" onClick={async () => download(await engine.sealedFile(pack.id), t.full.fileName(true))}>
          {t.full.sealed}
        </Button>
      </p>
    </section>
  );
}
