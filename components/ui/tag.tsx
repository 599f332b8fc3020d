import type { ReactNode } from "react";
import { Drawing } from "./drawing";
import type { IconName } from "./shapes";

export type Tone = "plain" | "done" | "late" | "stop" | "act" | "off";

type TagProps = { icon: IconName; tone?: Tone; wrap?: boolean; children: ReactNode };

/** A status: a silhouette and its word together, so that it survives black and white. */
export function Tag({ icon, tone = "plain", wrap = false, children }: TagProps) {
  const classes = ["tag", tone === "plain" ? "" : tone, wrap ? "wrap" : ""].filter(Boolean).join(" ");
  return (
    <span className={classes}>
      <Drawing name={icon} />
      {children}
    </span>
  );
}
