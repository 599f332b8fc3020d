import type { MemberOverview } from "@/lib/domain/member/overview";
import { plural } from "@/lib/i18n/format";
import { memberFr } from "@/lib/i18n/fr/member";
import { Tag } from "../ui/tag";

const t = memberFr.list;

/** « 1 action échue, 2 fiches à revoir »; empty when nothing is late. */
export function overdueWords({ overdueActions, overdueReviews, openQuestions }: MemberOverview): string {
  const parts = [
    overdueActions > 0 && plural(overdueActions, ...t.actions),
    overdueReviews > 0 && plural(overdueReviews, ...t.reviews),
    openQuestions > 0 && plural(openQuestions, ...t.questions),
  ];
  return parts.filter(Boolean).join(", ");
}

export function Overdue({ member }: { member: MemberOverview }) {
  const words = overdueWords(member);
  return words === "" ? null : (
    <Tag icon="late" tone="late" wrap>
      {words}
    </Tag>
  );
}
