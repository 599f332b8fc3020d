import { uiFr } from "@/lib/i18n/fr/ui";
import { Icon } from "./icon";
import { useWaitingWords } from "./kept-here";
import type { IconName } from "./shapes";

/** `saved` needs the server's answer; until then the text is only `kept` on the device. `at` is « 10:42 ». */
export type SaveStatus = { kind: "idle" | "saving" | "sent" | "failed" } | { kind: "saved" | "kept"; at?: string };

const t = uiFr.save;

const SHOWN: Record<Exclude<SaveStatus["kind"], "idle" | "saving">, { icon: IconName; tone: string; words: string }> = {
  saved: { icon: "approved", tone: " ok", words: t.saved },
  kept: { icon: "here", tone: " here", words: t.kept },
  sent: { icon: "sent", tone: " go", words: t.sent },
  failed: { icon: "stop", tone: " ko", words: t.failed },
};

type SaveStateProps = { status: SaveStatus; onRetry?: (() => void) | undefined };

export function SaveState({ status, onRetry }: SaveStateProps) {
  const waiting = useWaitingWords();
  if (status.kind === "idle") return <p className="save" role="status" />;
  if (status.kind === "saving")
    return (
      <p className="save" role="status">
        <Icon name="now" />
        <span>{waiting}</span>
      </p>
    );
  const { icon, tone, words } = SHOWN[status.kind];
  return (
    <p className={`save${tone}`} role="status">
      <Icon name={icon} />
      <span>{"at" in status && status.at ? (status.kind === "saved" ? t.savedAt : t.keptAt)(status.at) : words}</span>
      {status.kind === "failed" && onRetry && (
        <button className="b b-q" type="button" onClick={onRetry}>
          {t.retry}
        </button>
      )}
    </p>
  );
}
