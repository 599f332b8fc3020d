import type { ExportedRegister } from "@/lib/domain/register/export/exported";
import { publicRecord } from "@/lib/domain/register/export/public";
import { type Extent, type RegisterRecord, withEntries } from "@/lib/domain/register/export/record";
import type { Block, WrittenRegister } from "@/lib/domain/register/export/written";
import { formatDay, formatNumber } from "@/lib/i18n/format";
import { memberKindsFr } from "@/lib/i18n/fr/member-kinds";
import { registerExportFr } from "@/lib/i18n/fr/register-export";
import { registerExportMoreFr } from "@/lib/i18n/fr/register-export-more";
import { day } from "@/lib/i18n/register/text";
import { contractBlocks } from "./contract-blocks";
import { onDay } from "./life-blocks";
import { writeEntry } from "./write-entry";

const t = registerExportFr;
const m = registerExportMoreFr;

const facts = (title: string, rows: string[][]): Block => ({
  title,
  columns: [""],
  rows: rows.filter(([, words]) => words !== ""),
});

function controller({ member, contacts: { controller: c, referent, address, website } }: RegisterRecord): Block {
  return facts(m.member.title, [
    [m.member.name, member.name],
    [m.member.kind, memberKindsFr[member.kind]],
    [m.member.siren, member.siren],
    [m.member.insee, member.insee],
    [m.member.address, address],
    [m.member.website, website],
    [m.member.representative, [c.name, c.function].filter(Boolean).join(", ")],
    [m.member.email, c.email],
    [m.member.phone, c.phone],
    [m.member.referent, [referent.name, referent.function, referent.email, referent.phone].filter(Boolean).join(", ")],
  ]);
}

function officer({ dpo, profile: { designation } }: RegisterRecord): Block {
  return facts(m.dpo.title, [
    [m.dpo.name, dpo.name],
    [m.dpo.email, dpo.email],
    [m.dpo.phone, dpo.phone],
    [m.dpo.contact, designation.contact],
    [m.dpo.designation, m.dpo.designationLine(designation.cnilNumber, day(designation.designatedOn))],
  ]);
}

function approvals(record: RegisterRecord): Block {
  const nameOf = (id: string) => record.entries.find((entry) => entry.id === id)?.ref ?? "";
  const frozenBy = (id: string) =>
    record.entries.flatMap(({ ref, versions }) =>
      versions.filter(({ approvalId }) => approvalId === id).map(({ number }) => `${ref} v${number}`),
    );
  return {
    title: m.approvals.title,
    columns: m.approvals.columns,
    rows: record.approvals.map(({ id, number, at, approvedBy, leftOut }) => [
      m.approvals.row(formatNumber(number)),
      onDay(at),
      approvedBy,
      frozenBy(id).join(", "),
      leftOut.map(({ entryId, reason }) => `${nameOf(entryId)}\u00a0: ${reason}`).join("\n"),
    ]),
  };
}

const setAside = ({ setAside: all }: RegisterRecord, names: Readonly<Record<string, string>>): Block => ({
  title: m.setAside.title,
  columns: m.setAside.columns,
  rows: all.map(({ templateId, reason, by, at }) => [names[templateId] ?? templateId, reason, by, onDay(at)]),
});

const volumeWords = ({ number, of }: NonNullable<ExportedRegister["volume"]>) =>
  t.volume(formatNumber(number), formatNumber(of));

export type Asked = {
  extent: Extent;
  /** Ids of the entries asked for; null for the whole register, from which archived entries stay out. */
  entries: readonly string[] | null;
  /** 'YYYY-MM-DD'. */
  today: string;
  /** Names of the templates, for those set aside. */
  templateNames: Readonly<Record<string, string>>;
  /** Set for one document of several. */
  volume?: ExportedRegister["volume"];
};

/** The register of one member in words: the two registers of article 30 GDPR, whole or in its public part. */
export const writeRegister = (record: RegisterRecord, asked: Asked): WrittenRegister =>
  writeShown(asked.extent === "public" ? publicRecord(record) : record, asked);

/** The same, of a record that already holds no more than may be shown. */
export function writeShown(
  shown: RegisterRecord,
  { extent, entries, today, templateNames, volume }: Asked,
): WrittenRegister {
  const isPublic = extent === "public";
  const chosen = withEntries(shown, entries).entries.filter(({ status }) => entries !== null || status !== "archived");
  const part = (title: string, processor: boolean) => ({
    title,
    entries: chosen
      .filter(({ content }) => (content.actingAs === "processor") === processor)
      .map((entry) => writeEntry(entry, shown, isPublic)),
  });
  const parts = [part(t.parts.controller, false), part(t.parts.processor, true)];
  const ends = volume ? volume.whole && volume.number === volume.of : entries === null;
  const closing = ends ? [...contractBlocks(shown), approvals(shown), setAside(shown, templateNames)] : [];
  return {
    extent,
    language: "fr",
    title: t.title(shown.member.name),
    memberName: shown.member.name,
    about: [t.about[extent](formatDay(today)), ...(volume ? [volumeWords(volume)] : [])].join(" "),
    opening: [controller(shown), officer(shown)],
    list: t.list,
    line: isPublic ? t.line.filter((column) => column !== t.line[10]) : t.line,
    parts: parts.filter(({ entries: some }) => some.length > 0),
    empty: t.empty,
    closing: closing.filter(({ rows }) => rows.length > 0),
  };
}
