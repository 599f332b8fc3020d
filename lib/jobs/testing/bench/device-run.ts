// The measures of the visit's device, « npm run bench -- device »: what it costs to take a visit along, to answer, to send.
import { migrator } from "@/db/testing/people";
import { closeConnections } from "@/lib/services/connections";
import { deviceMeasures } from "./device";
import { syncMeasures } from "./sync";
import { plantMembers } from "./world";

const world = await plantMembers(1);
const kept = [...(await syncMeasures(world)), ...(await deviceMeasures(world))];
await migrator().end();
await closeConnections();
process.exitCode = kept.every(Boolean) ? 0 : 1;
