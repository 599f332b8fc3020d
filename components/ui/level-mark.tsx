import type { ReactNode } from "react";
import { uiFr } from "@/lib/i18n/fr/ui";
import { Drawing } from "./drawing";
import type { IconName } from "./shapes";

export type LevelCode = keyof typeof uiFr.level;

const SHAPES: Record<LevelCode, IconName> = { absent: "n0", a_minima: "n1", affine: "n2", maitrise: "n3" };

/** Lines that fill up: absent is a dashed square, then one, two, three lines. Never a grade, never a percentage. */
export function LevelMark({ level, forecast }: { level: LevelCode; forecast?: LevelCode | undefined }) {
  return (
    <span className={`lvl ${SHAPES[level].replace("n", "l")}`}>
      <Drawing name={SHAPES[level]} />
      <span>
        {uiFr.level[level]}
        {forecast && forecast !== level && (
          <span className="second">
            {" "}
            <span aria-hidden="true">→</span>
            <span className="vh">{`, ${uiFr.levelForecast}\u00a0:`}</span>
            {` ${uiFr.level[forecast].toLowerCase()}`}
          </span>
        )}
      </span>
    </span>
  );
}

/** The level of the member in hand, at the head of the margin; `note` says on which day it was computed. */
export function LevelBig({ level, note }: { level: LevelCode; note: ReactNode }) {
  return (
    <p className="lvl-big">
      <Drawing name={SHAPES[level]} />
      <span>
        {uiFr.level[level]}
        <small>{note}</small>
      </span>
    </p>
  );
}
