import { type FormEvent, useId, useState } from "react";
import { plural } from "@/lib/i18n/format";
import { offlineDeviceFr } from "@/lib/i18n/fr/offline-device";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { Details } from "../ui/details";
import { useAsked } from "./use-asked";
import { useEngine } from "./use-engine";

const t = offlineDeviceFr.carried;

/** Sends the file that a device without room left, from this device or another. */
export function DeviceCarried() {
  const { engine } = useEngine();
  const id = useId();
  const { busy, refusal, ask } = useAsked();
  const [told, setTold] = useState("");
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get("file");
    if (!(file instanceof File) || file.name === "") {
      setTold(t.choose);
      return;
    }
    setTold("");
    void ask(async () => {
      const result = await engine.sendCarried(file);
      const [one = "", many = ""] = t.words;
      setTold(result ? t.sent(plural(result.sent, one, many)) : t.notOne);
    });
  };
  return (
    <Details summary={t.title}>
      {refusal && (
        <Banner tone="stop" alert>
          {refusal.words}
        </Banner>
      )}
      <form onSubmit={send} noValidate>
        <div className="field">
          <label htmlFor={id}>{t.label}</label>
          <input id={id} type="file" name="file" accept="application/json,.json" />
        </div>
        <p className="bar">
          <Button type="submit" aria-busy={busy}>
            {t.submit}
          </Button>
          <span role="status">{told}</span>
        </p>
      </form>
    </Details>
  );
}
