import { memo, useEffect, useMemo, useRef } from "react";
import { resumeAt } from "@/lib/domain/visit/progress";
import { visibleQuestions } from "@/lib/domain/visit/visible";
import { formatNumber } from "@/lib/i18n/format";
import { offlineVisitFr } from "@/lib/i18n/fr/offline-visit";
import { routes } from "@/lib/routes";
import { kindInSentence } from "../member/in-hand";
import { TypedStoreContext } from "../ui/form/typed-store";
import type { Task } from "../ui/task-list";
import { RunFrame } from "../visit/run-frame";
import { DeviceScreen } from "./device-screen";
import { DeviceActs, DeviceCounts } from "./device-status-line";
import { PLACE, putDraft, rememberPhotos, typedStore } from "./drafts";
import { useHeld } from "./engine";
import { focusHeading } from "./heading";
import { devicePlaces, goTo, partPlace, placeOf, usePlaceHash } from "./place";
import { useNow } from "./use-now";

const t = offlineVisitFr;

function useHeadingFocus(place: string) {
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    focusHeading();
  }, [place]);
}

/** The very screen that was left: by the anchor of the page, else by what the device remembers. */
function useResume(): string {
  const { drafts } = useHeld().open;
  const hash = usePlaceHash();
  const remembered = drafts.get(PLACE);
  const left = typeof remembered === "string" && placeOf(remembered) ? remembered : "";
  useEffect(() => {
    if (hash === "" && left !== "") goTo(left, true);
    if (hash !== "" && hash !== left) putDraft(drafts, PLACE, hash);
  }, [drafts, hash, left]);
  return hash || left;
}

/** The visit on its device: the frame of the online visit, with three more parts and where the work is. */
export const DeviceFrame = memo(function DeviceFrame() {
  const { visit, full, open } = useHeld();
  const { file, photos } = visit;
  useEffect(() => rememberPhotos(open.drafts, photos), [open.drafts, photos]);
  const hash = useResume();
  const now = useNow();
  const { startedAt: started } = file.visit;
  const startedAt = started === null ? null : new Date(started);
  const place = placeOf(hash) ?? {};
  const places = useMemo(() => devicePlaces(routes.offlineVisit()), []);
  const answers = Object.fromEntries(file.answers.map((answer) => [answer.question, answer]));
  const questions = visibleQuestions(file.questionnaire, file.profile, answers);
  const first = useRef(resumeAt(questions, answers));
  const wanted = place.question ?? first.current;
  const question = questions.find(({ code }) => code === wanted) ?? questions[0];
  if (place.question) first.current = place.question;
  useHeadingFocus(hash);
  const screen = place.part || place.entry || place.finding || place.agree ? hash : `#question=${question?.code}`;
  const typed = useMemo(() => typedStore(open.drafts, screen), [open.drafts, screen]);
  if (!question) return <p>{t.entries.empty}</p>;
  const inQuestions = !place.part && !place.entry;
  const task = (part: "photos" | "cloture", label: string, status: string): Task => ({
    state: place.part === part ? "now" : "todo",
    label,
    status,
    href: partPlace(part),
    current: place.part === part,
  });
  const more = [
    task("photos", t.parts.photos, formatNumber(photos.length)),
    task("cloture", t.parts.closing, file.visit.status === "done" ? t.parts.closed : t.parts.open),
  ];
  return (
    <RunFrame
      chrome={{ personId: visit.person.id }}
      member={{ ...file.member, kindLabel: kindInSentence(file.member.kind) }}
      file={file}
      places={places}
      questions={questions}
      question={question}
      section={inQuestions ? question.section : null}
      now={startedAt !== null && startedAt > now ? startedAt : now}
      state={<DeviceActs />}
      more={{
        tasks: more,
        bar: <DeviceCounts />,
        end: { href: partPlace("cloture"), label: t.parts.closing },
      }}
    >
      <fieldset disabled={full} role="none">
        <TypedStoreContext value={typed}>
          <DeviceScreen
            place={place}
            places={places}
            question={question}
            next={questions[questions.indexOf(question) + 1]}
          />
        </TypedStoreContext>
      </fieldset>
    </RunFrame>
  );
});
