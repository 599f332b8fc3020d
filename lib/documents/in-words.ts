import type { ExportedRegister } from "@/lib/domain/register/export/exported";
import type { WrittenRegister } from "@/lib/domain/register/export/written";
import { printableRegister } from "./printable";
import { writeEdition } from "./register/write-edition";
import { writeRegister } from "./register/write-register";

/** The register in words, as every engine but JSON renders it. */
export const inWords = (exported: ExportedRegister): WrittenRegister =>
  printableRegister(
    exported.edition ? writeEdition(exported, exported.edition) : writeRegister(exported.record, exported),
  );
