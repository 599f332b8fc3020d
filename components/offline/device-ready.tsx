import { useEffect, useMemo, useState } from "react";
import { endsBeforeVisit } from "@/lib/device/pack/summary";
import { askToPersist } from "@/lib/device/persistence";
import { shellIsKept } from "@/lib/device/worker/registration";
import { dayOf, formatDay, formatInstant, formatSize, plural } from "@/lib/i18n/format";
import { offlineDeviceFr } from "@/lib/i18n/fr/offline-device";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { PageHead } from "../ui/page-head";
import { readPack } from "./read-pack";
import { useEngine } from "./use-engine";

const t = offlineDeviceFr.prepare;

type DeviceReadyProps = { packId: string; onStart: () => void };

/** What was taken, whether it opens without a network, and whether the browser promised to keep it. */
export function DeviceReady({ packId, onStart }: DeviceReadyProps) {
  const { state } = useEngine();
  const [found, setFound] = useState<{ shell: boolean; persisted: string } | null>(null);
  useEffect(() => {
    void Promise.all([shellIsKept(), askToPersist()]).then(([shell, persisted]) => setFound({ shell, persisted }));
  }, []);
  const { open } = state;
  const content = open?.content();
  const taken = useMemo(() => (content === undefined ? null : readPack(content)), [content]);
  const pack = state.packs?.find(({ id }) => id === packId);
  if (!pack || !found) return <p role="status">{t.steps.kept}</p>;
  const [one = "", many = ""] = t.entries;
  const until = formatDay(dayOf(new Date(pack.expiresAt)));
  return (
    <>
      <PageHead title={t.title} large />
      {taken && (
        <p className="lead">
          {t.of(taken.file.member.name, pack.visitAt === null ? null : formatInstant(new Date(pack.visitAt)))}
        </p>
      )}
      {found.shell ? (
        <Banner tone="done">{t.ready(plural(pack.entries, one, many), formatSize(pack.bytes), until)}</Banner>
      ) : (
        <Banner tone="late">{t.notReady}</Banner>
      )}
      {endsBeforeVisit(pack) && <Banner tone="late">{t.endsBefore}</Banner>}
      {found.persisted === "granted" ? <p>{t.persisted}</p> : <Banner tone="late">{t.notPersisted}</Banner>}
      <p>{t.airplane}</p>
      <p className="second">{offlineDeviceFr.install}</p>
      <p className="bar">
        <Button kind="first" onClick={onStart}>
          {t.start}
        </Button>
      </p>
    </>
  );
}
