import type { VisitStatus } from "@/lib/domain/visit/status";
import { visitFr } from "@/lib/i18n/fr/visit";
import type { IconName } from "../ui/shapes";
import { Tag, type Tone } from "../ui/tag";

const LOOKS: Record<VisitStatus, { icon: IconName; tone: Tone }> = {
  to_plan: { icon: "todo", tone: "plain" },
  proposed: { icon: "ask", tone: "plain" },
  planned: { icon: "now", tone: "act" },
  done: { icon: "approved", tone: "done" },
  cancelled: { icon: "aside", tone: "off" },
  postponed: { icon: "late", tone: "late" },
};

export const VisitStatusTag = ({ status }: { status: VisitStatus }) => (
  <Tag {...LOOKS[status]}>{visitFr.statuses[status]}</Tag>
);
