import { useCallback, useEffect, useRef } from "react";
import type { ActionResult } from "@/lib/domain/action-result";
import { type FormState, READY } from "@/lib/domain/form-state";
import type { Service } from "@/lib/domain/intervention/service";
import { dayOf } from "@/lib/i18n/format";
import { quickFormFr } from "@/lib/i18n/fr/quick-form";
import { uiFr } from "@/lib/i18n/fr/ui";
import { NativeForm } from "../access/form/native-form";
import { QuickFields, type QuickLists } from "./quick-fields";
import { quickLabels } from "./quick-labels";

const t = quickFormFr;

export type Noted = { id: string; memberId: string; version: number };

type QuickFormProps = {
  service: Service;
  memberId: string | null;
  lists: QuickLists | null;
  entryKey: string;
  note: (idempotencyKey: string, input: unknown) => Promise<ActionResult>;
  /** What was noted just before, when another follows. */
  said: string;
  onNoted: (noted: Noted, again: boolean) => void;
  onClose: () => void;
};

const textOf = (form: FormData, name: string) => String(form.get(name) ?? "");

function stateOf(result: ActionResult): FormState {
  if (result.status === "invalid")
    return { ...READY, status: "invalid", issues: result.issues.map(({ path, message }) => ({ name: path, message })) };
  if (result.status === "refused") return { ...READY, status: "refused", message: uiFr.errors[result.code] };
  return { ...READY, status: result.status };
}

const Keys = ({ names }: { names: readonly string[] }) => (
  <span aria-hidden="true">
    {names.map((name) => (
      <kbd key={name}>{name}</kbd>
    ))}
  </span>
);

/** The form of the dialog: it stays on the page, says what the server answered, and keeps what is typed. */
export function QuickForm({ service, memberId, lists, entryKey, note, said, onNoted, onClose }: QuickFormProps) {
  const again = useRef(false);
  const forget = useRef<() => void>(() => undefined);
  const setForget = useCallback((own: () => void) => {
    forget.current = own;
  }, []);
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const first = memberId ? "input[name=subject]" : "select[name=memberId]";
    root.current?.querySelector<HTMLElement>(first)?.focus();
  }, [memberId]);

  const send = async (_state: FormState, form: FormData): Promise<FormState> => {
    const another = again.current;
    again.current = false;
    const result = await note(textOf(form, "key"), Object.fromEntries(form));
    if (result.status !== "done" || !result.id) return stateOf(result);
    forget.current();
    onNoted({ id: result.id, memberId: textOf(form, "memberId"), version: result.version ?? 1 }, another);
    return { ...READY, status: "done" };
  };

  return (
    <div className="quick" ref={root}>
      <NativeForm
        action={send}
        submitLabel={t.save}
        labels={quickLabels}
        beside={
          <>
            <Keys names={t.keys} />
            <button
              className="b"
              type="submit"
              data-again=""
              onClick={() => {
                again.current = true;
              }}
            >
              {t.again} <Keys names={t.againKeys} />
            </button>
            <button className="b b-q" type="button" onClick={onClose}>
              {t.close} <Keys names={[t.closeKey]} />
            </button>
          </>
        }
      >
        <p className={said ? "save ok" : "vh"} role="status">
          {said}
        </p>
        <QuickFields
          service={service}
          memberId={memberId}
          today={lists?.today ?? dayOf(new Date())}
          lists={lists}
          entryKey={entryKey}
          onDraft={setForget}
        />
      </NativeForm>
    </div>
  );
}
