import "server-only";
import { closePools } from "@/db/client";

/** For a process that ends: a server keeps its connections. */
export const closeConnections = (): Promise<void> => closePools();
