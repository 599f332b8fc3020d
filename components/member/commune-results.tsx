import { plural } from "@/lib/i18n/format";
import { memberCardFr } from "@/lib/i18n/fr/member-card";
import { routes } from "@/lib/routes";
import { Banner } from "../ui/banner";
import { Rules } from "../ui/rules";
import { type Commune, communeDetail } from "./commune-words";

const t = memberCardFr.form;

/** What the search of a GET form found: each commune is a link that fills the form below. */
export function CommuneResults({ typed, communes }: { typed: string; communes: readonly Commune[] }) {
  if (typed === "") return null;
  if (communes.length === 0) return <Banner tone="late">{t.communeNone}</Banner>;
  return (
    <Rules title={plural(communes.length, ...t.communeFound)}>
      {communes.map((commune) => (
        <li key={commune.insee}>
          <a href={routes.newMember({ insee: commune.insee })}>{t.communeTake(commune.name)}</a>{" "}
          <span className="second">{communeDetail(commune)}</span>
        </li>
      ))}
    </Rules>
  );
}
