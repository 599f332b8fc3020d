import { expect, test } from "vitest";
import { type CampaignFacts, campaignOf, monthsBetween, neighboursOf } from "./campaign";
import { monthAway, weeksOf } from "./month";
import { campaignQuerySchema, isAsked, sectorsAmong } from "./query";

const TODAY = "2026-11-28";
const area = (code: string) => ({ code, name: `Secteur ${code}` });
const town = (name: string, facts: Partial<CampaignFacts> = {}): CampaignFacts => ({
  id: name,
  name,
  kind: "commune",
  arrondissement: null,
  epci: null,
  place: null,
  lastVisitOn: null,
  agreedOn: null,
  openSeverities: [],
  planned: null,
  proposed: null,
  ...facts,
});
const only = (facts: Partial<CampaignFacts>) => {
  const [line] = campaignOf([town("Une", facts)], TODAY);
  if (!line) throw new Error("one town makes one line");
  return line;
};
const names = (facts: readonly { name: string }[]) => facts.map(({ name }) => name);

test("VIS-180 months are counted as a calendar does", () => {
  expect(monthsBetween("2025-11-28", TODAY)).toBe(12);
  expect(monthsBetween("2025-11-29", TODAY)).toBe(11);
  expect(monthsBetween("2026-11-27", TODAY)).toBe(0);
  expect(monthsBetween("2024-01-31", "2026-11-30")).toBe(33);
});

test("VIS-180 a visit is due on the day agreed, else at 6, 18 or 24 months by what remains open, else at once", () => {
  expect(only({ lastVisitOn: "2025-05-28", openSeverities: [1, 3] }).due).toEqual({
    on: "2025-11-28",
    because: "open_points",
    late: true,
  });
  expect(only({ lastVisitOn: "2025-05-28", openSeverities: [3] }).due.on).toBe("2026-11-28");
  expect(only({ lastVisitOn: "2025-05-28", openSeverities: [3] }).due.late).toBe(false);
  expect(only({ lastVisitOn: "2025-05-28" }).due.on).toBe("2027-05-28");
  expect(only({ lastVisitOn: "2025-05-28", agreedOn: "2026-02-01", openSeverities: [1] }).due).toMatchObject({
    on: "2026-02-01",
    because: "agreed",
  });
  expect(only({}).due).toEqual({ on: TODAY, because: "never", late: false });
});

test("VIS-180 the state says what there is to do, and who waits longest comes first", () => {
  const proposed = (openSlots: number, refused: boolean) => ({ proposed: { visitId: "v", openSlots, refused } });
  expect(only({}).state).toBe("to_propose");
  expect(only(proposed(2, false)).state).toBe("proposed");
  expect(only(proposed(2, true)).state).toBe("proposed");
  expect(only(proposed(0, true)).state).toBe("refused");
  expect(only({ ...proposed(0, true), planned: { visitId: "v", at: "2026-12-01T08:00:00Z" } }).state).toBe("planned");
  const lines = campaignOf(
    [town("Vue", { lastVisitOn: "2026-01-01" }), town("Jamais"), town("Oubliée", { lastVisitOn: "2020-01-01" })],
    TODAY,
  );
  expect(names(lines)).toEqual(["Jamais", "Oubliée", "Vue"]);
});

test("VIS-182 neighbours go by distance where both places are known, then by EPCI, then by arrondissement", () => {
  const here = town("Ici", { place: { latitude: 46, longitude: 2 }, epci: area("E1"), arrondissement: area("A1") });
  const near = town("Proche", { place: { latitude: 46.1, longitude: 2 } });
  const far = town("Loin", { place: { latitude: 47, longitude: 2 }, epci: area("E1") });
  const same = town("Même EPCI", { epci: area("E1"), arrondissement: area("A2") });
  const district = town("Même arrondissement", { epci: area("E2"), arrondissement: area("A1") });
  const other = town("Ailleurs", { epci: area("E3"), arrondissement: area("A3") });
  const found = neighboursOf(here, [here, other, district, same, far, near]);
  expect(names(found)).toEqual(["Proche", "Même EPCI", "Même arrondissement"]);
  expect(found[0]?.km).toBeCloseTo(11.1, 0);
  expect(neighboursOf(town("Nulle part"), [town("Nulle part non plus")])).toEqual([]);
});

test("VIS-182 a town that has its date is nobody's neighbour, and has none", () => {
  const epci = area("E1");
  const lines = campaignOf(
    [
      town("A", { epci }),
      town("B", { epci, planned: { visitId: "v", at: "2026-12-01T08:00:00Z" } }),
      town("C", { epci }),
    ],
    TODAY,
  );
  expect(lines.map(({ name, neighbours }) => [name, names(neighbours)])).toEqual([
    ["A", ["C"]],
    ["B", []],
    ["C", ["A"]],
  ]);
});

test("VIS-180 the address filters by months, kind, sector and state, and forgets what it does not know", () => {
  const asked = (params: object, facts: Partial<CampaignFacts> = {}) =>
    isAsked(only({ lastVisitOn: "2025-05-28", epci: area("E1"), ...facts }), campaignQuerySchema.parse(params));
  expect(asked({ mois: "18" })).toBe(true);
  expect(asked({ mois: "19" })).toBe(false);
  expect(asked({ mois: "19" }, { lastVisitOn: null })).toBe(true);
  expect(asked({ type: "ccas" })).toBe(false);
  expect(asked({ secteur: "epci-E1" })).toBe(true);
  expect(asked({ secteur: "arr-E1" })).toBe(false);
  expect(asked({ etat: "planned" })).toBe(false);
  expect(campaignQuerySchema.parse({ mois: "x", type: "x", secteur: "x'", etat: "x", page: "0" })).toEqual({ page: 1 });
  expect(sectorsAmong([only({ epci: area("E1"), arrondissement: area("A1") })]).map(({ value }) => value)).toEqual([
    "epci-E1",
    "arr-A1",
  ]);
});

test("VIS-183 a month is its weeks from Monday, days of other months left blank", () => {
  const november = weeksOf("2026-11");
  expect(november[0]).toEqual([null, null, null, null, null, null, "2026-11-01"]);
  expect(november).toHaveLength(6);
  expect(november.at(-1)?.[0]).toBe("2026-11-30");
  expect(weeksOf("2027-02")).toHaveLength(4);
  expect(monthAway("2026-12", 1)).toBe("2027-01");
  expect(monthAway("2026-01", -1)).toBe("2025-12");
});
