import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { forgetDraft, keepDraft, readDraft } from "@/components/ui/form/local-draft";
import type { SaveStatus } from "@/components/ui/save-state";
import { newId } from "@/lib/domain/new-id";
import { sameValue } from "@/lib/domain/register/canonical";
import { readTyped, type Typed } from "@/lib/domain/register/questions/form";
import type { StepInput } from "@/lib/domain/register/questions/step";
import type { StepKey } from "@/lib/domain/register/questions/step-fields";
import {
  answersOf,
  type Overtaken,
  STEP_READY,
  type StepAction,
  type StepState,
} from "@/lib/domain/register/questions/step-state";
import { formatInstantTime } from "@/lib/i18n/format";

type Options = {
  form: RefObject<HTMLFormElement | null>;
  action: StepAction;
  step: StepKey;
  draftKey: string;
  version: number;
  /** The page as the server gave it. */
  given: StepInput;
};

type Kept = { typed: Record<string, string[]>; version: number; base: StepInput };

/** The page as its schema reads it, fetched with the first save; null where it cannot be, or reads nothing. */
const asInput = (step: StepKey, typed: Typed): Promise<StepInput | null> =>
  import("@/lib/domain/register/questions/step").then(
    ({ stepSchema }) => stepSchema(step).safeParse(readTyped(step, typed)).data ?? null,
    () => null,
  );

/** Saves a page as it is written, on the version seen, and always knows where the text is. */
export function useStepSave({ form, action, step, draftKey, version, given }: Options) {
  const [status, setStatus] = useState<SaveStatus>({ kind: "idle" });
  const [answer, setAnswer] = useState<StepState>(STEP_READY);
  const [kept, setKept] = useState(false);
  const [overtaken, setOvertaken] = useState<(Overtaken & { mine: StepInput | null; base: StepInput }) | null>(null);
  const [restored, setRestored] = useState<{ at: Date; typed: Record<string, string[]> } | null>(null);
  /** `base`: the page as last seen on the server; `sent`: what may have arrived though its answer was lost. */
  const held = useRef({ version, known: "", base: given, sent: null as StepInput | null });
  const attempt = useRef({ text: "", key: "" });
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const conflicts = useRef(0);

  const answers = useCallback(() => answersOf(form.current ? new FormData(form.current) : []), [form]);
  const textNow = useCallback(() => JSON.stringify(answers()), [answers]);

  const keep = useCallback(() => {
    if (textNow() === held.current.known) return true;
    const values: Kept = { typed: answers(), version: held.current.version, base: held.current.base };
    return keepDraft(draftKey, { at: new Date().toISOString(), key: attempt.current.key || newId(), values });
  }, [answers, draftKey, textNow]);

  const send = useCallback(
    async (settled: boolean): Promise<StepState> => {
      const text = textNow();
      const data = new FormData(form.current ?? undefined);
      const mine = await asInput(step, answers());
      if (attempt.current.text !== `${settled}${text}`) attempt.current = { text: `${settled}${text}`, key: newId() };
      data.set("version", String(held.current.version));
      data.set("key", attempt.current.key);
      data.set("intent", settled ? "continue" : "autosave");
      data.set("scripted", "1");
      const { base, sent } = held.current;
      held.current.sent = mine ?? sent;
      const state = await action(STEP_READY, data);
      if (state.saved) {
        held.current = { version: state.saved.version, known: text, base: mine ?? base, sent: null };
        attempt.current = { text: "", key: "" };
        if (textNow() === text) forgetDraft(draftKey);
        setOvertaken(null);
      }
      if (state.overtaken) {
        const { theirs } = state.overtaken;
        held.current = { ...held.current, version: state.overtaken.version, base: theirs };
        attempt.current = { text: "", key: "" };
        // Another page of the entry was changed, or our own answer was lost on the way: nobody's text is at stake here.
        if (sameValue(theirs, base) || (sent !== null && sameValue(theirs, sent))) return send(settled);
        conflicts.current += 1;
        // A third text meanwhile: what both began from is still what they began from.
        const found = state.overtaken;
        setOvertaken((before) => ({ ...found, base: before?.base ?? base }));
      }
      return state;
    },
    [action, answers, draftKey, form, step, textNow],
  );

  /** One sending at a time, in the order asked; null when there was nothing to save, or when both texts wait for a choice. */
  const save = useCallback(
    (settled: boolean): Promise<StepState | null> => {
      const seen = conflicts.current;
      const work = queue.current.then(async () => {
        // Asked before the other text was on the screen: sending now would overwrite it unseen.
        if (conflicts.current !== seen) return null;
        if (!settled && textNow() === held.current.known) return null;
        setStatus({ kind: "saving" });
        keep();
        const state = await send(settled).catch(
          () => ({ ...STEP_READY, status: "unsent" as const }) satisfies StepState,
        );
        const at = "saved" in state ? state.saved?.at : undefined;
        const isKept = keep();
        setKept(isKept);
        setStatus(at ? { kind: "saved", at: formatInstantTime(new Date(at)) } : { kind: isKept ? "kept" : "failed" });
        // An unfinished answer is no error while it is being written; an error that is read stays until it is mended.
        const isWriting = !settled && state.status === "invalid";
        setAnswer((shown) => (!isWriting ? state : shown.status === "invalid" ? shown : STEP_READY));
        return state;
      });
      queue.current = work;
      return work;
    },
    [keep, send, textNow],
  );

  const erase = () => {
    forgetDraft(draftKey);
    held.current = { ...held.current, version, base: given };
    setRestored(null);
    setStatus({ kind: "idle" });
  };

  useEffect(() => {
    // Not as it stands: what was typed before the page listened is not known to the server.
    const untouched = form.current?.cloneNode(true);
    if (untouched instanceof HTMLFormElement) {
      untouched.reset();
      held.current.known = JSON.stringify(answersOf(new FormData(untouched)));
    }
    const draft = readDraft<Kept>(draftKey);
    if (!draft || JSON.stringify(draft.values.typed) === held.current.known) return;
    held.current = { ...held.current, version: draft.values.version, base: draft.values.base };
    setRestored({ at: new Date(draft.at), typed: draft.values.typed });
    setStatus({ kind: "kept" });
  }, [draftKey, form]);

  return { status, answer, kept, overtaken, restored, save, keep, erase };
}
