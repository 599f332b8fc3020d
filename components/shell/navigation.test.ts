import { describe, expect, test } from "vitest";
import { lowerNavigation, quickEntry, upperNavigation } from "./navigation";

const labels = (entries: { label: string }[]) => entries.map(({ label }) => label);

describe("the upper band", () => {
  test("UI-30 each role has its own entries", () => {
    expect(labels(upperNavigation(["commissioner"]))).toEqual(["Commission"]);
    expect(labels(upperNavigation(["technician"]))).toEqual(["Demandes informatiques", "Statistiques", "Journal"]);
    expect(labels(upperNavigation(["admin"]))).toEqual(["Adhérents", "Personnes", "Listes", "Réglages", "Journal"]);
    expect(upperNavigation(["referent", "representative"])).toEqual([]);
    expect(upperNavigation(["dpo"]).map(({ href }) => href)).toEqual([
      "/",
      "/interventions",
      "/visites",
      "/echeances",
      "/statistiques",
      "/sous-traitants",
      "/modeles",
      "/listes",
      "/recherche",
      "/journal",
    ]);
  });

  test("UI-30 two roles under one word name themselves, and one page for both carries the role", () => {
    const entries = upperNavigation(["dpo", "admin"]);
    expect(entries.filter(({ key }) => key === "members")).toMatchObject([
      { label: "Adhérents, DPO", href: "/" },
      { label: "Adhérents, administration", href: "/adherents" },
    ]);
    expect(entries.filter(({ key }) => key === "journal")).toMatchObject([
      { label: "Journal, DPO", href: "/journal?role=dpo" },
      { label: "Journal, administration", href: "/journal?role=admin" },
    ]);
    expect(entries.find(({ key }) => key === "people")).toMatchObject({ label: "Personnes", href: "/personnes" });
  });
});

describe("the band of the member in hand", () => {
  test("UI-31 the secretary starts with what there is to do, the mayor with what to approve", () => {
    expect(labels(lowerNavigation(["referent"], "m1")).slice(0, 2)).toEqual(["À faire", "Registre"]);
    expect(labels(lowerNavigation(["representative"], "m1")).slice(0, 2)).toEqual(["À approuver", "Registre"]);
    expect(labels(lowerNavigation(["admin"], "m1"))).toEqual(["Fiche"]);
    expect(lowerNavigation(["technician", "commissioner"], "m1")).toEqual([]);
  });

  test("UI-31 a page reached by two roles stands once, under the member's address", () => {
    const entries = lowerNavigation(["referent", "dpo"], "m1");
    expect(entries.filter(({ key }) => key === "register")).toEqual([
      { key: "register", label: "Registre", href: "/membres/m1/registre" },
    ]);
    expect(entries.every(({ href }) => href.startsWith("/membres/m1/"))).toBe(true);
  });
});

test("UI-32 only those who log work are offered the quick entry, for the member in hand", () => {
  expect(quickEntry(["dpo"], "m1")?.href).toBe("/interventions/nouvelle?adherent=m1");
  expect(quickEntry(["technician"], null)?.href).toBe("/demandes-informatiques/nouvelle");
  expect(quickEntry(["referent", "admin", "commissioner"], "m1")).toBeNull();
});
