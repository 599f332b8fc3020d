import { useCallback, useContext, useEffect, useRef, useState } from "react";
import { type FieldPath, type FieldValues, type PathValue, useFormContext } from "react-hook-form";
import type { ActionResult } from "@/lib/domain/action-result";
import { formatInstantTime } from "@/lib/i18n/format";
import { KeptHereContext } from "../kept-here";
import { SaveState, type SaveStatus } from "../save-state";
import { useFormScope } from "./form-context";

const IDLE = 2000;

type AutosaveProps<Input extends FieldValues> = {
  /** Saves unfinished answers: what is not complete yet is not an error here. */
  save: (input: Input) => Promise<ActionResult>;
  /** Shows what a refused save needs: both texts when someone else saved before, the sign-in when the session ended. */
  onRefused?: (result: Exclude<ActionResult, { status: "done" }>) => void;
  /** Where the text went after it was kept, when it moves on by itself. */
  held?: SaveStatus | undefined;
};

/** Inside an `ActionForm`: saves 2 s after the last key and when a field is left, and always says where the text is. */
export function Autosave<Input extends FieldValues>({ save, onRefused, held }: AutosaveProps<Input>) {
  const { getValues, setValue, subscribe } = useFormContext<Input>();
  const { draft, start, traffic } = useFormScope();
  const keptHere = useContext(KeptHereContext);
  const [status, setStatus] = useState<SaveStatus>({ kind: "idle" });
  const known = useRef<string | null>(null);

  const settle = useCallback(
    (result: ActionResult, sent: string) => {
      known.current = sent;
      if (result.status !== "done") {
        setStatus({ kind: draft.keep() ? "kept" : "failed" });
        onRefused?.(result);
        return;
      }
      start.current = JSON.parse(sent);
      const untouched = JSON.stringify(getValues()) === sent;
      if (result.version !== undefined) {
        const name = "version" as FieldPath<Input>; // a form that is saved by version carries it
        setValue(name, result.version as PathValue<Input, typeof name>); // versions are numbers in every schema
      }
      if (untouched) {
        known.current = JSON.stringify(getValues());
        draft.forget();
      }
      setStatus({
        kind: keptHere ? "kept" : "saved",
        at: formatInstantTime(result.at ? new Date(result.at) : new Date()),
      });
    },
    [draft, getValues, keptHere, onRefused, setValue, start],
  );

  const saveNow = useCallback(() => {
    const values = getValues();
    const text = JSON.stringify(values);
    if (traffic.sending || traffic.saving || text === known.current) return;
    setStatus({ kind: "saving" });
    traffic.saving = save(values)
      .then((result) => settle(result, text))
      .catch(() => setStatus({ kind: draft.keep() ? "kept" : "failed" }))
      .finally(() => {
        traffic.saving = null;
      });
  }, [draft, getValues, save, settle, traffic]);

  useEffect(() => {
    known.current ??= JSON.stringify(getValues());
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer);
        timer = setTimeout(() => Promise.resolve(traffic.saving).then(saveNow), IDLE);
      },
    });
    document.addEventListener("focusout", saveNow);
    window.addEventListener("online", saveNow);
    return () => {
      clearTimeout(timer);
      unsubscribe();
      document.removeEventListener("focusout", saveNow);
      window.removeEventListener("online", saveNow);
    };
  }, [getValues, saveNow, subscribe, traffic]);

  return <SaveState status={status.kind === "kept" && held ? held : status} onRetry={saveNow} />;
}
