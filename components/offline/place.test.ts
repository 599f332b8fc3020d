import { expect, test } from "vitest";
import { devicePlaces, photoPlace, placeOf } from "./place";

const places = devicePlaces("/visite-hors-ligne");

test("VIS-103 each screen of the device has its anchor, which reads back as that screen", () => {
  expect(placeOf(places.question("C2"))).toEqual({ question: "C2" });
  expect(placeOf(places.finding("nouveau", "C2"))).toEqual({ finding: "nouveau", question: "C2" });
  expect(placeOf(places.agree("nouvelle", "C2"))).toEqual({ agree: "nouvelle", question: "C2" });
  expect(placeOf(places.entries())).toEqual({ part: "fiches" });
  expect(placeOf(photoPlace("C1"))).toEqual({ part: "photos", question: "C1" });
});

test("VIS-103 an anchor within a screen is no screen, nor is a part that does not exist", () => {
  expect(placeOf("")).toBeNull();
  expect(placeOf("#contenu")).toBeNull();
  expect(placeOf("#partie=autre")).toBeNull();
});
