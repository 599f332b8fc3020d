import { blankPurpose } from "@/lib/domain/register/content/blank";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";
import { sampleExport } from "@/lib/domain/register/testing/sample-export";
import { sampleEntry, sampleRecord } from "@/lib/domain/register/testing/sample-record";

/** What a spreadsheet could run, and what only looks like it. */
export const HOSTILE = [
  "=1+1",
  "+33",
  "-2",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "＝1+1",
  "＋1",
  "－1",
  "＠SUM(A1)",
  '=HYPERLINK("http://exemple.test";"clic")',
  "=cmd|'/C calc'!A0",
  "{=1+1}",
  "of:=1+1",
];

/** A register of one entry per hostile text, which stands as its name, its service and its reference. */
export const hostileExport = () =>
  sampleExport({
    record: {
      ...sampleRecord,
      entries: HOSTILE.map((text, index) => {
        const content = {
          ...completeContent,
          name: text,
          service: text,
          purposes: HOSTILE.map(blankPurpose),
          dataSubjects: [{ label: text, kind: null, comment: "" }],
        };
        return sampleEntry(index + 1, { ref: `${text}${index}`, content });
      }),
    },
  });
