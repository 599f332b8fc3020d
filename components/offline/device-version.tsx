import { useEffect, useState } from "react";
import { followWorker, takeNewer, type WorkerState } from "@/lib/device/worker/registration";
import { offlineDeviceFr } from "@/lib/i18n/fr/offline-device";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";

const t = offlineDeviceFr.newer;

/** Keeps the shell on this device, and offers a newer one while no visit is open. */
export function DeviceVersion() {
  const [worker, setWorker] = useState<WorkerState>("installing");
  const [held, setHeld] = useState(false);
  useEffect(() => followWorker(setWorker), []);
  if (worker !== "newer") return null;
  const take = async () => {
    if (await takeNewer()) location.reload();
    else setHeld(true);
  };
  return (
    <Banner tone="here" actions={<Button onClick={take}>{t.take}</Button>}>
      {t.body}. {held && t.held}
    </Banner>
  );
}
