import { expect, test } from "vitest";
import { findPersonalData } from "./personal-data";

const found = (text: string) => findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

test("INT-10 a social security number is found only when its key is right, Corsica included", () => {
  expect(found("Son numéro : 1 85 05 78 006 084 91, merci")).toEqual([["nir", "1 85 05 78 006 084 91"]]);
  expect(found("185057800608491")).toEqual([["nir", "185057800608491"]]);
  expect(found("185057800608492")).toEqual([]);
  expect(found("2 90 01 2A 004 010 04")).toEqual([["nir", "2 90 01 2A 004 010 04"]]);
  expect(found("2 90 01 2A 004 010 05")).toEqual([]);
});

test("INT-10 an IBAN is found only when its remainder is 1, with or without spaces", () => {
  expect(found("RIB FR76 3000 6000 0112 3456 7890 189 à jour")).toEqual([
    ["iban", "FR76 3000 6000 0112 3456 7890 189"],
  ]);
  expect(found("fr7630006000011234567890189.")).toEqual([["iban", "fr7630006000011234567890189"]]);
  expect(found("BE68 5390 0754 7034 pour le loyer")).toEqual([["iban", "BE68 5390 0754 7034"]]);
  expect(found("FR76 3000 6000 0112 3456 7890 188")).toEqual([]);
});

test("INT-10 a French telephone number is found in its usual shapes", () => {
  for (const phone of [
    "06 12 34 56 78",
    "06.12.34.56.78",
    "0612345678",
    "+33 6 12 34 56 78",
    "+33612345678",
    "02-62-12-34-56",
  ])
    expect(found(`Rappeler ${phone} demain`)).toEqual([["phone", phone]]);
  expect(found("Tél.\u00a0: 03\u00a081\u00a000\u00a000\u00a001")).toEqual([
    ["phone", "03\u00a081\u00a000\u00a000\u00a001"],
  ]);
});

test("INT-10 an e-mail address is found, the name of a service that starts with @ is not", () => {
  expect(found("Écrire à p.durand+mairie@exemple.fr.")).toEqual([["email", "p.durand+mairie@exemple.fr"]]);
  expect(found("Transmission par @CTES et compte @mairie")).toEqual([]);
});

test("INT-10 dates, references, SIREN, SIRET, articles, amounts and times are left alone", () => {
  for (const text of [
    "Le 01.02.2022 à 10 h 15, puis le 05/06/2022 et 2022-11-16",
    "Du 01.02.2022 10 au 03.04.2022 12",
    "Dossier DPO-2022-045, référence 2022-0102030405",
    "SIREN 217 800 608, SIRET 217 800 608 00017, 21780060800017, 01234567800012",
    "Articles L. 2121-29 et R. 311-3-1-2 du code, loi n° 78-17 du 6 janvier 1978",
    "Décret n° 2019-536, délibération 2019-160, article 9.2 b du RGPD",
    "Montant : 1 234 567,89 € puis 0,50 €, code INSEE 01234, code postal 06123",
    "Délai de 10 ans, 12 345 678 901 habitants, page 0102",
  ])
    expect(found(text), text).toEqual([]);
});

test("INT-10 several finds come in the order of the text and never overlap", () => {
  const text = "06 12 34 56 78 ou a@b.fr, compte FR76 3000 6000 0112 3456 7890 189";
  expect(findPersonalData(text).map(({ kind }) => kind)).toEqual(["phone", "email", "iban"]);
});

test("INT-10 a long text without any find takes no noticeable time", () => {
  const begun = performance.now();
  expect(findPersonalData("a".repeat(10_000) + " 1 ".repeat(3_000))).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(500);
});
