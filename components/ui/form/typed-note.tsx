import { uiFr } from "@/lib/i18n/fr/ui";
import { Icon } from "../icon";
import type { TypedState } from "./use-typed";

const t = uiFr.typed;

/** Whether what is typed is on this device, before the button takes it into the visit. Nothing elsewhere. */
export function TypedNote({ keptAt, restored, failed }: TypedState) {
  if (failed)
    return (
      <p className="save ko" role="status">
        <Icon name="stop" />
        <span>{t.failed}</span>
      </p>
    );
  if (keptAt === null) return null;
  return (
    <p className="save here" role="status">
      <Icon name="here" />
      <span>{restored ? t.restored(keptAt) : t.kept(keptAt)}</span>
    </p>
  );
}
