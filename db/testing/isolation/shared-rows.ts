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
