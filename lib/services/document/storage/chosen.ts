import "server-only";
import { documentKeys, documentsFolder, documentsS3 } from "@/lib/env";
import { folderStorage } from "./folder";
import { s3Storage } from "./s3";
import type { Storage } from "./storage";

/** Whether this installation can take a file in: a key to seal it with, and a place to put it. */
export const documentsAreOpen = (): boolean =>
  documentKeys().length > 0 && (documentsS3() !== null || documentsFolder() !== "");

/** S3-compatible storage when it is set, else the folder of this machine. */
export function documentStorage(): Storage {
  const s3 = documentsS3();
  return s3 ? s3Storage(s3) : folderStorage(documentsFolder());
}
