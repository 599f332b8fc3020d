import { clauseProgress, missingClauses } from "@/lib/domain/processor/clauses";
import type { RegisterRecord } from "@/lib/domain/register/export/record";
import type { Block } from "@/lib/domain/register/export/written";
import { formatDay, formatNumber } from "@/lib/i18n/format";
import { contractFr } from "@/lib/i18n/fr/contract";
import { contractClausesFr } from "@/lib/i18n/fr/contract-clauses";

const t = contractFr.document;
const day = (value: string | null) => (value === null ? "" : formatDay(value));

/** The member's contracts in hand, and its software: of the whole register, never of the public one. */
export function contractBlocks({ contractual }: RegisterRecord): Block[] {
  if (!contractual) return [];
  const { contracts, processors, softwares, uses } = contractual;
  const nameOf = (id: string) => processors.find((one) => one.id === id)?.name ?? "";
  const held = contracts.filter(({ endedAt }) => endedAt === null);
  const withWhom = (id: string | null) => nameOf(held.find((one) => one.id === id)?.processorId ?? "");
  return [
    {
      title: t.contracts,
      columns: t.contractColumns,
      rows: held.map((one) => {
        const { settled, total } = clauseProgress(one.clauses);
        const missing = one.lastCheckOn === null ? [] : missingClauses(one.clauses);
        return [
          nameOf(one.processorId),
          [one.object, one.ref].filter(Boolean).join("\n"),
          day(one.signedOn),
          day(one.endsOn),
          contractFr.dpaStatuses[one.dpaStatus],
          one.lastCheckOn === null
            ? contractFr.list.unchecked
            : [
                contractFr.list.check(formatNumber(settled), formatNumber(total)),
                ...missing.map((clause) => contractClausesFr[clause].title),
              ].join("\n"),
        ];
      }),
    },
    {
      title: t.softwares,
      columns: t.softwareColumns,
      rows: uses.map(({ softwareId, since, until, contractId }) => [
        softwares.find((one) => one.id === softwareId)?.name ?? "",
        day(since),
        day(until),
        withWhom(contractId),
      ]),
    },
  ];
}
