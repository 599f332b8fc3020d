import { expect, test } from "vitest";
import { newId } from "../identifier";
import { attachFormSchema, expiryState, plainFileName, savedName, withoutExtension } from "./document";
import { attachQuerySchema, holderIn, holderQuery } from "./list-query";

test("DOC-16 a file keeps its own name, without folders nor what no disk takes, and gets the extension of what it is", () => {
  expect(plainFileName("C:\\Bureau\\délibération n° 12.pdf")).toBe("délibération n° 12.pdf");
  expect(plainFileName("../../etc/passwd")).toBe("passwd");
  expect(plainFileName('a<b>"c\u202e.pdf')).toBe("abc.pdf");
  expect(plainFileName("///")).toBe("document");
  expect(plainFileName(`${"a".repeat(300)}.pdf`)).toHaveLength(200);
  expect([withoutExtension("acte.v2.pdf"), withoutExtension(".pdf"), withoutExtension("acte")]).toEqual([
    "acte.v2",
    ".pdf",
    "acte",
  ]);
  expect(savedName({ fileName: "mairie.html", kind: "jpg" })).toBe("mairie.jpg");
});

test("DOC-16 a document is past the day after its last one, and near from sixty days before", () => {
  const today = "2026-11-28";
  expect(expiryState(null, today)).toBe("none");
  expect(expiryState("2026-11-27", today)).toBe("past");
  expect(expiryState("2026-11-28", today)).toBe("soon");
  expect(expiryState("2027-01-27", today)).toBe("soon");
  expect(expiryState("2027-01-28", today)).toBe("later");
});

test("DOC-16 the form asks for a type and an object; empty days are none", () => {
  const form = {
    memberId: newId(),
    on: { kind: "entry", id: newId() },
    name: " Acte ",
    type: "autre",
    datedOn: "",
    expiresOn: "2030-02-28",
    visibility: "member",
  };
  expect(attachFormSchema.parse(form)).toMatchObject({ name: "Acte", datedOn: null, expiresOn: "2030-02-28" });
  for (const change of [
    { type: "" },
    { expiresOn: "2030-02-30" },
    { visibility: "public" },
    { on: { kind: "member", id: newId() } },
  ])
    expect(attachFormSchema.safeParse({ ...form, ...change }).success).toBe(false);
});

test("DOC-16 the address of the form names its object, and nothing else", () => {
  const id = newId();
  for (const kind of ["entry", "visit", "intervention", "contract"] as const)
    expect(holderIn(attachQuerySchema.parse(holderQuery({ kind, id })))).toEqual({ kind, id });
  expect(holderIn(attachQuerySchema.parse({ fiche: "x" }))).toBeNull();
});
