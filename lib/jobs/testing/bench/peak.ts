// Makes one long export in a process of its own, and tells the most memory it ever held, in megabytes.
import { existsSync, readFileSync } from "node:fs";
import { migrator } from "@/db/testing/people";
import { lookUpSession } from "@/lib/services/access/session";
import { closeConnections } from "@/lib/services/connections";
import { requestExport } from "@/lib/services/export/ask";
import { runWaitingExports } from "../../run-waiting";

const [secret = "", ...memberIds] = process.argv.slice(2);
const KILOBYTES = 1024;

/** Of this program alone: what the system calls the process's maximum starts from that of the program that launched it. */
function mostMemory(): number {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
  return (kilobytes ? Number(kilobytes) : process.resourceUsage().maxRSS) / KILOBYTES;
}

const session = await lookUpSession(secret);
if (!session) throw new Error("the bench is signed in");
const { id } = await requestExport(session.actor, null, { format: "pdf", extent: "full", memberIds });
await runWaitingExports();
const [row] = await migrator()`select status, done_count from export_job where id = ${id}`;
if (row?.status !== "done" || row.done_count !== memberIds.length) throw new Error(`the export is ${row?.status}`);
console.log(mostMemory());
await migrator().end();
await closeConnections();
