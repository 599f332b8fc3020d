import { describe, expect, test } from "vitest";
import {
  dayOf,
  formatDay,
  formatDayShort,
  formatDuration,
  formatEuros,
  formatInstant,
  formatInstantTime,
  formatList,
  formatMonth,
  formatNumber,
  formatPercent,
  formatSize,
  formatWeekday,
  monthName,
  plural,
  pluralWord,
  typography,
} from "./format";

describe("days and instants", () => {
  test("UI-01 a day is written in full, the first of a month as 1er", () => {
    expect(formatDay("2022-11-16")).toBe("16 novembre 2022");
    expect(formatDay("2020-01-01")).toBe("1er janvier 2020");
    expect(formatDay("2021-08-31")).toBe("31 août 2021");
  });

  test("UI-01 a day in a list has a short month", () => {
    expect(formatDayShort("2022-02-02")).toBe("2 févr. 2022");
    expect(formatDayShort("2020-10-01")).toBe("1er oct. 2020");
  });

  test("UI-01 an appointment names its weekday, a month stands alone", () => {
    expect(formatWeekday("2022-11-17")).toBe("jeudi 17 novembre 2022");
    expect(formatMonth("2022-11")).toBe("novembre 2022");
    expect(formatMonth("2022-11-16")).toBe("novembre 2022");
    expect([monthName(1), monthName(12, "short")]).toEqual(["janvier", "déc."]);
  });

  test("UI-01 what is not a day is a bug, not a sentence", () => {
    expect(() => formatDay("16/11/2022")).toThrow(RangeError);
  });

  test("UI-01 instants are shown in Paris time, in winter and in summer", () => {
    expect(formatInstantTime(new Date("2022-11-16T09:42:00Z"))).toBe("10:42");
    expect(formatInstantTime(new Date("2022-06-16T08:05:00Z"))).toBe("10:05");
    expect(formatInstant(new Date("2022-11-15T23:30:00Z"))).toBe("16 novembre 2022 à 00:30");
    expect(dayOf(new Date("2022-12-31T23:00:00Z"))).toBe("2023-01-01");
  });
});

describe("numbers", () => {
  test("UI-02 thousands are parted by U+202F, decimals by a comma", () => {
    expect(formatNumber(1720)).toBe("1\u202f720");
    expect(formatNumber(1234567.89, 1)).toBe("1\u202f234\u202f567,9");
    expect(formatNumber(999)).toBe("999");
  });

  test("UI-02 a percentage has at most one decimal, U+00A0 before its sign, and no zero decimal", () => {
    expect(formatPercent(15.5)).toBe("15,5\u00a0%");
    expect(formatPercent(37)).toBe("37\u00a0%");
    expect(formatPercent(76.6667)).toBe("76,7\u00a0%");
    expect(formatPercent(0)).toBe("0\u00a0%");
  });

  test("UI-02 a length of time reads as hours and minutes", () => {
    expect(formatDuration(80)).toBe("1\u00a0h\u00a020");
    expect(formatDuration(65)).toBe("1\u00a0h\u00a005");
    expect(formatDuration(60)).toBe("1\u00a0h");
    expect(formatDuration(59)).toBe("59\u00a0min");
    expect(formatDuration(60 * 1200)).toBe("1\u202f200\u00a0h");
  });

  test("UI-02 French is plural from two", () => {
    expect(plural(0, "fiche", "fiches")).toBe("0\u00a0fiche");
    expect(plural(1, "fiche", "fiches")).toBe("1\u00a0fiche");
    expect(plural(2, "fiche", "fiches")).toBe("2\u00a0fiches");
    expect(plural(1000, "demande", "demandes")).toBe("1\u202f000\u00a0demandes");
    expect(pluralWord(1.5, "heure", "heures")).toBe("heure");
  });

  test("UI-02 a list ends with « et »", () => {
    expect(formatList([])).toBe("");
    expect(formatList(["REU"])).toBe("REU");
    expect(formatList(["REU", "DSN", "PES"])).toBe("REU, DSN et PES");
  });
});

describe("typography", () => {
  test.each([
    ["Combien de temps ?", "Combien de temps\u202f?"],
    ["Attention!", "Attention\u202f!"],
    ["l'un ; l'autre", "l’un\u202f; l’autre"],
    ["Objet : relecture", "Objet\u00a0: relecture"],
    ['dit "oui" : non', 'dit "oui"\u00a0: non'],
    ["« affiné »", "«\u00a0affiné\u00a0»"],
    ["«affiné»", "«\u00a0affiné\u00a0»"],
    ["37 % des actes", "37\u00a0% des actes"],
    ["15,5% ?", "15,5\u00a0%\u202f?"],
    ["Vraiment ?!", "Vraiment\u202f?!"],
    ["et puis...", "et puis…"],
  ])("UI-03 « %s » takes its spaces", (written, shown) => {
    expect(typography(written)).toBe(shown);
  });

  test("UI-03 addresses, times and what is already right stay as they are", () => {
    for (const text of ["https://exemple.fr/?a=b;c", "10:42", "Quoi\u202f?\nOui", "art. 9(2)(h)"]) {
      expect(typography(text)).toBe(text);
    }
    expect(typography(typography("« Qui ? » : 5 %"))).toBe(typography("« Qui ? » : 5 %"));
  });
});

test("DOC-16 a size is told in ko, then in Mo, never as nothing", () => {
  expect([1, 12_400, 999_499].map(formatSize)).toEqual(["1\u00a0ko", "12\u00a0ko", "999\u00a0ko"]);
  expect([1_000_000, 3_420_000, 500_000_000].map(formatSize)).toEqual(["1\u00a0Mo", "3,4\u00a0Mo", "500\u00a0Mo"]);
});

test("UI-01 a sum is in euros, with its cents when it has some", () => {
  expect([formatEuros(1250.5), formatEuros(300)]).toEqual(["1\u202f250,50\u00a0€", "300\u00a0€"]);
});
