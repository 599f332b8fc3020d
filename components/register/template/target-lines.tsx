import type { IconName } from "@/components/ui/shapes";
import { Tag, type Tone } from "@/components/ui/tag";
import type { PushTarget, TargetState } from "@/lib/domain/register/push";
import { templateActsFr } from "@/lib/i18n/fr/template-acts";
import { routes } from "@/lib/routes";

const t = templateActsFr.push;

/** `expected`: the profile of the member calls for the template; null when the template has no condition. */
export type Target = PushTarget & { state: TargetState; expected: boolean | null };

const MARKS: Record<TargetState, { icon: IconName; tone: Tone }> = {
  fresh: { icon: "plus", tone: "act" },
  resembles: { icon: "late", tone: "late" },
  held: { icon: "approved", tone: "done" },
  aside: { icon: "aside", tone: "off" },
  other_kind: { icon: "x", tone: "off" },
};

/** What giving the template would do at one member, in words, with the entry that is in question. */
export function TargetStanding({ target }: { target: Target }) {
  const { state, expected, memberId, memberName, heldEntryId, asideReason, sameNameEntryId } = target;
  const entryId = state === "held" ? heldEntryId : state === "resembles" ? sameNameEntryId : null;
  return (
    <>
      <Tag {...MARKS[state]} wrap>
        {state === "fresh" && expected === false ? t.unexpected : t.states[state]}
      </Tag>{" "}
      {state === "aside" && asideReason !== null && <span className="second">{t.aside(asideReason)}</span>}
      {entryId !== null && (
        <a href={routes.entry(memberId, entryId)}>
          {t.see}
          <span className="vh">, {memberName}</span>
        </a>
      )}
    </>
  );
}
