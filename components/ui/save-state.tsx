import { uiFr } from "@/lib/i18n/fr/ui";
import { Icon, type IconName } from "./icon";

/** `saved` needs the server's answer; until then the text is only `kept` on the device. `at` is « 10:42 ». */
export type SaveStatus = { kind: "idle" | "saving" | "kept" | "sent" | "failed" } | { kind: "saved"; at?: string };

const t = uiFr.save;

const SHOWN: Record<Exclude<SaveStatus["kind"], "idle">, { icon: IconName; tone: string; words: string }> = {
  saving: { icon: "now", tone: "", words: t.saving },
  saved: { icon: "approved", tone: " ok", words: t.saved },
  kept: { icon: "here", tone: " here", words: t.kept },
  sent: { icon: "sent", tone: " go", words: t.sent },
  failed: { icon: "stop", tone: " ko", words: t.failed },
};

type SaveStateProps = { status: SaveStatus; onRetry?: (() => void) | undefined };

export function SaveState({ status, onRetry }: SaveStateProps) {
  if (status.kind === "idle") return <p className="save" role="status" />;
  const { icon, tone, words } = SHOWN[status.kind];
  return (
    <p className={`save${tone}`} role="status">
      <Icon name={icon} />
      <span>{status.kind === "saved" && status.at ? t.savedAt(status.at) : words}</span>
      {status.kind === "failed" && onRetry && (
        <button className="b b-q" type="button" onClick={onRetry}>
          {t.retry}
        </button>
      )}
    </p>
  );
}
