import type { FormAction } from "@/lib/domain/form-state";
import type { DpaStatus } from "@/lib/domain/processor/codes";
import type { ContractTerm } from "@/lib/domain/processor/contract";
import type { ProcessorInput } from "@/lib/domain/processor/processor";

export type Named = { id: string; name: string };
export type UsingMember = Named & {
  softwares: readonly { name: string; since: string | null; until: string | null }[];
  contracts: readonly ({ id: string; object: string; dpaStatus: DpaStatus } & ContractTerm)[];
  entries: number;
};

export type CardProps = {
  processor: ProcessorInput & { id: string; version: number; retiredAt: Date | null };
  softwares: readonly Named[];
  users: readonly UsingMember[];
  mergedInto: Named | null;
  mergedFrom: readonly Named[];
  others: readonly Named[];
  mayWrite: boolean;
  done: string;
  actions: { retire: FormAction; reactivate: FormAction; merge: FormAction };
};
