import { fileURLToPath } from "node:url";
import { runningUrls } from "./embedded.mjs";
import { dataDirectory, isRealInstallation } from "./installation.mjs";
import { runningInstance } from "./instance.mjs";

const dataDir = dataDirectory(fileURLToPath(new URL("../..", import.meta.url)));
const url = isRealInstallation()
  ? process.env.MIGRATION_DATABASE_URL
  : runningInstance(dataDir) && runningUrls(dataDir)?.MIGRATION_DATABASE_URL;

if (url) {
  console.log(url);
} else {
  console.error(`Aucune base ne tourne sur ${dataDir}. Lancer d’abord : npm start`);
  process.exit(1);
}
