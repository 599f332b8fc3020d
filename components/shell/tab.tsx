import { formatNumber } from "@/lib/i18n/format";
import { shellFr } from "@/lib/i18n/fr/shell";
import type { MemberInHand } from "./chrome";

type TabProps = {
  member: MemberInHand;
  /** Said to readers before the name. */
  prefix?: string;
  /** In place of kind and population: « première visite, 17 nov. ». */
  line?: string;
  /** Before the name, alone: « pour », in the title bar of a dialog. */
  before?: string;
};

/** The only yellow of the application: which member is in hand. */
export function Tab({ member, prefix = shellFr.inHand, line, before }: TabProps) {
  if (!member) return <p className="tab none">{shellFr.noneInHand}</p>;
  const population = member.population === null ? "" : `, ${shellFr.population(formatNumber(member.population))}`;
  return (
    <p className="tab">
      <span className="vh">{prefix}&nbsp;: </span>
      {before && <span className="k">{before} </span>}
      <strong>{member.name}</strong>
      {!before && <span className="k">{line ?? `${member.kindLabel}${population}`}</span>}
    </p>
  );
}
