import "server-only";
import { listSyndicates } from "@/db/queries/session";

/** Every syndicate of the installation, first made first: names only, for whoever installs. */
export const knownSyndicates = (): Promise<{ id: string; name: string }[]> => listSyndicates();
