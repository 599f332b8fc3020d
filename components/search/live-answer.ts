import type { Role } from "@/lib/domain/access/role";
import type { Findings } from "@/lib/domain/search/found";
import type { LiveAnswer } from "@/lib/domain/search/live";
import { formatNumber, plural } from "@/lib/i18n/format";
import { searchFr } from "@/lib/i18n/fr/search";
import { routes } from "@/lib/routes";
import { detailOf, hrefOf, titleOf } from "./found-words";

const t = searchFr;

/** The findings in words: each result with its member, and the way to all of a kind that has more. */
export function liveAnswerOf(q: string, role: Role, { groups, instead }: Findings): LiveAnswer {
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  const count = total === 0 ? t.none : plural(total, ...t.found);
  return {
    said: instead === null ? count : `${t.near(q, instead)} ${count}`,
    groups: groups.map((group) => ({
      label: t.of(t.kinds[group.kind], plural(group.total, ...t.found)),
      rows: [
        ...group.rows.map((found) => ({
          href: hrefOf(found, role),
          title: titleOf(found),
          second: [found.memberId === found.id ? null : found.memberName, detailOf(found)].filter(Boolean).join(", "),
        })),
        ...(group.total > group.rows.length
          ? [{ href: routes.search({ q, dans: group.kind }), title: t.all(formatNumber(group.total)), second: "" }]
          : []),
      ],
    })),
  };
}
