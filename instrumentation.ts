/** Next calls this once, before the first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return; // replaced at build: the edge bundle must not see the database
  const { refuseUnsafeStart } = await import("@/lib/env");
  const { examineInstallation } = await import("@/lib/services/installation");
  refuseUnsafeStart(await examineInstallation("web"));
  const { startExports } = await import("@/lib/server/export-process");
  startExports();
}
