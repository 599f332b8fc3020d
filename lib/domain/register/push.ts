import { z } from "zod";
import { idSchema } from "../identifier";
import { MEMBER_KINDS } from "../member/kind";
import { type ExpectingMember, fitsKind } from "./expected";
import type { Template } from "./template";

/** What giving a template to a member would do: open a draft, or nothing and why. `resembles`: another entry has its name. */
export const TARGET_STATES = ["fresh", "resembles", "held", "aside", "other_kind"] as const;
export type TargetState = (typeof TARGET_STATES)[number];

export type PushTarget = ExpectingMember & {
  readonly memberId: string;
  readonly memberName: string;
  /** The member's entry that started from this template already, archived ones aside. */
  readonly heldEntryId: string | null;
  readonly asideReason: string | null;
  readonly sameNameEntryId: string | null;
};

export type LeftOut = { readonly memberId: string; readonly state: Exclude<TargetState, "fresh" | "resembles"> };

export function targetState(template: Pick<Template, "controller">, target: PushTarget): TargetState {
  if (target.heldEntryId !== null) return "held";
  if (target.asideReason !== null) return "aside";
  if (!fitsKind(template, target)) return "other_kind";
  return target.sameNameEntryId === null ? "fresh" : "resembles";
}

/** A draft is opened for these; the others keep what they have or said. */
export const opensDraft = (state: TargetState): state is "fresh" | "resembles" =>
  state === "fresh" || state === "resembles";

/** More than any syndicate has; a list longer than this is not a person's choice. */
const MOST = 500;

const listed = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

/** The address of the choice: a kind to filter on, then the members chosen, one `adherent` each. */
export const pushQuerySchema = z.object({
  type: z.enum(MEMBER_KINDS).optional().catch(undefined),
  adherent: listed.catch([]).default([]),
});

const templateId = z.string().regex(/^[a-z0-9-]{2,60}$/);
export const pushTemplateSchema = z.object({
  templateId,
  /** The edition that the preview showed. */
  version: z.int(),
  memberIds: z.array(idSchema).min(1).max(MOST),
});
export const undoPushSchema = z.object({ pushId: idSchema });
