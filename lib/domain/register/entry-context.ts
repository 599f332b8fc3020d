import type { EntryContent } from "./content";
import { plain } from "./plain-text";
import type { Linked, LinkedProcessor } from "./rules/linked";
import type { EntryContext, MemberFacts, OpenFinding, SiblingEntry } from "./rules/rule";
import type { EntryStatus } from "./status";

/** What the names written in a member's entries mean: links made by hand, the member's list of software. */
export type LinkedRows = {
  readonly processors: readonly (LinkedProcessor & { readonly entryId: string })[];
  readonly softwares: readonly { readonly entryId: string; readonly name: string; readonly softwareId: string }[];
  /** The member's list, in use on the day asked. */
  readonly listed: readonly { readonly softwareId: string; readonly name: string }[];
  /** Software that a service of the syndicate covers, to which the member subscribes on that day. */
  readonly served: readonly { readonly softwareId: string; readonly name: string }[];
};

/** One register as the rules read it, beside the contents of its entries: the same on the server and on a device. */
export type RegisterFacts = {
  readonly member: MemberFacts;
  readonly entries: readonly (SiblingEntry & { readonly status: EntryStatus })[];
  readonly findings: readonly OpenFinding[];
  readonly linked: LinkedRows;
  readonly syndicateName: string;
  readonly today: string;
};

export type AssessedEntry = {
  readonly id: string | null;
  readonly templateId: string | null;
  readonly templateContent: EntryContent | null;
  readonly nextReviewOn: string | null;
  readonly approvedVersion: number | null;
};

/** A software is found by its link, or by the very same name: nothing is guessed. */
function linkedTo({ linked, syndicateName }: RegisterFacts, entryId: string | null, content: EntryContent): Linked {
  const softwares = content.software.map(({ name }) => {
    const link = linked.softwares.find((one) => one.entryId === entryId && one.name === name);
    const isIt = (one: { softwareId: string; name: string }) =>
      link ? one.softwareId === link.softwareId : plain(one.name) === plain(name);
    return { name, listed: linked.listed.some(isIt), served: linked.served.some(isIt) };
  });
  const processors = linked.processors.filter((one) => one.entryId === entryId);
  return { processors, softwares, syndicateName };
}

/** The context of the rules for one content of one entry: its draft, or a frozen version of it. */
export const contextOf = (facts: RegisterFacts, entry: AssessedEntry, content: EntryContent): EntryContext => ({
  entryId: entry.id,
  templateId: entry.templateId,
  templateContent: entry.templateContent,
  content,
  member: facts.member,
  life: {
    approvedByRole: entry.approvedVersion === null ? null : "representative",
    nextReviewOn: entry.nextReviewOn,
  },
  siblings: facts.entries.filter(({ id, status }) => id !== entry.id && status !== "archived"),
  openFindings: facts.findings,
  linked: linkedTo(facts, entry.id, content),
  today: facts.today,
});
