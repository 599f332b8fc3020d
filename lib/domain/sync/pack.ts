import { z } from "zod";
import type { ActionKind, OwnerKind } from "../action/action";
import type { Priority } from "../action/priority";
import type { ActionStatus } from "../action/status";
import type { MemberKind } from "../member/kind";
import type { MemberContacts } from "../member/member";
import type { Profile } from "../member/profile";
import type { EntryContent } from "../register/content";
import type { LinkedRows } from "../register/entry-context";
import type { MemberFacts, OpenFinding } from "../register/rules/rule";
import type { EntryStatus, Level } from "../register/status";
import type { Agreement } from "../visit/agreement";
import type { Answer } from "../visit/answer";
import type { Questionnaire } from "../visit/questionnaire";
import type { VisitStatus } from "../visit/status";
import type { Attendee, Purpose } from "../visit/visit";

/** An entry of the register; `fields` are those that differ from its template's base, or from a blank content without one. */
export type PackEntry = {
  readonly id: string;
  readonly ref: string;
  readonly status: EntryStatus;
  readonly version: number;
  /** The template in the edition that the town last answered; null for an entry of its own. */
  readonly template: { readonly id: string; readonly version: number } | null;
  readonly approvedVersion: number | null;
  readonly approvedLevel: Level | null;
  readonly nextReviewOn: string | null;
  readonly fields: Partial<EntryContent>;
};

export type PackTemplate = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly expected: boolean;
  /** Why the town set it aside; null when it did not. */
  readonly setAside: string | null;
  readonly latest: boolean;
  /** Those that differ from a blank content. */
  readonly fields: Partial<EntryContent>;
};

type Choice = { readonly code: string; readonly label: string };

/** What is said before leaving. */
export type Closing = {
  readonly attendees: readonly Attendee[];
  readonly sentences: readonly string[];
  readonly goesWell: string;
  readonly agreement: Agreement;
  readonly nextVisitOn: string | null;
  readonly travelMinutes: number | null;
};

/** The visit itself, its version included: what the pages of the questionnaire show. */
export type PackVisit = Closing & {
  readonly id: string;
  readonly status: VisitStatus;
  readonly plannedAt: string | null;
  readonly plannedMinutes: number | null;
  readonly startedAt: string | null;
  readonly doneFrom: string | null;
  readonly place: string;
  readonly purposes: readonly Purpose[];
  readonly version: number;
};

/** What was answered and agreed, in this visit and before it. */
export type PackRun = {
  readonly profile: Profile;
  /** The edition that the visit keeps once it has begun. */
  readonly questionnaire: Questionnaire;
  readonly answers: readonly (Answer & { readonly question: string; readonly version: number })[];
  readonly previous: {
    readonly on: string;
    readonly answers: readonly (Answer & { readonly question: string })[];
  } | null;
  readonly findings: readonly PackFinding[];
  /** Agreed in this visit, or open since before. */
  readonly actions: readonly PackAction[];
  readonly reviewed: readonly {
    readonly entryId: string;
    readonly levelBefore: Level;
    readonly levelAfter: Level | null;
    readonly note: string;
    readonly version: number;
  }[];
};

export type PackFinding = {
  readonly id: string;
  readonly question: string | null;
  readonly entryId: string | null;
  readonly label: string;
  readonly evidence: string;
  readonly severity: Priority;
  readonly state: ActionStatus;
  readonly stateReason: string;
  readonly version: number;
};

export type PackAction = {
  readonly id: string;
  readonly label: string;
  readonly visitId: string | null;
  readonly findingId: string | null;
  readonly kind: ActionKind;
  readonly priority: Priority;
  readonly ownerKind: OwnerKind;
  readonly dueOn: string | null;
  readonly status: ActionStatus;
};

/**
 * What a device takes of one visit: this town, what the visit needs, nobody but its contacts. Small on the wire: a text that
 * its template holds already is not repeated; `openedPack` puts it back.
 */
export type Pack = {
  readonly v: 1;
  readonly visit: PackVisit;
  readonly member: {
    readonly id: string;
    readonly name: string;
    readonly kind: MemberKind;
    readonly population: number | null;
  };
  readonly contacts: Pick<MemberContacts, "controller" | "referent" | "address"> | null;
  readonly run: PackRun;
  readonly entries: readonly PackEntry[];
  readonly register: {
    readonly archived: readonly { readonly id: string; readonly ref: string; readonly name: string }[];
    readonly member: MemberFacts;
    readonly findings: readonly OpenFinding[];
    readonly linked: LinkedRows;
    readonly syndicateName: string;
  };
  readonly templates: readonly PackTemplate[];
  readonly measures: readonly Choice[];
  readonly themes: readonly Choice[];
  readonly person: { readonly id: string; readonly name: string };
  /** Operations whose texts the DPO has all decided: what stands above is the choice. */
  readonly decided: readonly string[];
  /** 'YYYY-MM-DD', the day the server answered. */
  readonly today: string;
};

const parts = z.looseObject({
  v: z.literal(1),
  visit: z.looseObject({ id: z.uuid() }),
  member: z.looseObject({ id: z.uuid() }),
  run: z.looseObject({ questionnaire: z.looseObject({}), answers: z.array(z.looseObject({})) }),
  entries: z.array(z.looseObject({ id: z.uuid(), fields: z.looseObject({}) })),
  register: z.looseObject({}),
  templates: z.array(z.looseObject({ id: z.string(), fields: z.looseObject({}) })),
});

/** Whether a text is a pack of this version: its inside is the server's own, sealed on the device since. */
export const packSchema = z.custom<Pack>((value) => parts.safeParse(value).success);

/** The answer to taking or renewing a pack. `sealKey`: 32 bytes in base64, said this once only. */
export const takenPackSchema = z.object({
  v: z.literal(1),
  packId: z.uuid(),
  sealKey: z.base64(),
  expiresAt: z.iso.datetime(),
  etag: z.string(),
  pack: packSchema,
});

/** The answer to a GET that found something new. */
export const freshPackSchema = takenPackSchema.omit({ sealKey: true });
