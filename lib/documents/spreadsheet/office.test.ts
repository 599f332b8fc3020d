import { expect, test } from "vitest";
import { sampleExport } from "@/lib/domain/register/testing/sample-export";
import { renderRegister } from "../render";
import { HOSTILE, hostileExport } from "../testing/hostile";
import { converted, hasOffice } from "../testing/soffice";

const TIMEOUT = 120_000;
const FORMATS = ["ods", "xlsx", "csv"] as const;

/** What LibreOffice would compute: its flat file writes each formula beside its value. */
const formulasIn = (flat: string): string[] => flat.match(/table:formula="[^"]*"/g) ?? [];

test.skipIf(!hasOffice).each(FORMATS)(
  "EXP-09 LibreOffice opens %s, computes it again, and finds no formula (skipped where soffice is missing)",
  { timeout: TIMEOUT },
  async (format) => {
    const flat = converted(await renderRegister(format, hostileExport()), format, "fods");
    expect(formulasIn(flat)).toEqual([]);
    for (const text of HOSTILE.filter((one) => !/["'\s]/.test(one))) expect(flat).toContain(text);
    expect(flat).not.toContain("Err:");
  },
);

test.skipIf(!hasOffice)(
  "EXP-09 the same check does find a formula where there is one (skipped where soffice is missing)",
  { timeout: TIMEOUT },
  () => {
    expect(formulasIn(converted(Buffer.from("a;b\n=1+1;2\n"), "csv", "fods"))).not.toEqual([]);
  },
);

test.skipIf(!hasOffice)(
  "EXP-08 LibreOffice reads back every sheet, and the text document (skipped where soffice is missing)",
  { timeout: TIMEOUT },
  async () => {
    for (const format of ["ods", "xlsx"] as const) {
      const flat = converted(await renderRegister(format, sampleExport()), format, "fods");
      for (const name of ["Présentation", "Liste des traitements", "Fiche 1", "Fiche 3"])
        expect(flat).toContain(`table:name="${name}"`);
      expect(flat).toContain("<text:p>Mesure ACC</text:p><text:p>Mesure SAV</text:p>");
    }
    const text = converted(await renderRegister("docx", sampleExport()), "docx", "txt");
    expect(text).toContain("Registre des traitements, Damprelle");
    expect(text).toContain("Marché 2025-04");
  },
);
