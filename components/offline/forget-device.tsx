"use client";

import { useEffect } from "react";

/** Somebody signed out here: what they took on this device leaves it, but the sealed work that was not sent. */
export function ForgetDevice() {
  useEffect(() => {
    // Loaded only then: nobody else's sign-in page carries the engine.
    const forget = async () => {
      const [{ thisDevice }, { forgetPacks }] = await Promise.all([
        import("@/lib/device/device"),
        import("@/lib/device/pack/erase"),
      ]);
      const device = thisDevice();
      await forgetPacks(device);
      device.db.close();
    };
    void forget();
  }, []);
  return null;
}
