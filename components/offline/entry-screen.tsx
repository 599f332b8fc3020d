import { memo, useCallback, useMemo, useRef } from "react";
import type { z } from "zod";
import type { ActionResult } from "@/lib/domain/action-result";
import { saveEntrySchema } from "@/lib/domain/register/input";
import type { OpenedEntry } from "@/lib/domain/sync/opened-pack";
import { entryStanding } from "@/lib/domain/visit/on-device/entry-level";
import { entryOperation, takenUpOperation } from "@/lib/domain/visit/on-device/make-operation";
import { formatNumber } from "@/lib/i18n/format";
import { offlineVisitFr } from "@/lib/i18n/fr/offline-visit";
import { registerLevelsFr } from "@/lib/i18n/fr/register-levels";
import { EntryForm } from "../register/form/entry-form";
import { Lacks } from "../register/lacks";
import { LevelMark } from "../ui/level-mark";
import type { SaveStatus } from "../ui/save-state";
import { ConflictNote } from "./conflict-note";
import { useHeld } from "./engine";
import { aboutEntry, heldStatus, isContested } from "./held-status";
import { keepAll } from "./keep-form";
import { goTo, partPlace } from "./place";

const t = offlineVisitFr.entry;

const BACK = partPlace("fiches");
const toEntries = () => goTo(BACK);
/** A long form: it is not drawn again each time that something is kept. */
const Form = memo(EntryForm);

type Values = z.input<typeof saveEntrySchema>;

/** By the rules of the server, computed here: it moves as the entry is written. */
function Standing({ entry }: { entry: OpenedEntry }) {
  const { visit } = useHeld();
  const { level, forecast, score } = entryStanding(visit, entry);
  return (
    <section aria-live="polite">
      <p>
        <LevelMark level={level} /> · <span>{t.forecast(registerLevelsFr.shortLevels[forecast.level])}</span>
        <span className="second"> · {t.score(formatNumber(score))}</span>
      </p>
      <Lacks report={forecast} />
    </section>
  );
}

/** The entry as it was when its screen opened: the form holds what is typed since, and sends what changed. */
export function EntryScreen({ entryId }: { entryId: string }) {
  const { engine, visit, kept } = useHeld();
  const entry = visit.entries.find(({ id }) => id === entryId);
  const opened = useRef(entry);
  const latest = useRef(visit);
  latest.current = visit;
  const keep = useCallback(
    async (_key: string, input: Values): Promise<ActionResult> => {
      const parsed = saveEntrySchema.safeParse(input);
      if (!parsed.success)
        return {
          status: "invalid",
          issues: parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message })),
        };
      const now = latest.current.entries.find(({ id }) => id === entryId);
      if (!now) return { status: "refused", code: "not-found" };
      await keepAll(engine, [takenUpOperation(latest.current, entryId), entryOperation(now, parsed.data.content)]);
      return { status: "done", at: new Date().toISOString() };
    },
    [engine, entryId],
  );
  const { name } = visit.person;
  const { today } = visit.facts;
  const by = useMemo(() => ({ today, name, role: "dpo" as const }), [today, name]);
  const stage = heldStatus(kept, aboutEntry(entryId))?.kind;
  const held = useMemo((): SaveStatus | undefined => stage && { kind: stage }, [stage]);
  const start = opened.current;
  if (!entry || !start)
    return (
      <>
        <h1 className="q">{t.gone}</h1>
        <p>
          <a href={BACK}>{t.back}</a>
        </p>
      </>
    );
  return (
    <>
      <h1 className="q">{entry.name}</h1>
      {entry.approvedVersion !== null && <p className="second">{t.draft}</p>}
      {isContested(kept, aboutEntry(entryId)) && <ConflictNote />}
      <Standing entry={entry} />
      <Form
        memberId={visit.file.member.id}
        entryId={entryId}
        version={start.version}
        content={start.content}
        catalogue={visit.measures}
        by={by}
        action={keep}
        submitLabel={t.keep}
        held={held}
        backHref={BACK}
        onDone={toEntries}
      />
    </>
  );
}
