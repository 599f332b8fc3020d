import { z } from "zod";
import { likeness, meaningfulWords } from "../register/import/words";

export const WRITTEN_KINDS = ["processor", "software"] as const;
export type WrittenKind = (typeof WRITTEN_KINDS)[number];

const optionalId = z.preprocess((value) => (value === "" || value === undefined ? null : value), z.uuid().nullable());

/** A name as the entries of a member write it, and what it means in the directory: the words stay, the link stands beside. */
export const linkNameSchema = z.object({
  memberId: z.uuid(),
  kind: z.enum(WRITTEN_KINDS),
  name: z.string().min(1).max(200),
  targetId: z.uuid(),
  /** For a company: the contract, when the member has several with it. */
  contractId: optionalId,
});
export type LinkName = z.output<typeof linkNameSchema>;
export const unlinkNameSchema = linkNameSchema.pick({ memberId: true, kind: true, name: true });
export type UnlinkName = z.output<typeof unlinkNameSchema>;

/** Legal forms say nothing of who a company is. */
const FORMS = new Set(["sa", "sas", "sarl", "societe", "groupe", "france", "ste", "sasu", "scop"]);
const ALIKE = 0.6;

type Named = { readonly id: string; readonly name: string };

/** The entry of the directory that a written name most looks like, null when none does enough: proposed, never chosen for anyone. */
export function resembling(name: string, directory: readonly Named[]): Named | null {
  const words = meaningfulWords(name);
  const [best] = directory
    .map((one) => ({ one, share: likeness(words, meaningfulWords(one.name), FORMS) }))
    .sort((a, b) => b.share - a.share);
  return best && best.share >= ALIKE ? best.one : null;
}
