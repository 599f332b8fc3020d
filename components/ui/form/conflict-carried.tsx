import type { FieldValues } from "react-hook-form";
import { POSTED, type PostedConflict } from "@/lib/domain/posted-form";
import { type Contest, choosing, settle } from "./conflict";

type Props = {
  contests: readonly Contest[];
  theirs: { version: number };
  more: FieldValues;
  asideName: (name: string) => string;
};

const standingOf = (contest: Contest, side: "theirs" | "both") =>
  settle([contest], choosing({}, [contest], side), {}).standing.get(contest.field.name);

/** What the button would write in the form, for a page that has no script to write it. */
export function ConflictCarried({ contests, theirs, more, asideName }: Props) {
  const alone = contests.filter(({ changed }) => changed !== "both");
  const carried: PostedConflict = {
    version: theirs.version,
    theirs,
    fields: contests
      .filter(({ changed }) => changed === "both")
      .map((contest) => ({
        name: contest.field.name,
        aside: asideName(contest.field.name),
        standing: {
          theirs: standingOf(contest, "theirs"),
          ...(contest.field.list && { both: standingOf(contest, "both") }),
        },
      })),
    merged: { ...Object.fromEntries(settle(alone, {}, {}).standing), ...more },
  };
  return (
    <noscript>
      <input type="hidden" name={POSTED.conflict} value={JSON.stringify(carried)} />
    </noscript>
  );
}
