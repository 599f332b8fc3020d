import type { Clauses } from "../../processor/clauses";
import type { DpaStatus } from "../../processor/codes";
import type { ContractTerm } from "../../processor/contract";
import type { DeclaredTransfer } from "../../processor/processor";
import type { EntryContent } from "../content";
import type { Processor } from "../content/recipients";

export type LinkedContract = ContractTerm & {
  readonly ref: string;
  readonly signedOn: string | null;
  readonly dpaStatus: DpaStatus;
  readonly clauses: Clauses;
};

/** The company of the directory that a name written in the entry means, and the member's contract with it. */
export type LinkedProcessor = {
  /** As the entry writes it. */
  readonly name: string;
  readonly hostingCountry: string;
  readonly transfers: readonly DeclaredTransfer[];
  readonly transfersOutside: boolean | null;
  readonly subProcessorsKnown: boolean | null;
  readonly ownSyndicate: boolean;
  readonly contract: LinkedContract | null;
};

export type LinkedSoftware = {
  /** As the entry writes it. */
  readonly name: string;
  /** It stands in the member's list, in use today. */
  readonly listed: boolean;
  /** A service of the syndicate that covers it, to which the member subscribes today. */
  readonly served: boolean;
};

/** What stands beside an entry's own words: the directory, the member's contracts, its list of software. */
export type Linked = {
  readonly processors: readonly LinkedProcessor[];
  readonly softwares: readonly LinkedSoftware[];
  readonly syndicateName: string;
};

export const NO_LINKS: Linked = { processors: [], softwares: [], syndicateName: "" };

export const linkOf = ({ processors }: Linked, { name }: { name: string }): LinkedProcessor | undefined =>
  name === "" ? undefined : processors.find((linked) => linked.name === name);

/** An agreement was signed, whether or not it has run out since; a reference written in the entry says so too. */
export const hasContract = (processor: Processor, linked: Linked): boolean => {
  const status = linkOf(linked, processor)?.contract?.dpaStatus;
  return processor.contractReference !== "" || status === "signed" || status === "expired";
};

type Transfer = EntryContent["transfers"]["items"][number];

const fromDirectory = ({ name, transfers }: LinkedProcessor): Transfer[] =>
  transfers.map(({ country, safeguard, impactAssessment, document }) => ({
    recipient: name,
    country,
    safeguard,
    derogation: null,
    repeated: null,
    impactAssessment,
    document,
  }));

/**
 * The transfers of an entry, completed by what its processors declare: a transfer to one of them takes from the directory
 * what it does not say itself, and « yes » without any detail takes them all. Nothing the entry says is replaced.
 */
export function effectiveTransfers({ transfers }: EntryContent, { processors }: Linked): Transfer[] {
  const declared = processors.flatMap(fromDirectory);
  if (transfers.items.length === 0) return declared;
  return transfers.items.map((item) => {
    const known = declared.find(
      ({ recipient, country }) =>
        recipient === item.recipient && item.recipient !== "" && (item.country === "" || item.country === country),
    );
    if (!known) return item;
    return {
      ...item,
      country: item.country || known.country,
      safeguard: item.safeguard ?? known.safeguard,
      impactAssessment: item.impactAssessment || known.impactAssessment,
      document: item.document || known.document,
    };
  });
}
