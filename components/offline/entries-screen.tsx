import { useMemo, useState } from "react";
import type { FormAction } from "@/lib/domain/form-state";
import { plain } from "@/lib/domain/register/plain-text";
import { entryReviewInputSchema } from "@/lib/domain/visit/entry-review";
import { entryReviewIn } from "@/lib/domain/visit/form-input";
import { entryStanding } from "@/lib/domain/visit/on-device/entry-level";
import { reviewOperation } from "@/lib/domain/visit/on-device/make-operation";
import { offlineVisitFr } from "@/lib/i18n/fr/offline-visit";
import { Banner } from "../ui/banner";
import { LinkButton } from "../ui/button";
import { LevelMark } from "../ui/level-mark";
import { Tag } from "../ui/tag";
import { EntriesPart } from "../visit/entries-part";
import type { VisitPlaces } from "../visit/places";
import { type Held, useHeld } from "./engine";
import { focusHeading } from "./heading";
import { aboutEntry, isContested } from "./held-status";
import { keepForm } from "./keep-form";
import { NameFilter } from "./name-filter";
import { partPlace } from "./place";

const t = offlineVisitFr.entries;

function reviewAction({ engine, visit }: Held): FormAction {
  return async (_state, form) => {
    const state = await keepForm(engine, {
      form,
      schema: entryReviewInputSchema,
      input: entryReviewIn(form),
      changes: ({ entryId, note }) => [reviewOperation(visit, entryId, note)],
    });
    if (state.status === "done") focusHeading();
    return state;
  };
}

/** Every entry with its level, found by its name; below, those gone through and what was noted of them. */
export function EntriesScreen({ places }: { places: VisitPlaces }) {
  const held = useHeld();
  const [name, setName] = useState("");
  const { visit, kept } = held;
  const alive = visit.entries.filter(({ status }) => status !== "archived");
  const standings = useMemo(
    () => new Map(visit.entries.map((entry) => [entry.id, entryStanding(visit, entry)])),
    [visit],
  );
  const found = alive.filter((entry) => plain(entry.name).includes(plain(name)));
  return (
    <>
      <h1 className="q">{t.title}</h1>
      <p className="lead">{alive.length > 0 ? t.lead : t.empty}</p>
      <p className="bar">
        <LinkButton href={partPlace("nouvelle-fiche")}>{t.add}</LinkButton>
      </p>
      {alive.length > 0 && <NameFilter label={t.filter} value={name} onChange={setName} />}
      {alive.length > 0 && found.length === 0 && <p role="status">{t.none}</p>}
      <ul className="rules">
        {found.map((entry) => {
          const { level = "absent", forecast } = standings.get(entry.id) ?? {};
          return (
            <li key={entry.id}>
              <a href={places.entry(entry.id)}>{entry.name}</a> <LevelMark level={level} forecast={forecast?.level} />
              {entry.ref === "" && <Tag icon="here">{t.isNew}</Tag>}
              {isContested(kept, aboutEntry(entry.id)) && (
                <Banner tone="late" icon="ask">
                  {offlineVisitFr.conflict.title}.
                </Banner>
              )}
            </li>
          );
        })}
      </ul>
      {alive.length > 0 && (
        <section>
          <EntriesPart file={visit.file} places={places} action={reviewAction(held)} within />
        </section>
      )}
    </>
  );
}
