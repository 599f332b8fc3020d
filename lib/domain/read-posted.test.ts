import { expect, test } from "vitest";
import { type FieldKind, fieldNote, POSTED } from "./posted-form";
import { readPosted } from "./read-posted";

type Control = [kind: FieldKind, name: string, ...texts: string[]];

function formOf(controls: readonly Control[], carried: Partial<Record<keyof typeof POSTED, unknown>> = {}): FormData {
  const form = new FormData();
  for (const [kind, name, ...texts] of controls) {
    form.append(POSTED.field, fieldNote(kind, name, { label: `Le champ ${name}` }));
    for (const text of texts) form.append(name, text);
  }
  for (const [part, value] of Object.entries(carried))
    form.append(POSTED[part as keyof typeof POSTED], typeof value === "string" ? value : JSON.stringify(value)); // the keys of the argument
  return form;
}

test("FND-40 a form sent without its script reads as its script would have sent it", () => {
  const start = { version: 3, name: "Avant", tags: ["a", "b"], on: "2026-01-01", rows: [{ id: "x", label: "Un" }] };
  const form = formOf(
    [
      ["text", "name", "Après"],
      ["number", "count", "1 200,5"],
      ["number", "wrong", "douze"],
      ["filled", "on", ""],
      ["filled", "by", "2026-02-02"],
      ["absent", "kind", ""],
      ["yesno", "yes", "true"],
      ["yesno", "no", "false"],
      ["yesno", "open", ""],
      ["tick", "kept", "on"],
      ["tick", "left"],
      ["several", "tags"],
      ["lines", "lines", "un", " ", "deux"],
      ["text", "rows.0.label", "Un bis"],
    ],
    { start, key: "clef", next: "/page" },
  );
  expect(readPosted(form)).toEqual({
    key: "clef",
    next: "/page",
    start,
    edited: false,
    choices: { asked: false, sides: {}, written: {} },
    labels: expect.objectContaining({ name: { label: "Le champ name", missing: undefined } }),
    values: {
      version: 3,
      name: "Après",
      count: 1200.5,
      wrong: "douze",
      on: null,
      by: "2026-02-02",
      yes: true,
      no: false,
      open: null,
      kept: true,
      left: false,
      tags: [],
      lines: ["un", "deux"],
      rows: [{ id: "x", label: "Un bis" }],
    },
  });
});

test("FND-41 the buttons of a list change the form and keep what was typed", () => {
  const start = { rows: [{ label: "Un" }, { label: "Deux" }] };
  const typed: Control[] = [
    ["text", "rows.0.label", "Un bis"],
    ["text", "rows.1.label", "Deux"],
  ];
  const after = (act: unknown) => readPosted(formOf(typed, { start, act }));
  const labels = (act: unknown) => (after(act).values as { rows: { label: string }[] }).rows.map(({ label }) => label); // the shape begun from
  expect(labels({ do: "add", name: "rows", at: 2, blank: { label: "" } })).toEqual(["Un bis", "Deux", ""]);
  expect(labels({ do: "remove", name: "rows", at: 0 })).toEqual(["Deux"]);
  expect(labels({ do: "move", name: "rows", from: 1, to: 0 })).toEqual(["Deux", "Un bis"]);
  expect(after({ do: "move", name: "rows", from: 1, to: 0 })).toMatchObject({ edited: true, start });
  const lines = formOf([["lines", "lines", "un", ""]], { act: { do: "add", name: "lines", at: 2, blank: "" } });
  expect(readPosted(lines).values).toEqual({ lines: ["un", "", ""] });
});

test("FND-53 choices between two texts are written whole or not at all, and what gives way is kept", () => {
  const conflict = {
    version: 4,
    theirs: { version: 4, name: "Leur nom", tags: ["b"], note: "Leur note" },
    fields: [
      { name: "name", aside: "nom", standing: { theirs: "Leur nom" } },
      { name: "tags", aside: "tags", standing: { theirs: ["b"], both: ["a", "b"] } },
    ],
    merged: { note: "Leur note" },
  };
  const after = (sides: Record<string, string>, written: Record<string, string> = {}) => {
    const form = formOf([["text", "name", "Mon nom"]], {
      start: { version: 3, tags: ["a"], note: "" },
      conflict,
      keep: "4",
    });
    for (const [name, side] of Object.entries(sides)) form.append(`${POSTED.side}${name}`, side);
    for (const [name, text] of Object.entries(written)) form.append(`${POSTED.written}${name}`, text);
    return readPosted(form);
  };
  expect(after({ name: "theirs" })).toMatchObject({
    values: { version: 3, name: "Mon nom", tags: ["a"], note: "" },
    start: { version: 3 },
    choices: { asked: true, sides: { name: "theirs" }, written: {} },
  });
  const settled = after({ name: "theirs", tags: "both" });
  expect(settled.values).toEqual({
    version: 4,
    name: "Leur nom",
    tags: ["a", "b"],
    note: "Leur note",
    leftAside: [{ nom: "Mon nom" }],
  });
  expect([settled.start, settled.choices]).toEqual([conflict.theirs, { asked: false, sides: {}, written: {} }]);
  expect(after({ name: "mine", tags: "mine" }).values).toMatchObject({ version: 4, name: "Mon nom", tags: ["a"] });
  const both = { name: "Nos deux noms" };
  expect(after({ name: "written" }, both)).toMatchObject({ values: { name: "Mon nom" }, choices: { written: both } });
  expect(after({ name: "written", tags: "mine" }, both).values).toMatchObject({
    name: "Nos deux noms",
    leftAside: [{ nom: "Mon nom" }],
  });
});

test("FND-57 words chosen beside a field become its text, and nothing is saved; no choice leaves it alone", () => {
  const act = { do: "take", name: "basis" };
  const after = (words: string) => readPosted(formOf([["text", "basis", "Avant"]], { act, words }));
  expect(after("Intérêt vital")).toMatchObject({ values: { basis: "Intérêt vital" }, edited: true });
  expect(after("")).toMatchObject({ values: { basis: "Avant" }, edited: true });
});

test("FND-42 a form of someone else's making reaches nothing but its own values", () => {
  const form = formOf(
    [
      ["text", "__proto__.polluted", "oui"],
      ["text", "constructor.prototype.polluted", "oui"],
      ["text", "rows.99999999.label", "oui"],
      ["text", "a.b.c", "oui"],
    ],
    { start: "pas du JSON", act: { do: "add", name: "__proto__", at: 0, blank: {} } },
  );
  expect(readPosted(form).values).toEqual({ a: { b: { c: "oui" } } });
  expect(({} as Record<string, unknown>).polluted).toBeUndefined(); // any object would show it
  expect(readPosted(new FormData())).toMatchObject({ key: "", values: {}, edited: false });
});
