import type { DpaStatus } from "@/lib/domain/processor/codes";
import { contractFr } from "@/lib/i18n/fr/contract";
import type { IconName } from "../ui/shapes";
import { Tag, type Tone } from "../ui/tag";

const MARKS: Record<DpaStatus, readonly [IconName, Tone]> = {
  missing: ["todo", "late"],
  requested: ["submitted", "plain"],
  draft: ["draft", "plain"],
  signed: ["approved", "done"],
  expired: ["late", "late"],
};

export function DpaTag({ status }: { status: DpaStatus }) {
  const [icon, tone] = MARKS[status];
  return (
    <Tag icon={icon} tone={tone}>
      {contractFr.dpaStatuses[status]}
    </Tag>
  );
}
