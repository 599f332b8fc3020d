import "server-only";
import { documentKeys, documentsFolder } from "@/lib/env";
import { folderStorage } from "./folder";
import type { Storage } from "./storage";

/** Whether this installation can take a file in: a key to seal it with, and a place to put it. */
export const documentsAreOpen = (): boolean => documentKeys().length > 0 && documentsFolder() !== "";

export const documentStorage = (): Storage => folderStorage(documentsFolder());
