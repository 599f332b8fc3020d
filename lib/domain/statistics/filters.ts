import { z } from "zod";
import { themeListOf } from "@/lib/domain/intervention/dictionary";
import type { DictionaryTerm } from "@/lib/domain/intervention/dictionary-term";
import { SERVICES, type Service } from "@/lib/domain/intervention/service";
import { MEMBER_KINDS, type MemberKind } from "@/lib/domain/member/kind";

/** What narrows all the figures of a page; null: nothing. */
export type Filters = {
  readonly service: Service | null;
  /** A theme of the DPO or a domain of the IT service; retired ones too, their past stands. */
  readonly theme: string | null;
  readonly type: string | null;
  readonly mode: string | null;
  /** Asked by the DPO alone: the commission has its own table of the kinds. */
  readonly kind: MemberKind | null;
  readonly memberId: string | null;
};

export const NO_FILTERS: Filters = { service: null, theme: null, type: null, mode: null, kind: null, memberId: null };

const code = z.string().regex(/^[a-z][a-z0-9_]{1,40}$/);
const read = z.object({
  service: z.enum(SERVICES).optional().catch(undefined),
  theme: code.optional().catch(undefined),
  type: code.optional().catch(undefined),
  mode: code.optional().catch(undefined),
  nature: z.enum(MEMBER_KINDS).optional().catch(undefined),
  adherent: z.uuid().optional().catch(undefined),
});

type Options = {
  readonly terms: readonly DictionaryTerm[];
  /** Whether who asks may name a kind of member or a member: never on the commission's page. */
  readonly members: boolean;
};

/**
 * The filters that the address asks for. What it says wrongly, or may not say, is left out: never throws. A theme of one
 * service alone asks for that service, so that the other does not stand there with zeros.
 */
export function chooseFilters(params: unknown, { terms, members }: Options): Filters {
  const parsed = read.safeParse(params);
  if (!parsed.success) return NO_FILTERS;
  const { service = null, nature = null, adherent = null, ...asked } = parsed.data;
  const known = (lists: readonly DictionaryTerm["list"][], value: string | undefined) =>
    terms.some((term) => lists.includes(term.list) && term.code === value) ? (value ?? null) : null;
  const theme = known(SERVICES.map(themeListOf), asked.theme);
  const type = known(["type"], asked.type);
  const owners = SERVICES.filter((one) => known([themeListOf(one)], theme ?? undefined) !== null);
  const owner = theme && owners.length === 1 ? (owners[0] ?? null) : null;
  return {
    service: service ?? owner ?? (type ? "dpo" : null),
    theme,
    type,
    mode: known(["mode"], asked.mode),
    kind: members ? nature : null,
    memberId: members ? adherent : null,
  };
}

/** The address of filters, as `chooseFilters` reads it. */
export const filterParams = (filters: Filters): Record<string, string> =>
  Object.fromEntries(
    Object.entries({
      service: filters.service,
      theme: filters.theme,
      type: filters.type,
      mode: filters.mode,
      nature: filters.kind,
      adherent: filters.memberId,
    }).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
