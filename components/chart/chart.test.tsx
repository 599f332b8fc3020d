import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { HBars } from "./bars";
import { ChartTable } from "./chart-table";
import { annotationRows, monthAt, scaleEnd, share, spread } from "./geometry";
import { MonthLines } from "./month-lines";
import { CoverageSquares } from "./squares";

const count = (markup: string, piece: string) => markup.split(piece).length - 1;

describe("geometry", () => {
  test("UI-21 a scale ends at the next ten above the largest value", () => {
    expect(scaleEnd([37, 27])).toBe(40);
    expect(scaleEnd([39.9])).toBe(40);
    expect(scaleEnd([40])).toBe(50);
    expect(scaleEnd([])).toBe(10);
  });

  test("UI-21 a length is a share of the width, with two decimals", () => {
    expect(share(37, 40)).toBe("92.50%");
    expect(share(0, 40)).toBe("0.00%");
    expect([monthAt(0), monthAt(5), monthAt(11)]).toEqual(["0.00%", "45.45%", "100.00%"]);
  });

  test("UI-21 labels that would cover one another are moved apart, the others stay", () => {
    const [first = 0, second = 0] = spread([98, 82.6], 16);
    expect(first - second).toBeCloseTo(16, 0);
    expect(first + second).toBeCloseTo(98 + 82.6, 0);
    expect(spread([10, 100], 16)).toEqual([10, 100]);
    expect(spread([], 16)).toEqual([]);
  });

  test("UI-21 two annotations of near months stand on two rows", () => {
    expect(annotationRows([0, 7])).toEqual([0, 0]);
    expect(annotationRows([0, 6])).toEqual([0, 1]);
    expect(annotationRows([0, 2, 3, 7])).toEqual([0, 1, 2, 0]);
  });
});

describe("bars", () => {
  const bars = [
    { label: "Communication des données", count: 74, percent: 37 },
    { label: "Ressources humaines", count: 31, percent: 15.5 },
    { label: "Déplacement", count: 14, percent: 7, kind: "onsite" as const },
    { label: "Autres thèmes (7)", count: 29, percent: 14.5, kind: "rest" as const },
  ];
  const markup = renderToStaticMarkup(
    <HBars title="Communication des données en tête, 37 %" bars={bars} mark={{ value: 10, label: "repère 10 %" }} />,
  );

  test("UI-22 name, percentage and number are text above a bar drawn to scale", () => {
    expect(markup).toContain("Communication des données</text>");
    expect(markup).toContain('37\u00a0%<tspan class="mut" font-weight="400"> · 74</tspan>');
    expect(markup).toContain('<rect class="f1" x="0" y="21" width="92.50%" height="11"></rect>');
    expect(markup).toContain("15,5\u00a0%");
  });

  test("UI-22 the mark stands at each bar and crosses no name", () => {
    expect(count(markup, '<line class="mark10" x1="25.00%" x2="25.00%"')).toBe(bars.length);
    expect(markup).toContain('y1="18" y2="35"');
    expect(markup).toContain('y1="56" y2="73"');
  });

  test("UI-22 on-site is dotted, the rest is hatched, the ten per cent mark is named", () => {
    expect(markup).toContain('<rect class="f2" x="0" y="97" width="17.50%"');
    expect(markup).toContain('<rect class="fr" x="0" y="135" width="36.25%"');
    expect(markup).toContain('class="mark10" x1="25.00%"');
    expect(markup).toContain("repère 10 %</text>");
  });

  test("UI-22 the drawing has a title, no viewBox and no inline style", () => {
    expect(markup).toMatch(
      /role="img" aria-labelledby="([^"]+)"[^>]*><title id="\1">Communication des données en tête/,
    );
    expect(markup).not.toContain("viewBox");
    expect(markup).not.toContain("style=");
  });

  test("UI-22 without percentages the bar is the count", () => {
    const years = renderToStaticMarkup(<HBars title="t" end={100} bars={[{ label: "2020", count: 48 }]} />);
    expect(years).toContain('width="48.00%"');
    expect(years).toContain(">48</text>");
  });
});

describe("months", () => {
  const y2022 = [48, 42, 38, 34, 28, 32, 18, 12, 24, 24, null, null];
  const y2021 = [46, 40, 36, 30, 38, 42, 24, 16, 28, 30, 32, 38];
  const markup = renderToStaticMarkup(
    <MonthLines
      title="Demandes par mois"
      years={[
        { year: 2021, values: y2021 },
        { year: 2022, values: y2022 },
      ]}
      annotations={[
        { month: 5, name: "REU", rest: "juin 2021" },
        { month: 0, name: "DSN", rest: "2021 et 2022" },
      ]}
    />,
  );

  test("UI-23 the newest year is solid with discs, the one before dashed with diamonds", () => {
    expect(count(markup, '<circle class="k1"')).toBe(10);
    expect(count(markup, '<path class="k2"')).toBe(12);
    expect(markup).toContain('class="ln y1"');
    expect(markup).toContain(">2022</text>");
  });

  test("UI-23 a month that is not counted breaks the line instead of falling to zero", () => {
    const [, drawn = ""] = /class="ln y1" d="([^"]+)"/.exec(markup) ?? [];
    expect(count(drawn, "L")).toBe(9);
    expect(drawn).toMatch(/^M0,55\.7/);
    expect(markup).toContain('<text class="val halo k1" x="81.82%"');
  });

  test("UI-23 annotations are text with a leader down to their month", () => {
    expect(markup).toContain('<tspan class="val">REU</tspan> juin 2021');
    expect(markup).toContain('text-anchor="start"><tspan class="val">DSN</tspan>');
    expect(markup).toContain('<line class="axis" x1="45.45%"');
  });
});

describe("squares and tables", () => {
  test("UI-24 one square per member, filled or outlined", () => {
    const markup = renderToStaticMarkup(<CoverageSquares filled={46} total={60} />);
    expect(count(markup, 'class="f1"')).toBe(46);
    expect(count(markup, 'class="f0"')).toBe(14);
    expect(markup).toContain("46 sur 60, un carré par membre");
    expect(markup).toContain('viewBox="0 0 240 64"');
  });

  test("UI-25 the table beside a chart has heads, its name and its file", () => {
    const markup = renderToStaticMarkup(
      <ChartTable name="thèmes" columns={["Thème", "Nombre"]} rows={[["Relation citoyen", "54"]]} csvHref="/x.csv" />,
    );
    expect(markup).toContain('<th scope="row">Relation citoyen</th><td class="num">54</td>');
    expect(markup).toContain('<caption class="vh">thèmes</caption>');
    expect(markup).toContain('href="/x.csv"');
    expect(markup).not.toContain("<details open");
  });
});
