import { EngineMissing } from "@/lib/documents/engine-missing";
import { renderRegister, renderReport, renderWritten } from "@/lib/documents/render";
import { renderMade } from "@/lib/documents/render-made";
import type { ExportAsk, ExportReply } from "@/lib/domain/export/messages";
import { runWaitingExports } from "./run-waiting";

/*
 * A process of the application, its child: the engines of documents work here, never in the loop that answers requests.
 * It renders what a person waits for, and makes the long exports. It ends with the application.
 */

/** The files past their day go, and an export whose process died is taken up, without anyone asking. */
const ROUND_MS = 15 * 60_000;

type Render = Exclude<ExportAsk, { kind: "wake" }>;

function rendered(ask: Render): Promise<Uint8Array> {
  if (ask.kind === "render-made") return renderMade(ask.made);
  if (ask.kind === "render-report") return renderReport(ask.report);
  return ask.kind === "render" ? renderRegister(ask.format, ask.exported) : renderWritten(ask.format, ask.register);
}

async function answer(ask: Render): Promise<ExportReply> {
  try {
    return { id: ask.id, bytes: await rendered(ask) };
  } catch (error) {
    if (error instanceof EngineMissing) return { id: ask.id, missing: true };
    return { id: ask.id, failure: error instanceof Error ? error.message : String(error) };
  }
}

let running: Promise<void> | undefined;
let again = false;

/** One round at a time; what is asked for meanwhile is looked at after it. */
function round(): void {
  if (running) {
    again = true;
    return;
  }
  running = runWaitingExports()
    .catch((error) => console.error("exports:", error)) // the database may be down for a moment: the next round tries again
    .finally(() => {
      running = undefined;
      if (!again) return;
      again = false;
      round();
    });
}

process.on("message", async (ask: ExportAsk) => {
  if (ask.kind === "wake") round();
  else process.send?.(await answer(ask));
});
process.on("disconnect", () => process.exit(0));

setInterval(round, ROUND_MS).unref();
round();
