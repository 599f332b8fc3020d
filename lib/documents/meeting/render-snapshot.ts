import type { PictureFormat, SnapshotFormat, WrittenChart, WrittenSnapshot } from "@/lib/domain/meeting/written";
import { drawingOf } from "../chart/drawing";
import { writeSvg } from "../chart/svg";
import { inTurn } from "../spreadsheet/turn";
import { snapshotSheets } from "./snapshot-sheets";

const WRITERS: Record<SnapshotFormat, (snapshot: WrittenSnapshot) => Promise<Uint8Array>> = {
  pdf: async (snapshot) => (await import("./snapshot-pdf")).writeSnapshotPdf(snapshot),
  docx: async (snapshot) => (await import("./snapshot-docx")).writeSnapshotDocx(snapshot),
  ods: async (snapshot) =>
    (await import("../spreadsheet/ods")).writeOdsFile(snapshot.title, snapshot.sentence, snapshotSheets(snapshot)),
};

/** A snapshot in one format. Two pages and a few tables: a tenth of a second, two at a time. Throws `EngineMissing` without its engine. */
export const renderSnapshot = (format: SnapshotFormat, snapshot: WrittenSnapshot): Promise<Uint8Array> =>
  inTurn(() => WRITERS[format](snapshot));

/** One chart alone, as it stands in the documents. */
export const renderPicture = (format: PictureFormat, chart: WrittenChart): Promise<Uint8Array> =>
  inTurn(async () =>
    format === "svg"
      ? Buffer.from(writeSvg(drawingOf(chart)))
      : (await (await import("../chart/picture")).drawPicture(chart)).bytes,
  );
