import { expect, test } from "vitest";
import { matchHeading } from "./match-column";
import { askedBy } from "./question";

test.each([
  ["De qui parle-t-on ?", "dataSubjects"],
  ["Qui est concerné ?", "dataSubjects"],
  ["À qui sont-elles communiquées ?", "recipients"],
  ["Qui a accès aux données ?", "recipients"],
  ["Transmis à qui ?", "recipients"],
  ["Combien de temps garde-t-on ?", "retention"],
  ["À quoi sert ce tableau ?", "purposes"],
  ["Quelles infos ?", "dataCategories"],
  ["Infos délicates ?", "sensitiveData"],
  ["Quelles données sensibles ?", "sensitiveData"],
  ["Où sont rangées les données ?", "storagePlace"],
  ["Avec quel logiciel ?", "software"],
  ["Comment est-ce sécurisé ?", "measures"],
  ["Les données sortent-elles de l’Union européenne ?", "transfer"],
  ["De quel droit ?", "lawfulBasis"],
  ["Quelle loi ?", "lawReferences"],
])("IMP-22 « %s » asks for %s", (heading, target) => {
  expect(matchHeading(heading).target).toBe(target);
});

test("IMP-22 a heading that asks nothing is no question", () => {
  expect(["Rubrique interne", "Qualité", "Ouverture", "Quotient familial", ""].map(askedBy)).toEqual(
    Array(5).fill(undefined),
  );
});
