import { Cards } from "@/components/chart/card";
import { Banner } from "@/components/ui/banner";
import { CopyButton } from "@/components/ui/copy-button";
import { PrintButton } from "@/components/ui/print-button";
import { SERVICES } from "@/lib/domain/intervention/service";
import { cardsOf } from "@/lib/domain/statistics/card";
import type { Filters } from "@/lib/domain/statistics/filters";
import type { ChosenPeriod, Preset } from "@/lib/domain/statistics/period";
import type { Selection } from "@/lib/domain/statistics/selection";
import { sharesDrift } from "@/lib/domain/statistics/share";
import type { TableCode } from "@/lib/domain/statistics/table-shape";
import { formatDay, formatNumber } from "@/lib/i18n/format";
import { statisticsFr as t } from "@/lib/i18n/fr/statistics";
import { filterWords } from "./filter-words";
import { Headlines } from "./headlines";
import type { ReportMark } from "./marks";
import { PeriodForm } from "./period-form";
import { ReportCard } from "./report-cards";
import { sheetsOf } from "./sheets";
import { comparedWords, minutesWords, type Words } from "./words";

type Props = Words & {
  title?: string;
  /** Whose figures they are: the syndicate or one town; paper has no header to say it. */
  of: string;
  chosen: ChosenPeriod & { filters: Filters };
  today: string;
  /** Whose member can be named in the filters; none on the commission's page. */
  members?: readonly { id: string; name: string }[] | undefined;
  presets: readonly Preset[];
  marks: readonly ReportMark[];
  action: string;
  wholeMonths: boolean;
  csvHref: ((code: TableCode) => string) | null;
  rowsHref?: ((selection: Selection) => string) | null;
};

/** What must be told beside the figures for them to be read right. */
function remarks({ figures }: Words, yearsBack: number): string[] {
  const { coverage, kinds, dpo } = figures;
  const shares = dpo?.themes.map(({ percent }) => percent) ?? [];
  return [
    comparedWords(figures, yearsBack),
    ...(coverage && coverage.membersLeft > 0
      ? [(coverage.membersLeft > 1 ? t.leftMany : t.left)(formatNumber(coverage.membersLeft))]
      : []),
    ...(coverage && coverage.lateEntries > 0 ? [t.late(formatNumber(coverage.lateEntries))] : []),
    ...(sharesDrift(shares) ? [t.drift] : []),
    ...(kinds.some((row) => row.interventions === null) ? [t.hiddenWhy] : []),
  ];
}

/** The report: the sentence of the minutes, then the figures in two groups, which are two printed sheets. */
export function Report(props: Props) {
  const { figures, chosen } = props;
  const words = { terms: props.terms, figures };
  const sentence = minutesWords(words);
  const services = SERVICES.filter((service) => figures[service] !== null);
  return (
    <>
      <div className="rep-h">
        <h1>{props.title ?? t.title}</h1>
        {sentence && <p className="said">{sentence}</p>}
        <p className="second">
          {props.of}. {chosen.preset && `${chosen.preset.name}. `}
          {t.period(formatDay(figures.period.from), formatDay(figures.period.to))}. {filterWords(chosen.filters, props)}{" "}
          {t.extracted(formatDay(figures.extractedOn))} {remarks(words, chosen.yearsBack).join(" ")}
        </p>
        <div className="acts">
          <PrintButton label={t.print} kind="first" />
          {sentence && <CopyButton label={t.copy} text={sentence} />}
        </div>
      </div>
      {chosen.problem && <Banner tone="late">{t.problems[chosen.problem]}</Banner>}
      <PeriodForm
        chosen={chosen}
        presets={props.presets}
        action={props.action}
        wholeMonths={props.wholeMonths}
        terms={props.terms}
        services={services}
        members={props.members}
        today={props.today}
      />
      {props.rowsHref && <Headlines figures={figures} href={props.rowsHref} />}
      {sheetsOf(cardsOf(figures)).map(({ sheet, cards }) => (
        <Cards key={sheet}>
          {cards.map(({ plan, span }) => (
            <ReportCard
              key={plan.code}
              plan={plan}
              span={span}
              {...words}
              view={chosen}
              rowsHref={props.rowsHref ?? null}
              csvHref={props.csvHref}
              marks={props.marks}
              definitions={t.cards}
            />
          ))}
        </Cards>
      ))}
    </>
  );
}
