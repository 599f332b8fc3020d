import "server-only";
import { type DatabaseState, selectConnectionFacts, selectDatabaseState } from "@/db/queries/installation";
import { DATABASE_SETTINGS, databaseAddressOf, type Examination, settingsProblems, type Use } from "@/lib/env";
import { databaseErrorCode } from "./database-refusal";

const READY_MS = 2_000;
const MISSING_TABLE = new Set(["42P01", "3F000"]);

async function isBehind(): Promise<boolean> {
  try {
    return !(await selectDatabaseState()).migrated;
  } catch (error) {
    if (MISSING_TABLE.has(databaseErrorCode(error) ?? "")) return true;
    throw error;
  }
}

/**
 * Looks at the settings, then at what they lead to; the level of the migrations is asked of fit connections only.
 * A deployment is looked at before its migrations, the other uses after.
 */
export async function examineInstallation(use: Use): Promise<Examination> {
  const found: Examination = { settings: settingsProblems(use), connections: [], unreachable: [], behind: false };
  if (found.settings.length > 0) return found;
  const asked = use === "deployment" ? ([...DATABASE_SETTINGS, "MIGRATION_DATABASE_URL"] as const) : DATABASE_SETTINGS;
  const looks = asked.map(async (setting) => {
    try {
      found.connections.push(await selectConnectionFacts(setting, databaseAddressOf(setting)));
    } catch (error) {
      found.unreachable.push({ setting, reason: databaseErrorCode(error) ?? "?" });
    }
  });
  await Promise.all(looks);
  if (use !== "deployment" && found.unreachable.length === 0) found.behind = await isBehind();
  return found;
}

export type Readiness = { ready: true } | { ready: false; reason: "database" | "migrations" | "recovery" };

const late = () =>
  new Promise<never>((_, refuse) => setTimeout(() => refuse(new Error("the database is late")), READY_MS).unref());

/** Whether requests can be served now, told within two seconds. The reason is a code: nothing of the failure goes out. */
export async function readiness(): Promise<Readiness> {
  let state: DatabaseState;
  try {
    state = await Promise.race([selectDatabaseState(), late()]);
  } catch {
    return { ready: false, reason: "database" }; // every failure to answer is the one thing that is asked here
  }
  if (state.inRecovery) return { ready: false, reason: "recovery" };
  return state.migrated ? { ready: true } : { ready: false, reason: "migrations" };
}
