import { describe, expect, test } from "vitest";
import { readDay } from "../register/import/parse/day";
import { understandActs } from "./act-file";
import { codeOf } from "./csv";
import { type KnownMember, membersNamed } from "./member-named";
import { minutesIn } from "./minutes";

const member = (id: string, name: string): KnownMember => ({ id, name, siren: `${id}11111111`, insee: `${id}4001` });
const members = [member("1", "Damprelle"), member("2", "Le Val"), member("3", "CCAS de Damprelle")];
const named = (cell: string) => membersNamed(cell, members).map(({ id }) => id);

describe("INT-77 what people write in a file of past acts", () => {
  test.each([
    ["DAMPRELLE", ["1"]],
    ["Mairie de Damprelle", ["1"]],
    ["Commune de  damprelle", ["1"]],
    ["Mairie du Val", ["2"]],
    ["CCAS de Damprelle", ["3"]],
    ["École de Damprelle", []],
    ["Mairie", []],
    ["", []],
  ])("« %s » names the members %j", (cell, ids) => expect(named(cell)).toEqual(ids));

  test.each([
    ["45 min", 45],
    ["1h30", 90],
    ["1 h 05 min", 65],
    ["2 heures", 120],
    ["01:30:00", 90],
    ["0,5 h", 30],
    ["1.25h", 75],
    ["7", 10],
    ["24:00", 1440],
    ["24:05", undefined],
    ["0,5", undefined],
    ["un peu", undefined],
    ["", null],
  ])("« %s » lasts %j minutes", (cell, minutes) => expect(minutesIn(cell)).toBe(minutes));

  test.each([
    ["04/03/2019 10:12", "2019-03-04"],
    ["3 mars 2019", "2019-03-03"],
    ["mardi 12 mars 2019", "2019-03-12"],
    ["05/03/19", "2019-03-05"],
    ["31/02/2019", undefined],
    ["mars 2019", undefined],
  ])("« %s » is the day %j", (cell, day) => expect(readDay(cell)).toBe(day));

  test("an empty cell is said to be one, and a word that nobody knows is repeated", () => {
    const rows = [
      ["Objet", "Date", "Adhérent", "Thème", "Mode"],
      ["Affiche", "", "Damprelle", "", "Pigeon"],
    ].map((cells, index) => ({ line: index + 1, cells }));
    const { lines } = understandActs(
      [{ name: "", hidden: false, merged: [], rows }],
      { choices: { mapping: {}, values: {}, edits: {} }, saved: { mapping: {}, values: {} }, service: "it" },
      { terms: [], members, today: "2026-06-30" },
      [],
    );
    expect(lines[0]?.read).toMatchObject({
      kind: "refused",
      problems: [
        { field: "date", reason: "date absente" },
        { field: "mode", reason: "mode inconnu : « Pigeon »" },
        { field: "theme", reason: "thème absent" },
      ],
    });
  });

  test("the export of a ticket tool is read: days with their hour, town halls, its own headings", () => {
    const term = (list: "it_domain" | "mode", code: string, label: string) => ({
      ...{ list, code, label, services: ["it" as const], definition: "", rank: 1, active: true, collective: false },
    });
    const rows = [
      ["Titre", "Entité", "Date d'ouverture", "Catégorie", "Source", "Résolu par", "Temps"],
      ["Boîte pleine", "Mairie de Damprelle", "04/03/2019 10:12", "Messagerie", "", "Téléphone", "0:45"],
    ].map((cells, index) => ({ line: index + 1, cells }));
    const { lines } = understandActs(
      [{ name: "", hidden: false, merged: [], rows }],
      { choices: { mapping: {}, values: {}, edits: {} }, saved: { mapping: {}, values: {} }, service: "it" },
      {
        terms: [term("it_domain", "messagerie", "Messagerie"), term("mode", "telephone", "Téléphone")],
        members,
        today: "2026-06-30",
      },
      [],
    );
    expect(lines.map(({ read }) => read)).toEqual([
      expect.objectContaining({
        kind: "act",
        act: expect.objectContaining({
          memberId: "1",
          date: "2019-03-04",
          durationMinutes: 45,
          subject: "Boîte pleine",
        }),
      }),
    ]);
  });

  test("a label is the same with spaces around its stroke, and only then", () => {
    const choices = [{ code: "relation_usager", label: "Relation citoyen/usager" }];
    expect(codeOf("relation citoyen / Usager", choices)).toBe("relation_usager");
    expect(codeOf("relation citoyen usager", choices)).toBeUndefined();
  });
});
