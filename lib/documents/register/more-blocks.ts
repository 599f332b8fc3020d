import type { EntryContent } from "@/lib/domain/register/content";
import { ALL_CATEGORIES } from "@/lib/domain/register/content/codes";
import type { FieldKey } from "@/lib/domain/register/content/fields";
import type { EntryRecord } from "@/lib/domain/register/export/record";
import type { Block } from "@/lib/domain/register/export/written";
import { SECTIONS } from "@/lib/domain/register/sections";
import { formatCountry } from "@/lib/i18n/format";
import { registerEntryFr } from "@/lib/i18n/fr/register-entry";
import { registerExportMoreFr } from "@/lib/i18n/fr/register-export-more";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { registerValuesFr as v } from "@/lib/i18n/fr/register-values";
import { registerWordsFr as w } from "@/lib/i18n/fr/register-words";
import { fieldWords } from "@/lib/i18n/register/fields";
import { phaseWords } from "@/lib/i18n/register/items";
import { day, line, lines, named, worded } from "@/lib/i18n/register/text";
import { processorName } from "./model-blocks";

const t = registerExportMoreFr;

const joined = (...parts: string[]): string => lines(...parts).join("\n");

const bases = ({ purposes, secondaryLawfulBases }: EntryContent): Block => ({
  title: t.bases.title,
  columns: t.bases.columns,
  rows: [
    ...purposes.map((purpose) => [
      purpose.label,
      line(v.lawfulBases[purpose.lawfulBasis], purpose.regime === "title_iii" ? w.titleThree : ""),
      purpose.lawReferences.join("\n"),
      joined(
        named(w.consentProof, purpose.consentProof),
        named(w.consentWithdrawal, purpose.consentWithdrawal),
        named(w.balancingTest, purpose.balancingTest),
      ),
    ]),
    ...(secondaryLawfulBases.length === 0
      ? []
      : [
          [
            registerFieldsFr.fields.secondaryLawfulBases,
            secondaryLawfulBases.map((basis) => v.lawfulBases[basis]).join("\n"),
            "",
            "",
          ],
        ]),
  ],
});

const retention = ({ retention: periods }: EntryContent): Block => ({
  title: t.retention.title,
  columns: t.retention.columns,
  rows: periods.map((period) => [
    period.dataRef === ALL_CATEGORIES ? w.allCategories : period.dataRef,
    phaseWords(period.active),
    phaseWords(period.intermediate),
    joined([v.finalFates[period.finalFate], period.fateText].filter(Boolean).join(", "), period.text),
    joined(period.source, named(w.reason, period.reason)),
  ]),
});

const further = ({ furtherProcessors, furtherProcessorsKnown: known }: EntryContent["processors"][number]): string =>
  furtherProcessors.join(", ") || (known === null ? "" : known ? w.furtherKnown : w.furtherUnknown);

const processors = ({ processors: all }: EntryContent, isPublic: boolean): Block => ({
  title: t.processors.title,
  columns: isPublic ? t.processors.columns.slice(0, 2) : t.processors.columns,
  rows: all.map((processor) => [
    processorName(processor),
    processor.name === "" ? "" : processor.role,
    formatCountry(processor.hostingCountry),
    ...(isPublic
      ? []
      : [
          joined(
            processor.contractReference || w.noContract,
            processor.contractEndsOn === null ? "" : `${w.until} ${day(processor.contractEndsOn)}`,
          ),
          further(processor),
        ]),
  ]),
});

/** What a row of facts does not say, because a block of its own says it. */
const HAS_ITS_BLOCK: readonly FieldKey[] = [
  "name",
  "purposes",
  "secondaryLawfulBases",
  "dataSubjects",
  "retention",
  "internalRecipients",
  "externalRecipients",
  "processors",
  "securityMeasures",
];

/** Kind and comment of each category, which the model has no column for. */
const categoryFacts = ({ dataCategories }: EntryContent): string[] =>
  dataCategories.flatMap(({ label, kind, detail, mandatory, source, optional }) => {
    const said = line(
      kind === "courante" ? "" : v.dataKinds[kind],
      worded(v.dataDetails, detail || null),
      mandatory === null ? "" : mandatory ? w.mandatory : w.notMandatory,
      named(w.source, source),
      optional ? w.optional : "",
    );
    return said === "" ? [] : [`${label}\u00a0: ${said}`];
  });

function wordsOf(field: FieldKey, content: EntryContent): string[] {
  if (field === "dataCategories") return categoryFacts(content);
  if (field === "jointControllers" || field === "clientControllers")
    return content.actingAs === "processor" ? [] : fieldWords(field, content[field]);
  if (field === "transfers") {
    const { answer, note } = content.transfers;
    return lines(worded(v.transferAnswers, answer), named(w.note, note));
  }
  return fieldWords(field, content[field]);
}

/** Every other answer, part by part in the order of the form; what was not answered is left out. */
const sections = (content: EntryContent): Block[] =>
  SECTIONS.map(({ key, fields }) => ({
    title: registerEntryFr.sections[key],
    columns: [""],
    rows: fields
      .filter((field) => !HAS_ITS_BLOCK.includes(field))
      .map((field) => [registerFieldsFr.fields[field], wordsOf(field, content).join("\n")])
      .filter(([, words]) => words !== ""),
  }));

function open({ unknowns, toConfirm }: EntryContent): Block {
  const points = toConfirm.filter(({ confirmedOn }) => confirmedOn === null);
  return {
    title: t.open.title,
    columns: [""],
    rows: [
      [t.open.unknown, unknowns.map((field) => registerFieldsFr.fields[field]).join("\n")],
      [t.open.toConfirm, points.map(({ note }) => note).join("\n")],
    ].filter(([, words]) => words !== ""),
  };
}

/** What a town needs beside the CNIL's model; a block without a row is left out. */
export const moreBlocks = ({ content }: EntryRecord, isPublic: boolean): Block[] =>
  [
    bases(content),
    retention(content),
    processors(content, isPublic),
    ...sections(content),
    ...(isPublic ? [] : [open(content)]),
  ].filter(({ rows }) => rows.length > 0);
