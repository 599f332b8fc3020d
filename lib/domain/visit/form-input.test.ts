import { expect, test } from "vitest";
import { agreedActionIn, closingIn, findingIn } from "./form-input";

function formOf(fields: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

test("VIS-101 the closing keeps who was there, the sentences that were written and the agreement", () => {
  const read = closingIn(
    formOf([
      ["attendees", "maire"],
      ["attendees", "autre"],
      ["attendeeLabel", "stagiaire"],
      ["sentences.0", "Fermer l’armoire."],
      ["sentences.1", "  "],
      ["agreement.name", "Odile Vautrel"],
      ["agreement.function", "maire"],
    ]),
  );
  expect(read).toMatchObject({
    attendees: [
      { function: "maire", label: "", name: "" },
      { function: "autre", label: "stagiaire", name: "" },
    ],
    sentences: ["Fermer l’armoire."],
    agreement: { name: "Odile Vautrel", function: "maire" },
  });
});

test("VIS-101 a field that is not there reads as empty, and an action comes from its visit", () => {
  expect(findingIn(formOf([["label", "Écran visible"]]))).toMatchObject({ label: "Écran visible", evidence: "" });
  expect(agreedActionIn(formOf([]))).toMatchObject({ origin: "visit", label: "" });
});
