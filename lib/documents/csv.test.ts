import { expect, test } from "vitest";
import { writeCsv } from "./csv";

test("MEM-07 a list is written with semicolons, a header line and the mark of UTF-8", () => {
  expect(
    writeCsv(
      ["Adhérent", "Population"],
      [
        ["Damprelle", 1720],
        ["Larvignes", null],
      ],
    ),
  ).toBe("\ufeffAdhérent;Population\r\nDamprelle;1720\r\nLarvignes;\r\n");
});

test("MEM-07 a text that holds the separator, a quote or a line end stays one cell", () => {
  expect(writeCsv(["a"], [["un;deux"], ['dit « "oui" »'], ["un\ndeux"]])).toBe(
    '\ufeffa\r\n"un;deux"\r\n"dit « ""oui"" »"\r\n"un\ndeux"\r\n',
  );
});

test.each([
  "=1+1",
  "+33 1",
  "-2",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  " =1",
  "\u00a0=1",
  "＝1+1",
  "＋1",
  "－1",
  "＠SUM(A1)",
])("MEM-07 %j cannot run as a formula", (text) => {
  const cell = writeCsv(["a"], [[text]]).split("\r\n")[1] ?? "";
  expect(cell.replace(/^"/, "")).toMatch(/^'/);
});

test("MEM-07 a number keeps its sign and takes a comma", () => {
  expect(writeCsv(["a"], [[-1.5]])).toBe("\ufeffa\r\n-1,5\r\n");
});
