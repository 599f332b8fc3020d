import { isBuilt } from "@/lib/cli/build.mjs";
import { trialApplication } from "@/lib/cli/trial.mjs";

/** Serves the built application (with E2E_DEV=1 the development server) and tells the tests where everything is. */
export default async function setup() {
  const root = process.cwd();
  const dev = process.env.E2E_DEV === "1";
  if (!dev && !isBuilt(root)) console.warn("The build is not that of these sources: npm run build");
  if (process.env.FAULT_SCRIPTS) return undefined; // « npm run faults:offline » alone: it breaks an application of its own
  const trial = await trialApplication(root, { port: Number(process.env.E2E_PORT), dev });
  Object.assign(process.env, trial.settings, {
    SUPERUSER_DATABASE_URL: trial.superuserUrl,
    E2E_SIGN_INS: JSON.stringify(trial.signIns),
    E2E_SERVER_PID: String(trial.pid),
  });
  return trial.stop;
}
