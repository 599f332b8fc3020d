import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { endsBeforeVisit, type PackSummary } from "@/lib/device/pack/summary";
import { dayOf, formatDay, formatInstant, plural } from "@/lib/i18n/format";
import { offlineDeviceFr } from "@/lib/i18n/fr/offline-device";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { PageHead } from "../ui/page-head";
import { Rules } from "../ui/rules";
import { CodeField, typedIn } from "./code-field";
import { useAsked } from "./use-asked";
import { useEngine } from "./use-engine";

const t = offlineDeviceFr.unlock;

const dayText = (instant: number) => formatDay(dayOf(new Date(instant)));
const packLine = ({ visitAt, takenAt, expiresAt }: PackSummary) =>
  [
    visitAt !== null && t.visit(formatInstant(new Date(visitAt))),
    t.pack(formatInstant(new Date(takenAt)), dayText(expiresAt)),
  ]
    .filter(Boolean)
    .join(" ");

/** « 3 réponses gardées ici, à envoyer », before the code is asked. */
function Waiting({ packId }: { packId: string }) {
  const { engine, state } = useEngine();
  const [toSend, setToSend] = useState(0);
  const { packs, sync } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when the device changed.
  useEffect(() => {
    void engine.toSend(packId).then(setToSend);
  }, [engine, packId, packs, sync]);
  if (toSend === 0) return null;
  const [one = "", many = ""] = offlineDeviceFr.line.keptWord;
  return <p className="device-line">{t.waiting(plural(toSend, one, many))}</p>;
}

function Others({ packs, onChoose }: { packs: readonly PackSummary[]; onChoose: (id: string) => void }) {
  if (packs.length === 0) return null;
  return (
    <Rules title={t.other}>
      {packs.map((pack) => (
        <li key={pack.id}>
          {packLine(pack)}{" "}
          <Button kind="quiet" onClick={() => onChoose(pack.id)}>
            {t.choose}
          </Button>
        </li>
      ))}
    </Rules>
  );
}

type DeviceUnlockProps = {
  packs: readonly PackSummary[];
  first: string | undefined;
  /** A pack that was still valid was prolonged: its new day is to be read. */
  onRenewed: (packId: string) => void;
};

/** The code of one pack; past its day the same code renews it, with the network. */
export function DeviceUnlock({ packs, first, onRenewed }: DeviceUnlockProps) {
  const { engine } = useEngine();
  const id = useId();
  const field = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState(first);
  const { busy, refusal, ask } = useAsked();
  const pack = packs.find((one) => one.id === chosen) ?? packs[0];
  if (!pack) return null;
  const expired = pack.state === "expired";
  const open = (opener: { pin: string } | "passkey") =>
    ask(() => (expired ? engine.renew(pack.id, opener) : engine.unlock(pack.id, opener)));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    void open({ pin: typedIn(form, "pin") }).then(() => form.reset());
  };
  const renew = () => {
    const form = field.current;
    if (!form) return;
    void ask(async () => {
      await engine.renew(pack.id, { pin: typedIn(form, "pin") });
      onRenewed(pack.id);
    }).then(() => form.reset());
  };
  const isCode = refusal?.code === "wrong-pin";
  return (
    <>
      <PageHead title={expired ? offlineDeviceFr.expired.title : t.title} large />
      {expired ? (
        <>
          <p>{offlineDeviceFr.expired.body(dayText(pack.expiresAt))}</p>
          <p>{offlineDeviceFr.expired.needsNetwork}</p>
        </>
      ) : (
        <p>{packLine(pack)}</p>
      )}
      <Waiting packId={pack.id} />
      {!expired && endsBeforeVisit(pack) && <Banner tone="late">{offlineDeviceFr.prepare.endsBefore}</Banner>}
      {refusal && !isCode && (
        <Banner tone="stop" alert>
          {refusal.words}
        </Banner>
      )}
      <form ref={field} onSubmit={submit} noValidate>
        <CodeField id={`${id}-pin`} name="pin" label={t.pin} error={isCode ? refusal.words : undefined} />
        <p className="bar">
          <Button kind="first" type="submit" aria-busy={busy}>
            {expired ? offlineDeviceFr.expired.renew : t.submit}
          </Button>
          {!expired && <Button onClick={renew}>{offlineDeviceFr.expired.renew}</Button>}
          {pack.hasPasskey && <Button onClick={() => open("passkey")}>{t.passkey}</Button>}
        </p>
      </form>
      <Others packs={packs.filter((one) => one.id !== pack.id)} onChoose={setChosen} />
    </>
  );
}
