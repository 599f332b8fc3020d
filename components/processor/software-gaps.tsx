import { formatNumber, plural } from "@/lib/i18n/format";
import { softwareFr } from "@/lib/i18n/fr/software";
import { routes } from "@/lib/routes";
import { Rules } from "../ui/rules";
import type { MemberSoftwareView } from "./software-view";

const t = softwareFr.member.gaps;

/** Where the list of software and the register do not meet: rule VI-06, seen from the list. Nothing when they do. */
export function SoftwareGaps({ member, gaps: { unused, silent, silentTotal } }: MemberSoftwareView) {
  const more = silentTotal - silent.length;
  return (
    <>
      {unused.length > 0 && (
        <section id="sans-fiche">
          <Rules title={plural(unused.length, ...t.unused)}>
            {unused.map(({ id, name }) => (
              <li key={id}>
                <a href={routes.software(id)}>{name}</a>
              </li>
            ))}
          </Rules>
          <p className="second">{t.unusedAdvice}</p>
        </section>
      )}
      {silentTotal > 0 && (
        <section id="sans-logiciel">
          <Rules title={plural(silentTotal, ...t.silent)}>
            {silent.map(({ id, name }) => (
              <li key={id}>
                <a href={routes.entry(member.id, id)}>{name}</a>
              </li>
            ))}
            {more > 0 && <li className="second">{t.more(formatNumber(more))}</li>}
          </Rules>
          <p className="second">{t.silentAdvice}</p>
        </section>
      )}
    </>
  );
}
