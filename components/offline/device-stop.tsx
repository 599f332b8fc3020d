import { offlineDeviceFr } from "@/lib/i18n/fr/offline-device";
import { routes } from "@/lib/routes";
import { Banner } from "../ui/banner";
import { useEngine } from "./use-engine";

const t = offlineDeviceFr.line;

/** Why the last sending stopped, when the person can do something about it. */
export function DeviceStop() {
  const { stop } = useEngine().state.sync;
  if (stop === null || stop === "offline") return null;
  const signIn = stop === "signed-out" || stop === "foreign";
  return (
    <Banner
      tone="late"
      actions={
        signIn && (
          <a className="b" href={routes.signIn({ fenetre: 1 })} target="_blank" rel="noreferrer">
            {t.signIn}
          </a>
        )
      }
    >
      {t.stops[stop]}
    </Banner>
  );
}
