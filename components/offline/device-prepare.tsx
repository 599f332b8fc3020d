import { type FormEvent, useEffect, useId, useState } from "react";
import { PIN_MIN } from "@/lib/device/crypto/pin";
import { mayHavePasskey } from "@/lib/device/pack/passkey";
import type { TakeStep } from "@/lib/device/pack/take";
import { shellIsKept } from "@/lib/device/worker/registration";
import { offlineDeviceFr } from "@/lib/i18n/fr/offline-device";
import { routes } from "@/lib/routes";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { PageHead } from "../ui/page-head";
import { CodeField, typedIn } from "./code-field";
import { useAsked } from "./use-asked";
import { useEngine } from "./use-engine";

const t = offlineDeviceFr.prepare;

type DevicePrepareProps = { memberId: string; visitId: string; onPrepared: (packId: string) => void };

/** Chooses the code, takes the pack, and says each step of it. */
export function DevicePrepare({ memberId, visitId, onPrepared }: DevicePrepareProps) {
  const { engine } = useEngine();
  const id = useId();
  const { busy, refusal, ask } = useAsked();
  const [step, setStep] = useState<TakeStep | null>(null);
  const [problem, setProblem] = useState<{ pin?: string; again?: string }>({});
  const [passkey, setPasskey] = useState(false);
  useEffect(() => {
    void mayHavePasskey().then(setPasskey);
  }, []);

  const take = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const pin = typedIn(form, "pin");
    if (pin.length < PIN_MIN) return setProblem({ pin: t.tooShort });
    if (pin !== typedIn(form, "again")) return setProblem({ again: t.different });
    setProblem({});
    void ask(async () => {
      const pack = await engine.take({ memberId, visitId, pin, passkey: typedIn(form, "passkey") === "on" }, setStep);
      await shellIsKept();
      onPrepared(pack.packId);
    });
    return undefined;
  };
  return (
    <>
      <PageHead title={t.title} large />
      <p className="lead">{t.lead}</p>
      <p>{t.what}</p>
      {refusal && (
        <Banner
          tone="stop"
          alert
          actions={
            refusal.code === "signed-out" && (
              <a className="b" href={routes.signIn({ fenetre: 1 })} target="_blank" rel="noreferrer">
                {offlineDeviceFr.line.signIn}
              </a>
            )
          }
        >
          {refusal.words}
        </Banner>
      )}
      <form onSubmit={take} noValidate>
        <CodeField id={`${id}-pin`} name="pin" label={t.pin} hint={t.pinHint} error={problem.pin} fresh />
        <CodeField id={`${id}-again`} name="again" label={t.again} error={problem.again} fresh />
        {passkey && (
          <div className="field">
            <label className="tick" htmlFor={`${id}-passkey`}>
              <input type="checkbox" id={`${id}-passkey`} name="passkey" />
              <span className="t">{t.passkey}</span>
            </label>
          </div>
        )}
        <p className="bar">
          <Button kind="first" type="submit" aria-busy={busy}>
            {t.submit}
          </Button>
          <span role="status">{busy && step ? t.steps[step] : ""}</span>
        </p>
      </form>
      <p className="second">{offlineDeviceFr.install}</p>
    </>
  );
}
