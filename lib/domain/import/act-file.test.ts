import { describe, expect, test } from "vitest";
import type { DictionaryTerm } from "../intervention/dictionary-term";
import type { Sheet } from "../register/import/sheet";
import { type ActChoices, MOST_LINES, NO_CHOICES, type RecordedAct, understandActs } from "./act-file";
import type { Known } from "./act-reader";

const term = (list: DictionaryTerm["list"], code: string, label: string, services: DictionaryTerm["services"]) => ({
  ...{ list, code, label, services, definition: "", rank: 1, active: true, collective: false },
});
const both = ["dpo", "it"] as const;
const known: Known = {
  terms: [
    term("theme", "relation_usager", "Relation citoyen/usager", ["dpo"]),
    term("it_domain", "messagerie", "Messagerie", ["it"]),
    term("type", "conseil", "Conseil", ["dpo"]),
    term("type", "visite", "Visite sur place", ["dpo"]),
    { ...term("type", "veille", "Veille et modèles", ["dpo"]), collective: true },
    term("mode", "telephone", "Téléphone", [...both]),
    term("mode", "deplacement", "Déplacement", [...both]),
    term("channel", "telephone", "Téléphone", [...both]),
    term("channel", "guichet", "Guichet", [...both]),
  ],
  members: [
    { id: "01900000-0000-7000-8000-000000000001", name: "Bourg-Neuf", siren: "212345678", insee: "14001" },
    { id: "01900000-0000-7000-8000-000000000002", name: "Val-Fleuri", siren: "212345686", insee: "2A004" },
  ],
  today: "2026-06-30",
};
const [bourg, val] = known.members.map(({ id }) => id);
const sheet = (name: string, ...rows: string[][]): Sheet => ({
  ...{ name, hidden: false, merged: [] },
  rows: rows.map((cells, index) => ({ line: index + 1, cells })),
});
const HEAD = ["Le", "Commune", "Thème principal", "Nature", "Résolu par", "Canal d’entrée", "Objet", "Remarque"];
const nothing = { mapping: {}, values: {} };
const read = (sheets: Sheet[], choices: ActChoices = NO_CHOICES, recorded: RecordedAct[] = []) =>
  understandActs(sheets, { choices, saved: nothing, service: "dpo" }, known, recorded);

describe("INT-77 a file of past acts", () => {
  test("leaves hidden columns out by name, and reads hidden lines", () => {
    const lines = [
      ["03/02/2024", "Bourg-Neuf", "relation_usager", "conseil", "telephone", "guichet", "Affiche", "privé"],
      ["04/02/2024", "Val-Fleuri", "relation_usager", "conseil", "telephone", "guichet", "Photo", ""],
    ];
    const hidden = { ...sheet("2024", HEAD, ...lines), hiddenColumns: [6], hiddenLines: [3] };
    const seen = read([hidden]);
    expect(seen.hiddenColumns).toEqual([{ sheet: "2024", heading: "Objet" }]);
    expect(seen.hiddenLines).toEqual([{ sheet: "2024", lines: [3] }]);
    expect(seen.lines.map(({ line, cells }) => [line, cells.subject ?? ""])).toEqual([
      [2, ""],
      [3, ""],
    ]);
    expect(seen.columns.map(({ heading }) => heading)).not.toContain("Objet");
    expect(read([sheet("2024", HEAD, ...lines)])).toMatchObject({ hiddenColumns: [], hiddenLines: [] });
  });

  test("names a member by name, SIREN or INSEE code, a term by code or label, a day in French, over several sheets", () => {
    const { lines, columns } = read([
      sheet("2024", ["Suivi du DPO"], HEAD, [
        "03/02/2024",
        "bourg neuf",
        "relation_usager",
        "Conseil",
        "telephone",
        "guichet",
        "Affiche",
      ]),
      sheet("2025", HEAD, [
        "2025-02-03",
        "212 345 686",
        "Relation citoyen/usager",
        "conseil",
        "Téléphone",
        "",
        "Photo",
      ]),
      sheet("2026", HEAD, ["2026-02-03", "2a004", "relation_usager", "conseil", "telephone", "", ""]),
    ]);
    expect(lines[0]?.read).toMatchObject({ kind: "refused", problems: [{ field: "member", unknown: "bourg neuf" }] });
    expect(lines[1]?.read).toMatchObject({
      kind: "act",
      act: { memberId: val, date: "2025-02-03", channel: "telephone" },
    });
    expect(lines[2]?.read).toMatchObject({ kind: "act", act: { memberId: val, subject: "Relation citoyen/usager" } });
    expect(columns.find(({ heading }) => heading === "Remarque")).toMatchObject({ field: "", by: "none" });
  });

  test("points out each unknown word with the number of its lines, and takes the meaning a person gives it", () => {
    const sheets = [
      sheet(
        "",
        HEAD,
        ...["Accueil", "accueil"].map((word) => ["2025-02-03", "Bourg-Neuf", word, "conseil", "telephone", "", word]),
      ),
    ];
    expect(read(sheets).unknown).toEqual([{ field: "theme", value: "Accueil", count: 2 }]);
    const meant = read(sheets, { ...NO_CHOICES, values: { theme: { accueil: "relation_usager" } } });
    expect(meant.lines.map(({ standing }) => standing)).toEqual(["new", "twin"]);
    expect(meant.unknown).toEqual([{ field: "theme", value: "Accueil", count: 2 }]);
  });

  test("refuses with its reason a day to come, a day that is none, a visit by telephone, a number of a person, the other service", () => {
    const line = (date: string, type: string, subject: string, service = "dpo") => [
      date,
      "Bourg-Neuf",
      "relation_usager",
      type,
      "telephone",
      "",
      subject,
      service,
    ];
    const { lines } = read([
      sheet(
        "",
        [...HEAD.slice(0, 7), "Service"],
        line("2026-07-01", "conseil", "a"),
        line("32/01/2025", "conseil", "b"),
        line("2025-01-02", "visite", "c"),
        line("2025-01-02", "conseil", "Rappeler le 06 12 34 56 78"),
        line("2025-01-02", "conseil", "x".repeat(121)),
        line("2025-01-02", "conseil", "e", "informatique"),
      ),
    ]);
    const fields = lines.map(({ read: one }) => (one.kind === "refused" ? one.problems.map(({ field }) => field) : []));
    expect(fields.slice(0, 5)).toEqual([["date"], ["date"], ["mode"], ["subject"], ["subject"]]);
    expect(fields[5]).toContain("service");
  });

  test("tells what is recorded already from what looks like it", () => {
    const acts = ["Affiche", "Autre affiche"].map((subject) => [
      "2025-02-03",
      "Bourg-Neuf",
      "relation_usager",
      "conseil",
      "telephone",
      "",
      subject,
    ]);
    const recorded = [
      {
        id: "a",
        ref: "DPO-2025-001",
        memberId: bourg ?? "",
        date: "2025-02-03",
        theme: "relation_usager",
        subject: "affiche",
      },
    ];
    const { lines } = read([sheet("", HEAD, ...acts)], NO_CHOICES, recorded);
    expect(lines.map(({ standing, beside }) => [standing, beside?.ref])).toEqual([
      ["same", "DPO-2025-001"],
      ["alike", "DPO-2025-001"],
    ]);
  });

  test("takes a correction for the whole line, a collective act without a member, and says which sheets it did not read", () => {
    const sheets = [
      sheet(
        "A",
        [...HEAD.slice(0, 7), "Collectif"],
        ["x", "", "", "", "", "", "", ""],
        ["2025-02-03", "", "", "Veille et modèles", "telephone", "", "Note", "oui"],
      ),
      { ...sheet("B", HEAD), hidden: true },
      sheet("C"),
    ];
    const cells = {
      date: "2025-02-03",
      member: bourg ?? "",
      theme: "relation_usager",
      type: "conseil",
      mode: "telephone",
    };
    const { lines, skipped } = read(sheets, { ...NO_CHOICES, edits: { "0": cells } });
    expect(lines.map(({ read: one, edited }) => [one.kind, edited])).toEqual([
      ["act", true],
      ["collective", false],
    ]);
    expect(skipped).toEqual([
      { sheet: "B", why: "hidden" },
      { sheet: "C", why: "empty" },
    ]);
  });

  test("proposes nothing beyond its limit, and reads a column as a person says or as it was said before", () => {
    const many = Array.from({ length: MOST_LINES + 1 }, (_, index) => [`2025-01-02`, "Bourg-Neuf", `t${index}`]);
    expect(read([sheet("", HEAD, ...many)])).toMatchObject({ tooMany: MOST_LINES + 1, lines: [] });
    const odd = sheet("", ["Quand", "Qui", "Date", "Commune"], ["2025-01-02", "Val-Fleuri", "", ""]);
    const mapping = { quand: "date", qui: "member", date: "", commune: "" } as const;
    const own = read([odd], { ...NO_CHOICES, mapping }).lines[0]?.cells;
    expect(own).toEqual({ date: "2025-01-02", member: "Val-Fleuri" });
    const saved = { choices: NO_CHOICES, saved: { mapping, values: {} }, service: "dpo" } as const;
    expect(understandActs([odd], saved, known, []).columns.map(({ by }) => by)).toEqual([
      "saved",
      "saved",
      "saved",
      "saved",
    ]);
  });
});
