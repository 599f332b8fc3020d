"use client";

import { offlineDeviceFr } from "@/lib/i18n/fr/offline-device";
import { PlainShell } from "../shell/plain-shell";
import { DeviceScreens } from "./device-screens";
import { EngineProvider, useOwnEngine } from "./use-engine";

/** The page of the visit, whatever stands on this device. */
export function DeviceRoot() {
  const held = useOwnEngine();
  if (!held?.state.packs) {
    return (
      <PlainShell>
        <h1 className="vh">{offlineDeviceFr.title}</h1>
        <p role="status">{offlineDeviceFr.reading}</p>
        <noscript>
          <p>{offlineDeviceFr.noScript}</p>
        </noscript>
      </PlainShell>
    );
  }
  return (
    <EngineProvider value={held}>
      <DeviceScreens />
    </EngineProvider>
  );
}
