import type { WrittenRegister } from "@/lib/domain/register/export/written";
import { registerExportFr } from "@/lib/i18n/fr/register-export";
import { writeCsv } from "./csv";

/** One row per treatment, its member in the last column: registers of several members may be put end to end. */
export const writeRegisterCsv = ({ line, memberName, parts }: WrittenRegister): string =>
  writeCsv(
    [...line, registerExportFr.lineMember],
    parts.flatMap(({ entries }) => entries).map((entry) => [...entry.line, memberName]),
  );
