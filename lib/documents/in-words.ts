import type { ExportedRegister } from "@/lib/domain/register/export/exported";
import type { WrittenRegister } from "@/lib/domain/register/export/written";
import { printableRegister } from "./printable";
import { writeRegister } from "./register/write-register";

/** The register in words, as every engine but JSON renders it. */
export const inWords = (exported: ExportedRegister): WrittenRegister =>
  printableRegister(writeRegister(exported.record, exported));
