import type { Clauses } from "@/lib/domain/processor/clauses";
import type { DpaStatus } from "@/lib/domain/processor/codes";
import { CLAUSES } from "@/lib/domain/processor/codes";
import type { SaveContractInput } from "@/lib/domain/processor/contract";

type Facts = Omit<SaveContractInput, "memberId" | "contractId" | "version" | "leftAside">;

export const BLANK_CONTRACT: Facts = {
  object: "",
  ref: "",
  localReferent: "",
  signedOn: null,
  endsOn: null,
  tacitRenewal: null,
  noticeMonths: null,
  dpaStatus: "missing" satisfies DpaStatus,
  note: "",
};

/** What the form of a contract starts from: its facts, and the version seen. */
export const savedContract = (row: Facts & { memberId: string; id: string; version: number }): SaveContractInput => ({
  memberId: row.memberId,
  contractId: row.id,
  version: row.version,
  object: row.object,
  ref: row.ref,
  localReferent: row.localReferent,
  signedOn: row.signedOn,
  endsOn: row.endsOn,
  tacitRenewal: row.tacitRenewal,
  noticeMonths: row.noticeMonths,
  dpaStatus: row.dpaStatus,
  note: row.note,
});

/** Every point has its place in the form, looked at or not. */
export const allClauses = (clauses: Clauses) =>
  Object.fromEntries(
    CLAUSES.map((clause) => {
      const { answer = null, page = "", note = "" } = clauses[clause] ?? {};
      return [clause, { answer: answer ?? "", page, note }];
    }),
  );
