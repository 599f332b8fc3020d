import { routes } from "@/lib/routes";

/** Where the screens of a visit lead: pages of the server online, anchors of one page on the device. */
export type VisitPlaces = {
  question: (code: string) => string;
  entries: () => string;
  /** A finding to change, « nouveau » to write one; `back` is the question to come back to. */
  finding: (id: string, back: string) => string;
  /** A finding to act on, « nouvelle » for an action of its own. */
  agree: (id: string, back: string) => string;
  entry: (entryId: string) => string;
  /** An action of an earlier visit; null where there is no page to read it. */
  carried: (actionId: string) => string | null;
  visit: () => string;
};

export function onlinePlaces(memberId: string, visitId: string): VisitPlaces {
  const here = (query: Record<string, string>) => routes.visitQuestions(memberId, visitId, query);
  return {
    question: (question) => here({ question }),
    entries: () => here({ partie: "fiches" }),
    finding: (constat, question) => here({ constat, question }),
    agree: (agir, question) => here({ agir, question }),
    entry: (entryId) => routes.entry(memberId, entryId),
    carried: (action) => routes.memberActions(memberId, { action }),
    visit: () => routes.visit(memberId, visitId),
  };
}
