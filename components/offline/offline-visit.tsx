import { useMemo } from "react";
import type { KeptOperation } from "@/lib/domain/visit/on-device/operation";
import { visitOnDevice } from "@/lib/domain/visit/on-device/visit";
import { offlineVisitFr } from "@/lib/i18n/fr/offline-visit";
import { PlainShell } from "../shell/plain-shell";
import { type DraftStore, DraftStoreContext, type LocalDraft } from "../ui/form/local-draft";
import { KeptHereContext } from "../ui/kept-here";
import { DeviceFrame } from "./device-frame";
import { photosTaken, putDraft, STARTED } from "./drafts";
import { type DeviceDrafts, HeldContext } from "./engine";
import { readPack } from "./read-pack";
import { useEngine } from "./use-engine";

const TYPED = "typed:";

/** Unfinished text of the forms, sealed with the rest of the visit. */
function draftStore(drafts: DeviceDrafts): DraftStore {
  return {
    keep: (key, draft) => {
      putDraft(drafts, TYPED + key, draft);
      return true;
    },
    read: <Values,>(key: string) => (drafts.get(TYPED + key) ?? null) as LocalDraft<Values> | null, // written by `keep` above
    forget: (key) => {
      if (drafts.get(TYPED + key)) putDraft(drafts, TYPED + key, null);
    },
  };
}

/** The visit in hand, read and written without the network, for as long as its pack is open. */
export function OfflineVisit() {
  const { engine, state } = useEngine();
  const { open, full } = state;
  const content = open?.content();
  const kept = open?.operations() as readonly KeptOperation[] | undefined; // made by these screens alone, sealed since
  const pack = useMemo(() => (content === undefined ? null : readPack(content)), [content]);
  const started = open?.drafts.get(STARTED);
  const held = useMemo(() => {
    if (!pack || !open || !kept) return null;
    const visit = visitOnDevice(pack, kept, typeof started === "string" ? started : null);
    const photos = photosTaken(open.drafts, visit.photos);
    return { engine, open, full, kept, visit: { ...visit, photos } };
  }, [engine, full, kept, open, pack, started]);
  const store = useMemo(() => (open ? draftStore(open.drafts) : null), [open]);
  if (open && !pack)
    return (
      <PlainShell>
        <h1>{offlineVisitFr.unreadable.title}</h1>
        <p>{offlineVisitFr.unreadable.body}</p>
      </PlainShell>
    );
  if (!held || !store) return null;
  return (
    <KeptHereContext value={true}>
      <DraftStoreContext value={store}>
        <HeldContext value={held}>
          <DeviceFrame />
        </HeldContext>
      </DraftStoreContext>
    </KeptHereContext>
  );
}
