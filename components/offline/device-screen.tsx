import type { Question } from "@/lib/domain/visit/questionnaire";
import type { VisitPlaces } from "../visit/places";
import { AdoptScreen } from "./adopt-screen";
import { ClosingScreen } from "./closing-screen";
import { EntriesScreen } from "./entries-screen";
import { EntryScreen } from "./entry-screen";
import { AgreeScreen, FindingScreen } from "./finding-screens";
import { PhotoScreen } from "./photo-screen";
import type { DevicePlace } from "./place";
import { QuestionScreen } from "./question-screen";

type Props = { place: DevicePlace; places: VisitPlaces; question: Question; next: Question | undefined };

/** The one screen that the anchor names; the question in hand for anything else. */
export function DeviceScreen({ place, places, question, next }: Props) {
  const back = question.code;
  const backHref = places.question(back);
  if (place.entry) return <EntryScreen key={place.entry} entryId={place.entry} />;
  if (place.finding) return <FindingScreen key={place.finding} id={place.finding} back={back} backHref={backHref} />;
  if (place.agree) return <AgreeScreen key={place.agree} id={place.agree} back={back} backHref={backHref} />;
  switch (place.part) {
    case "fiches":
      return <EntriesScreen places={places} />;
    case "nouvelle-fiche":
      return <AdoptScreen places={places} />;
    case "photos":
      return <PhotoScreen question={place.question ?? null} backHref={backHref} />;
    case "cloture":
      return <ClosingScreen backHref={backHref} />;
    default:
      return <QuestionScreen key={back} question={question} nextHref={next ? places.question(next.code) : backHref} />;
  }
}
