import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/domain/register/canonical";
import { type ExportedRegister, shownRecord } from "@/lib/domain/register/export/exported";
import {
  REGISTER_FILE_FORMAT,
  REGISTER_FILE_VERSION,
  REGISTER_SCHEMA_ID,
  type RegisterFile,
} from "@/lib/domain/register/export/file";
import { recordHashInput } from "@/lib/domain/register/export/record";

/** Keys sorted and indented: two exports of one register differ by their moment only, in any tool that compares texts. */
export function writeRegisterJson(exported: ExportedRegister): string {
  const register = shownRecord(exported);
  const file: RegisterFile = {
    $schema: REGISTER_SCHEMA_ID,
    format: REGISTER_FILE_FORMAT,
    version: REGISTER_FILE_VERSION,
    extent: exported.extent,
    complete: exported.entries === null,
    syndicate: exported.syndicate,
    exportedAt: exported.at,
    sha256: createHash("sha256").update(recordHashInput(register)).digest("hex"),
    register,
  };
  return `${JSON.stringify(JSON.parse(canonicalJson(file)), null, 2)}\n`;
}
