import type { Severity } from "@/lib/domain/register/rules/rule";
import { registerLevelsFr } from "@/lib/i18n/fr/register-levels";
import type { IconName } from "../ui/shapes";
import { Tag } from "../ui/tag";

const SHOWN: Record<Severity, { icon: IconName; tone: "stop" | "late" | "off" }> = {
  blocking: { icon: "stop", tone: "stop" },
  warning: { icon: "late", tone: "late" },
  advice: { icon: "note", tone: "off" },
};

/** Severity, code and sentence of a rule that fired. */
export function AlertLine({ code, severity, message }: { code: string; severity: Severity; message: string }) {
  const { icon, tone } = SHOWN[severity];
  return (
    <Tag icon={icon} tone={tone} wrap>
      <span>
        {registerLevelsFr.severities[severity]} {code}&nbsp;: {message}
      </span>
    </Tag>
  );
}
