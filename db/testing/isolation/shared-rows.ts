import { newId } from "@/lib/domain/identifier";
import type { Values } from "./gate";

/** What the members of a syndicate share: a company of the directory, a service, a software, a batch of drafts. */
export type Shared = { processor: string; service: string; software: string; push: string };
export const newShared = (): Shared => ({ processor: newId(), service: newId(), software: newId(), push: newId() });

/** As `Row` of rows.ts, which reads this file. */
type Row = { table: string; values: Values };
type Own = (table: string, values: Values) => Row;

/** A member's rows that point at what its syndicate shares. */
export function processorRows(
  own: Own,
  { processor, service, software }: Shared,
  entryId: string | undefined,
  contract: string,
): Row[] {
  const author = { created_by: "X", updated_by: "X" };
  const link = { entry_id: entryId, name: "Éditeur", linked_by: "X" };
  return [
    own("contract", { id: contract, processor_id: processor, clauses: {}, ...author }),
    own("subscription", { service_id: service, updated_by: "DPO" }),
    own("member_software", { software_id: software, contract_id: contract, updated_by: "X" }),
    own("entry_processor", { ...link, processor_id: processor, contract_id: contract }),
    own("entry_software", { ...link, software_id: software }),
  ];
}

/** A meeting of the commission with the period of its figures, one snapshot, a decision and a link. */
export function meetingRows(own: Own, emptyObject: string, day: string): Row[] {
  const [preset, meeting] = [newId(), newId()];
  return [
    own("commission_preset", { id: preset, name: "Commission", from_on: day, to_on: day }),
    own("meeting", { id: meeting, title: "Commission", held_on: day, preset_id: preset, created_by: "DPO" }),
    own("snapshot", { meeting_id: meeting, number: 1, content: "{}", sha256: emptyObject, frozen_by: "DPO" }),
    own("report_text", { year: 2025, section: "means", text: "brouillon", updated_by: "DPO" }),
    own("commission_report", { year: 2025, number: 1, content: "{}", sha256: emptyObject, given_by: "DPO" }),
    own("meeting_item", {
      ...{ id: newId(), meeting_id: meeting, kind: "decision", label: "Décision", owner: "DPO", created_by: "DPO" },
    }),
    own("meeting_link", {
      ...{
        id: newId(),
        meeting_id: meeting,
        snapshot_number: 1,
        holder: "Président",
        token_hash: `\\x${newId().replaceAll("-", "")}`,
      },
      ...{ expires_at: "2036-01-01T00:00:00+00:00", created_by: "DPO" },
    }),
  ];
}

/** What a person alone holds: a calendar's address, and a file of past acts of each service on its way in. */
export const personRows = (key: Values, name: string, until: string): Row[] => [
  {
    table: "calendar_link",
    values: { ...key, id: newId(), hash: `\\x${newId().replaceAll("-", "").repeat(2)}`, expires_at: until },
  },
  ...["dpo", "it"].map((service) => ({
    table: "act_import",
    values: {
      ...{ ...key, id: newId(), service, file_name: "a.csv", file_kind: "csv", sha256: "0", source: "s" },
      ...{ choices: {}, created_by: name },
    },
  })),
];
