import { expect, test } from "vitest";
import { townOfSocialBody } from "./social-body";

const towns = ["Damprelle", "Le Mans", "Les Andelys", "La Haye", "L’Isle", "Étaples", "Bis", "Bis"].map((name) => ({
  name,
}));
const townOf = (name: string) => townOfSocialBody(name, towns)?.name;

test("MBR-43 a CCAS is that of the town it names, its hidden article found again", () => {
  expect(townOf("CCAS de Damprelle")).toBe("Damprelle");
  expect(townOf("CCAS Damprelle")).toBe("Damprelle");
  expect(townOf("Centre communal d’action sociale de Damprelle")).toBe("Damprelle");
  expect(townOf("CCAS du Mans")).toBe("Le Mans");
  expect(townOf("ccas des Andelys")).toBe("Les Andelys");
  expect(townOf("CCAS de La Haye")).toBe("La Haye");
  expect(townOf("CCAS de l'Isle")).toBe("L’Isle");
  expect(townOf("CCAS d’Etaples")).toBe("Étaples");
});

test("MBR-43 none is guessed: an unknown town, two of one name, another kind of body", () => {
  expect(townOf("CCAS de Nulleville")).toBeUndefined();
  expect(townOf("CCAS de Bis")).toBeUndefined();
  expect(townOf("École de Damprelle")).toBeUndefined();
});
