import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { PackSummary } from "@/lib/device/pack/summary";
import { holdVersion } from "@/lib/device/worker/registration";
import { offlineDeviceFr } from "@/lib/i18n/fr/offline-device";
import { routes } from "@/lib/routes";
import { PlainShell } from "../shell/plain-shell";
import { Banner } from "../ui/banner";
import { EmptyState } from "../ui/empty-state";
import { PageHead } from "../ui/page-head";
import { DeviceCarried } from "./device-carried";
import { DeviceClosed } from "./device-closed";
import { DeviceOpen } from "./device-open";
import { DevicePrepare } from "./device-prepare";
import { DeviceReady } from "./device-ready";
import { DeviceUnlock } from "./device-unlock";
import { DeviceVersion } from "./device-version";
import { useEngine } from "./use-engine";

const t = offlineDeviceFr;
const ASKED = /^#preparer=([0-9a-f-]{36})\/([0-9a-f-]{36})$/;

const onHash = (listener: () => void) => {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
};

/** The visit that the link on its page asked to take on this device. */
function useAskedVisit(): { memberId: string; visitId: string } | null {
  const hash = useSyncExternalStore(onHash, () => location.hash);
  const [, memberId, visitId] = ASKED.exec(hash) ?? [];
  return memberId && visitId ? { memberId, visitId } : null;
}

const canOpen = ({ state }: PackSummary) => state === "live" || state === "expired";

/** Whether a pack left while this page was open: it does once all its work was sent. */
function useLeft(packs: readonly PackSummary[]): boolean {
  const known = useRef<readonly string[]>([]);
  const [left, setLeft] = useState(false);
  useEffect(() => {
    const ids = packs.map(({ id }) => id);
    if (known.current.some((id) => !ids.includes(id))) setLeft(true);
    if (ids.some((id) => !known.current.includes(id))) setLeft(false);
    known.current = ids;
  }, [packs]);
  return left;
}

const NONE: readonly PackSummary[] = [];

/** One screen at a time: the visit when it is open, else how to open, prepare or hand over what stands on this device. */
export function DeviceScreens() {
  const { state } = useEngine();
  const asked = useAskedVisit();
  const [prepared, setPrepared] = useState<string | null>(null);
  const { open } = state;
  const packs = state.packs ?? NONE;
  const left = useLeft(packs);
  useEffect(() => (open ? holdVersion() : undefined), [open]);

  if (open && prepared === open.packId) {
    return (
      <PlainShell>
        <div className="on-device">
          <DeviceReady packId={prepared} onStart={() => setPrepared(null)} />
        </div>
      </PlainShell>
    );
  }
  if (open) return <DeviceOpen />;

  const openable = packs.filter(canOpen);
  const known = asked && openable.find(({ visitId }) => visitId === asked.visitId);
  const closed = packs.filter((pack) => !canOpen(pack));
  return (
    <PlainShell>
      <DeviceVersion />
      <div className="on-device">
        {left && <Banner tone="here">{t.gone}</Banner>}
        {asked && !known && <DevicePrepare {...asked} onPrepared={setPrepared} />}
        {(known || !asked) && openable.length > 0 && (
          <DeviceUnlock packs={openable} first={known?.id} onRenewed={setPrepared} />
        )}
        {!asked && packs.length === 0 && (
          <>
            <PageHead title={t.title} large />
            <EmptyState title={t.empty.title} action={{ href: routes.visits(), label: t.empty.visits }}>
              {t.empty.body}
            </EmptyState>
          </>
        )}
        {!asked && openable.length === 0 && closed.length > 0 && <PageHead title={t.closed.title} large />}
        {closed.map((pack) => (
          <DeviceClosed key={pack.id} pack={pack} />
        ))}
      </div>
      <DeviceCarried />
    </PlainShell>
  );
}
