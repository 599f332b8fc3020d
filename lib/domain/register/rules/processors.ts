import { missingClauses } from "../../processor/clauses";
import { isOutsideEurope } from "../../processor/country";
import { addMonths } from "../calendar";
import type { EntryContent } from "../content";
import type { Processor } from "../content/recipients";
import { plain } from "../plain-text";
import { hasContract, type Linked, linkOf } from "./linked";
import { compositeRule, rule } from "./rule";

/** Register-model § 3.4, ST-02. */
const MONTHS_TO_CONTRACT = 6;

const nameOf = (processor: Processor) => processor.name || processor.role;

/** The end of a contract: the member's own where it is linked, else what the entry writes. */
function endOf(processor: Processor, linked: Linked): { endsOn: string | null; renews: boolean } {
  const contract = linkOf(linked, processor)?.contract;
  return contract
    ? { endsOn: contract.endsOn, renews: contract.tacitRenewal === true }
    : { endsOn: processor.contractEndsOn, renews: false };
}

const isSyndicate = (processor: Processor, linked: Linked) =>
  linkOf(linked, processor)?.ownSyndicate === true ||
  (linked.syndicateName !== "" && plain(processor.name).includes(plain(linked.syndicateName)));

/** Written as staying in Europe while the directory says otherwise. */
export const leavesEurope = (content: EntryContent, linked: Linked): boolean =>
  content.processors.some((processor) => {
    const known = linkOf(linked, processor);
    return (
      known !== undefined &&
      (known.transfersOutside === true || known.transfers.length > 0 || isOutsideEurope(known.hostingCountry))
    );
  });

export const PROCESSOR_RULES = [
  rule(
    "ST-01",
    "warning",
    "processors",
    (content) =>
      (content.software.length > 0 || content.supports.cloud === true) &&
      !content.processors.some((processor) => processor.name !== ""),
  ),
  compositeRule("ST-02", "warning", "processors", ({ content, today, linked }) => {
    const missing = content.processors.filter((processor) => !hasContract(processor, linked));
    if (missing.length === 0) return null;
    const detail = { list: missing.map(nameOf) };
    const late = missing.some(({ addedOn }) => addedOn !== null && addMonths(addedOn, MONTHS_TO_CONTRACT) <= today);
    return late ? { severity: "blocking", detail } : { detail };
  }),
  rule("ST-03", "warning", null, (content, { linked }) => {
    const contracts = content.processors.flatMap((processor) => linkOf(linked, processor)?.contract ?? []);
    const missing = [...new Set(contracts.flatMap(({ clauses }) => missingClauses(clauses)))];
    return missing.length > 0 && { list: missing };
  }),
  rule("ST-04", "warning", "processors", (content, { today, linked }) => {
    const held = content.processors
      .filter((processor) => hasContract(processor, linked))
      .map((processor) => ({ name: nameOf(processor), ...endOf(processor, linked) }));
    const expired = held.find(({ endsOn, renews }) => endsOn !== null && endsOn < today && !renews);
    if (expired) return { on: expired.endsOn ?? "", list: [expired.name] };
    const open = held.filter(({ endsOn }) => endsOn === null);
    return open.length > 0 && { list: open.map(({ name }) => name) };
  }),
  rule(
    "ST-05",
    "advice",
    "processors",
    (content, { linked }) => {
      const served = linked.softwares.filter(
        ({ name, served }) => served && content.software.some((s) => s.name === name),
      );
      return served.length > 0 && !content.processors.some((processor) => isSyndicate(processor, linked));
    },
    "cross",
  ),
  rule("ST-06", "advice", "processors", (content, { linked }) =>
    content.processors.some(
      (processor) =>
        processor.furtherProcessorsKnown !== true && linkOf(linked, processor)?.subProcessorsKnown !== true,
    ),
  ),
] as const;
