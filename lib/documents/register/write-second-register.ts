import type { Client, ProvidedService, SecondRegister } from "@/lib/domain/processor/second-register";
import type { Block, WrittenEntry, WrittenRegister } from "@/lib/domain/register/export/written";
import { formatCountry, formatDay, formatNumber } from "@/lib/i18n/format";
import { registerValuesFr } from "@/lib/i18n/fr/register-values";
import { secondRegisterFr } from "@/lib/i18n/fr/second-register";

const t = secondRegisterFr.document;
const p = secondRegisterFr.page;

const clientRow = ({ name, representative, email, dpo, since, contractRef }: Client): string[] => [
  name,
  [representative, email].filter(Boolean).join("\n"),
  dpo,
  since ? formatDay(since) : "",
  contractRef,
];

const transferRows = ({ transfers }: ProvidedService): string[][] =>
  transfers.map(({ country, purpose, safeguard, impactAssessment, document }) => [
    formatCountry(country),
    purpose,
    safeguard ? registerValuesFr.safeguards[safeguard] : "",
    [impactAssessment, document].filter(Boolean).join("\n"),
  ]);

function blocksOf(service: ProvidedService): Block[] {
  const transfers = transferRows(service);
  const facts = [
    [p.category, secondRegisterFr.categories[service.category]],
    [p.description, service.description],
    [p.further, service.furtherProcessor ?? ""],
    ...(transfers.length === 0 ? [[p.transfers, p.noTransfer]] : []),
  ];
  return [
    { title: t.facts, columns: [""], rows: facts.filter(([, words]) => words !== "") },
    { title: p.clients, columns: p.columns.slice(1), rows: service.clients.map(clientRow) },
    ...(transfers.length > 0 ? [{ title: p.transfers, columns: t.transferColumns, rows: transfers }] : []),
    { title: t.measureTitle, columns: [], rows: service.securityMeasures.map((measure) => [measure]) },
  ];
}

function entryOf(service: ProvidedService, index: number): WrittenEntry {
  const blocks = blocksOf(service);
  const category = secondRegisterFr.categories[service.category];
  const clients = service.clients.map(({ name }) => name).join("\n");
  const transfers = transferRows(service).map((row) => row.filter(Boolean).join(", "));
  return {
    ref: formatNumber(index + 1),
    name: service.name,
    listed: [category, formatNumber(service.clients.length)],
    line: [
      service.name,
      category,
      service.description,
      clients,
      transfers.join("\n") || p.noTransfer,
      service.securityMeasures.join("\n"),
    ],
    blocks,
    ofModel: blocks.length,
  };
}

/** The syndicate's register as a processor in words, (a) to (d) of Article 30(2) GDPR: the shape that every engine renders. */
export function writeSecondRegister(register: SecondRegister, today: string): WrittenRegister {
  const { syndicate, dpo, services } = register;
  return {
    extent: "full",
    language: "fr",
    title: t.title(syndicate),
    memberName: syndicate,
    about: t.about(formatDay(today)),
    opening: [
      {
        title: p.processor,
        columns: [""],
        rows: [
          [p.name, syndicate],
          [p.dpo, dpo],
        ].filter(([, words]) => words !== ""),
      },
    ],
    list: t.list,
    line: t.line,
    parts: services.length > 0 ? [{ title: t.part, entries: services.map(entryOf) }] : [],
    empty: t.empty,
    closing: [],
  };
}
