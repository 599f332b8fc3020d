import { z } from "zod";
import { DOMAINS, LAWFUL_BASES } from "../content/codes";
import { transferSchema } from "../content/recipients";
import { day, listOf, paragraph, sentence, word, yesNo } from "../content/text";

const dayOrNot = z.union([z.literal(""), day]);

export const proposedCategorySchema = z.object({ label: word.min(1), detail: paragraph, retention: paragraph });

/**
 * An entry as a person would type it from the file: flat, in the words of the file, each answer editable before anything is
 * written. '' and [] mean that the file does not say; `transfer` and `sensitive` are then null.
 */
export const proposedEntrySchema = z.object({
  /** Where it comes from: the sheet (empty for a CSV) and the first line, from 1. */
  place: z.object({ sheet: z.string(), line: z.int() }),
  name: word.min(1),
  /** The town's own reference: the register gives its own. */
  ref: word,
  domain: z.enum(DOMAINS),
  service: word,
  manager: word,
  purposes: listOf(sentence.min(1), 30),
  lawfulBasis: z.enum([...LAWFUL_BASES, "to_determine"]),
  /** The basis in the words of the file. */
  lawfulBasisText: paragraph,
  secondaryLawfulBases: listOf(z.enum(LAWFUL_BASES), LAWFUL_BASES.length),
  lawReferences: listOf(sentence.min(1), 30),
  dataSubjects: listOf(word.min(1)),
  dataCategories: listOf(proposedCategorySchema),
  sensitive: yesNo,
  /** A period that goes with no category. */
  retention: paragraph,
  recipients: listOf(sentence.min(1)),
  /** Those of them that the file says to be the town's own. */
  internalRecipients: listOf(sentence.min(1)),
  /** « Aucun » is written where the recipients stand. */
  noRecipient: z.boolean(),
  processors: listOf(word.min(1)),
  software: listOf(word.min(1)),
  transfer: yesNo,
  transfers: listOf(transferSchema.pick({ recipient: true, country: true, safeguard: true }), 40),
  transferText: paragraph,
  measures: listOf(sentence.min(1)),
  dataSources: listOf(sentence.min(1)),
  storagePlace: sentence,
  jointControllers: listOf(word.min(1), 20),
  createdOn: dayOrNot,
  updatedOn: dayOrNot,
  /** What matches no question, or does not fit in one: « Observations : … ». */
  notes: listOf(paragraph.min(1), 20),
});

export type ProposedEntry = z.output<typeof proposedEntrySchema>;
export type Place = ProposedEntry["place"];
