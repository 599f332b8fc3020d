import type { FormAction } from "@/lib/domain/form-state";
import type { WrittenKind } from "@/lib/domain/processor/link";
import type { SaveUse } from "./use-form";

export type WrittenName = {
  kind: WrittenKind;
  name: string;
  entries: number;
  linked: { id: string; name: string; contractId: string | null } | null;
  proposed: { id: string; name: string } | null;
};

export type Named = { id: string; name: string };
type HeldContract = { id: string; processorId: string; processorName: string; object: string; ref: string };
export type Used = {
  softwareId: string;
  name: string;
  publisher: string | null;
  contractWith: string | null;
  contractId: string | null;
  since: string | null;
  until: string | null;
  version: number;
};

export type MemberSoftwareView = {
  member: { id: string };
  used: readonly Used[];
  contracts: readonly HeldContract[];
  directory: { processor: readonly Named[]; software: readonly Named[] };
  names: readonly WrittenName[];
  gaps: { unused: readonly Named[]; silent: readonly Named[]; silentTotal: number };
  mayWrite: boolean;
  done: string;
  actions: { save: SaveUse; link: FormAction; unlink: FormAction };
};

export const contractOption = ({ id, processorName, object, ref }: HeldContract) => ({
  value: id,
  label: [processorName, object || ref].filter(Boolean).join(", "),
});
