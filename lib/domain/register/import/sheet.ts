import { z } from "zod";

/** Lines count from 1 as a spreadsheet shows them, columns from 0; both ends are inside. */
const areaSchema = z.object({ top: z.int(), left: z.int(), bottom: z.int(), right: z.int() });

/** A line that holds something: its cells from the first column to the last filled one, dates as 'YYYY-MM-DD'. */
const rowSchema = z.object({ line: z.int(), cells: z.array(z.string()) });

/** One sheet of a file, as plain texts. A CSV has one, without name. */
export const sheetSchema = z.object({
  name: z.string(),
  hidden: z.boolean(),
  rows: z.array(rowSchema),
  merged: z.array(areaSchema),
  /** Columns that the spreadsheet does not show, absent when it shows them all. */
  hiddenColumns: z.array(z.int()).optional(),
  /** Lines that hold something and that the spreadsheet does not show, absent when it shows them all. */
  hiddenLines: z.array(z.int()).optional(),
});

export type Area = z.output<typeof areaSchema>;
export type Sheet = z.output<typeof sheetSchema>;
