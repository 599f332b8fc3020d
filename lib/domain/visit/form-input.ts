import { textOf, textsOf } from "../form-fields";
import { agreementIn } from "./agreement";
import { SENTENCES_MAX } from "./visit";

const PLACE = ["memberId", "visitId"];
const FINDING = [
  "label",
  "evidence",
  "severity",
  "entryId",
  "question",
  "findingId",
  "version",
  "state",
  "stateReason",
];
const ACTION = [
  "label",
  "description",
  "findingId",
  "kind",
  "priority",
  "ownerKind",
  "ownerName",
  "dueOn",
  "remindOn",
  "cost",
];
const CLOSING = ["version", "doneFrom", "doneTo", "goesWell", "nextVisitOn", "travelMinutes", "theme", "subject"];

/** What the forms of a visit say, still to be parsed by the schema of each; the same online and on the device. */
export const findingIn = (form: FormData): Record<string, unknown> =>
  textsOf(form, [...PLACE, ...FINDING, "correctedOnTheSpot", "personalDataKept"]);

export const agreedActionIn = (form: FormData): Record<string, unknown> => ({
  ...textsOf(form, [...PLACE, ...ACTION]),
  origin: "visit",
});

export const entryReviewIn = (form: FormData): Record<string, unknown> =>
  textsOf(form, [...PLACE, "entryId", "version", "note"]);

export function closingIn(form: FormData): Record<string, unknown> {
  const label = textOf(form, "attendeeLabel");
  const attendees = form.getAll("attendees").map((role) => ({
    function: role,
    label: role === "autre" ? label : "",
    name: "",
  }));
  const typed = Array.from({ length: SENTENCES_MAX }, (_, index) => textOf(form, `sentences.${index}`).trim());
  return {
    ...textsOf(form, [...PLACE, ...CLOSING, "personalDataKept"]),
    attendees,
    sentences: typed.filter((sentence) => sentence !== ""),
    agreement: agreementIn(textOf(form, "agreement.name"), textOf(form, "agreement.function")),
  };
}
