import type { EntryStatus } from "@/lib/domain/register/status";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import type { IconName } from "../ui/shapes";
import { Tag } from "../ui/tag";

const SHOWN: Record<EntryStatus, { icon: IconName; tone: "plain" | "done" | "late" | "act" | "off" }> = {
  draft: { icon: "draft", tone: "off" },
  submitted: { icon: "submitted", tone: "act" },
  to_complete: { icon: "complete", tone: "late" },
  reviewed: { icon: "reviewed", tone: "plain" },
  approved: { icon: "approved", tone: "done" },
  archived: { icon: "aside", tone: "off" },
};

export function StatusTag({ status }: { status: EntryStatus }) {
  return <Tag {...SHOWN[status]}>{registerFieldsFr.statuses[status]}</Tag>;
}
