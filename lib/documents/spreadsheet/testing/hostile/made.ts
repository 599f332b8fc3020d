import { odsParts } from "../ods-file";
import { workbookParts } from "../workbook-file";
import { type MadeEntry, zipFile } from "../zip-file";

export const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
export const row = (cells: string) => `<row>${cells}</row>`;
export const xlsx = (xml: string, more?: Parameters<typeof workbookParts>[1]) =>
  zipFile({ entries: workbookParts([{ name: "Registre", xml }], more) });
export const ods = (content: string, more?: MadeEntry[]) => zipFile({ entries: odsParts(content, more) });
