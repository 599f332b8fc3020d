import type { EntryRecord, RegisterRecord } from "@/lib/domain/register/export/record";
import type { WrittenEntry } from "@/lib/domain/register/export/written";
import { formatCountry } from "@/lib/i18n/format";
import { registerExportFr } from "@/lib/i18n/fr/register-export";
import { registerValuesFr } from "@/lib/i18n/fr/register-values";
import { line, worded } from "@/lib/i18n/register/text";
import { categoryWords, delaysInOneCell, isSensitive } from "./data-rows";
import { lifeBlocks } from "./life-blocks";
import {
  basisWords,
  measureWords,
  modelBlocks,
  processorName,
  purposeWords,
  safeguardWords,
  writtenDay,
} from "./model-blocks";
import { moreBlocks } from "./more-blocks";

const t = registerExportFr.data;

const yesOrNo = (value: boolean) => (value ? t.yes : t.no);

/** « Oui » or « Non » of the list of treatments; a transfer still to check is not a no. */
const transferAnswer = ({ answer, items }: EntryRecord["content"]["transfers"]): string =>
  items.length > 0 ? t.yes : worded(registerValuesFr.transferAnswers, answer);

function listed({ content, ref, createdAt, updatedAt }: EntryRecord): string[] {
  const [main = ""] = purposeWords(content);
  return [
    ref,
    writtenDay(createdAt),
    writtenDay(updatedAt),
    main,
    yesOrNo(content.dataCategories.some(isSensitive)),
    transferAnswer(content.transfers),
  ];
}

/** The columns of one row per treatment. */
function lineOf({ content, ref, createdAt, updatedAt }: EntryRecord, isPublic: boolean): string[] {
  const transfers = content.transfers.items.map((item) =>
    line(item.recipient, formatCountry(item.country), safeguardWords(item)),
  );
  return [
    ref,
    content.name,
    purposeWords(content).join("\n"),
    basisWords(content).join("\n"),
    content.dataSubjects.map(({ label }) => label).join("\n"),
    content.dataCategories.map(categoryWords).join("\n"),
    delaysInOneCell(content),
    [...content.internalRecipients, ...content.externalRecipients].map(({ label }) => label).join("\n"),
    content.processors.map(processorName).join("\n"),
    transfers.length > 0 ? transfers.join("\n") : transferAnswer(content.transfers),
    ...(isPublic ? [] : [content.securityMeasures.map(measureWords).join("\n")]),
    writtenDay(createdAt),
    writtenDay(updatedAt),
  ];
}

/** One entry in words, from its record. */
export function writeEntry(entry: EntryRecord, record: RegisterRecord, isPublic: boolean): WrittenEntry {
  const model = modelBlocks(entry, record, isPublic);
  return {
    ref: entry.ref,
    name: entry.content.name,
    listed: listed(entry),
    line: lineOf(entry, isPublic),
    blocks: [...model, ...moreBlocks(entry, isPublic), ...lifeBlocks(entry, isPublic)],
    ofModel: model.length,
  };
}
