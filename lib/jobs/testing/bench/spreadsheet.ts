import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const OFFICE = ["/usr/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"];
const ROWS = 10_000;
const TIMES = 11;
const LIMIT_MS = 120_000;

const macro = (answer: string) => `
Sub Pivot
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, hidden())
  sheet = doc.Sheets.getByIndex(0)
  Dim rows(${ROWS})
  rows(0) = Array("theme", "mode", "acts")
  For i = 1 To ${ROWS}
    rows(i) = Array("theme " &amp; (i * 7919) Mod 14, "mode " &amp; (i * 104729) Mod 7, 1)
  Next
  source = sheet.getCellRangeByPosition(0, 0, 2, ${ROWS})
  source.setDataArray(rows())
  tables = sheet.getDataPilotTables()
  where = sheet.getCellByPosition(5, 0).getCellAddress()
  Open "${answer}" For Output As #1
  For turn = 1 To ${TIMES}
    start = GetSystemTicks()
    described = tables.createDataPilotDescriptor()
    described.setSourceRange(source.getRangeAddress())
    fields = described.getDataPilotFields()
    fields.getByIndex(0).Orientation = com.sun.star.sheet.DataPilotFieldOrientation.ROW
    fields.getByIndex(1).Orientation = com.sun.star.sheet.DataPilotFieldOrientation.COLUMN
    fields.getByIndex(2).Orientation = com.sun.star.sheet.DataPilotFieldOrientation.DATA
    fields.getByIndex(2).Function = com.sun.star.sheet.GeneralFunction.COUNT
    tables.insertNewByName("pivot" &amp; turn, where, described)
    Print #1, GetSystemTicks() - start
    If turn &lt; ${TIMES} Then tables.removeByName("pivot" &amp; turn)
  Next
  last = tables.getByName("pivot${TIMES}").getOutputRange()
  Print #1, "total " &amp; sheet.getCellByPosition(last.EndColumn, last.EndRow).getString()
  Close #1
  doc.close(True)
End Sub`;

const library = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Bench"/></library:library>`;
const libraries = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`;
const module = (code: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Bench" script:language="StarBasic">${code}</script:module>`;

/** Milliseconds of a spreadsheet's pivot of one pair over 10,000 rows, each time; null where LibreOffice is not installed. */
export function pivotTimes(): number[] | null {
  const office = OFFICE.find((path) => existsSync(path));
  if (!office) return null;
  const home = mkdtempSync(join(tmpdir(), "registre-tableur-"));
  try {
    const words = ["--headless", "--norestore", "--nologo", `-env:UserInstallation=${pathToFileURL(home)}`];
    const run = (order: string) => execFileSync(office, [...words, order], { timeout: LIMIT_MS, stdio: "ignore" });
    run("--terminate_after_init"); // it lays its own profile first, over what stands there
    const basic = join(home, "user/basic/Standard");
    mkdirSync(basic, { recursive: true });
    const answer = join(home, "times.txt");
    writeFileSync(join(home, "user/basic/script.xlc"), libraries);
    writeFileSync(join(basic, "script.xlb"), library);
    writeFileSync(join(basic, "Bench.xba"), module(macro(answer)));
    run("macro:///Standard.Bench.Pivot");
    const lines = readFileSync(answer, "utf8").trim().split("\n");
    if (lines.pop() !== `total ${ROWS}`) throw new Error("the pivot does not count its rows");
    return lines.map(Number);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
