import type { Priority } from "@/lib/domain/action/priority";
import type { ActionStatus } from "@/lib/domain/action/status";
import { actionFr } from "@/lib/i18n/fr/action";
import type { IconName } from "../ui/shapes";
import { Tag, type Tone } from "../ui/tag";

const LOOKS: Record<ActionStatus, { icon: IconName; tone: Tone }> = {
  a_faire: { icon: "todo", tone: "plain" },
  en_cours: { icon: "now", tone: "act" },
  fait: { icon: "approved", tone: "done" },
  abandonne: { icon: "x", tone: "off" },
  sans_objet: { icon: "aside", tone: "off" },
};
const RANKS: Record<Priority, { icon: IconName; tone: Tone }> = {
  1: { icon: "stop", tone: "stop" },
  2: { icon: "complete", tone: "late" },
  3: { icon: "todo", tone: "plain" },
  4: { icon: "draft", tone: "off" },
};

export const ActionStatusTag = ({ status }: { status: ActionStatus }) => (
  <Tag {...LOOKS[status]}>{actionFr.statuses[status]}</Tag>
);
export const PriorityTag = ({ priority }: { priority: Priority }) => (
  <Tag {...RANKS[priority]}>{actionFr.ranked[priority]}</Tag>
);
