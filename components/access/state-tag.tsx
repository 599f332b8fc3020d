import { Tag } from "@/components/ui/tag";
import type { PersonState } from "@/lib/domain/access/person";
import { accessFr } from "@/lib/i18n/fr/access";

const LOOKS = {
  active: { icon: "approved", tone: "done" },
  invited: { icon: "sent", tone: "plain" },
  disabled: { icon: "off", tone: "off" },
} as const;

export function StateTag({ state }: { state: PersonState }) {
  return <Tag {...LOOKS[state]}>{accessFr.states[state]}</Tag>;
}
