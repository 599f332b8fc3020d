import type { InterventionStatus } from "@/lib/domain/intervention/status";
import { interventionFr } from "@/lib/i18n/fr/intervention";
import type { IconName } from "../ui/shapes";
import { Tag, type Tone } from "../ui/tag";

const SHOWN: Record<InterventionStatus, { icon: IconName; tone: Tone }> = {
  brouillon: { icon: "draft", tone: "off" },
  ouverte: { icon: "todo", tone: "act" },
  en_attente_membre: { icon: "late", tone: "late" },
  close: { icon: "approved", tone: "done" },
  annulee: { icon: "aside", tone: "off" },
};

export function StatusTag({ status }: { status: InterventionStatus }) {
  const { icon, tone } = SHOWN[status];
  return (
    <Tag icon={icon} tone={tone}>
      {interventionFr.statuses[status]}
    </Tag>
  );
}
