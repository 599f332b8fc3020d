import { headlines } from "@/lib/domain/statistics/behind";
import type { StatisticsFigures } from "@/lib/domain/statistics/figures";
import type { Selection } from "@/lib/domain/statistics/selection";
import { formatNumber } from "@/lib/i18n/format";
import { statisticsRowsFr as t } from "@/lib/i18n/fr/statistics-rows";

type Props = { figures: StatisticsFigures; href: (selection: Selection) => string };

const isNamed = (name: string): name is keyof typeof t.headlines => name in t.headlines;

/** The figures that stand in no table, each leading to the rows behind it: for the DPO alone. */
export function Headlines({ figures, href }: Props) {
  return (
    <details className="data">
      <summary>{t.behind}</summary>
      <ul className="rules">
        {headlines(figures).map(({ name, value, selection }) => (
          <li key={name}>
            <a href={href(selection)}>
              {isNamed(name) ? t.headlines[name] : name}&nbsp;: {formatNumber(value)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
