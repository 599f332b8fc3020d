import type { Made } from "@/lib/domain/export/messages";
import { renderReport } from "./annual-report/render-report";
import { renderPicture, renderSnapshot } from "./meeting/render-snapshot";

/** A document of words that are ready; heavy work, as `renderRegister`. */
export function renderMade(made: Made): Promise<Uint8Array> {
  if (made.of === "snapshot") return renderSnapshot(made.format, made.snapshot);
  if (made.of === "chart") return renderPicture(made.format, made.chart);
  return renderReport(made.format, made.report, made.sha256);
}
