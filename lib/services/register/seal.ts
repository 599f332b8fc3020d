import "server-only";
import { createHash } from "node:crypto";
import { versionHashInput } from "@/lib/domain/register/canonical";

/** The hash that stands on paper beside a version: sha256 of the canonical text of its place and content, in hexadecimal. */
export const sealOf = (version: Parameters<typeof versionHashInput>[0]): string =>
  createHash("sha256").update(versionHashInput(version)).digest("hex");
