import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./shapes";

/** `here` is what this device keeps; `info` is anything else that is only told. */
type BannerTone = "here" | "info" | "late" | "done" | "stop";

const ICONS: Record<BannerTone, IconName> = {
  here: "here",
  info: "info",
  late: "late",
  done: "approved",
  stop: "stop",
};

type BannerProps = { tone: BannerTone; icon?: IconName; alert?: boolean; actions?: ReactNode; children: ReactNode };

/** Bar, icon and sentence: what happened, what was kept, what to do. `alert` reads it out at once. */
export function Banner({ tone, icon = ICONS[tone], alert = false, actions, children }: BannerProps) {
  return (
    <div className={`banner ${tone}`} role={alert ? "alert" : undefined}>
      <Icon name={icon} />
      <p>{children}</p>
      {actions}
    </div>
  );
}
