import { expect, test } from "vitest";
import { dictionaryTermSchema } from "@/lib/domain/intervention/dictionary-term";
import { codeOf, isReserved, reordered, servicesOf } from "./term";

test.each([
  ["Vidéo & caméras", "video_cameras"],
  ["  Œuvres sociales ", "oeuvres_sociales"],
  ["2e étage", "v_2e_etage"],
  ["!", "v_x"],
  ["x", "v_x"],
  ["Un intitulé vraiment très long qui ne tient pas dans le code", "un_intitule_vraiment_tres_long_qui_ne_ti"],
])("INT-60 « %s » gets the code %s", (label, code) => {
  expect(codeOf(label)).toBe(code);
  expect(dictionaryTermSchema.shape.code.safeParse(code).success).toBe(true);
});

test("INT-60 a term moves by one place and stops at both ends", () => {
  expect(reordered(["a", "b", "c"], "b", "up")).toEqual(["b", "a", "c"]);
  expect(reordered(["a", "b", "c"], "b", "down")).toEqual(["a", "c", "b"]);
  expect(reordered(["a", "b", "c"], "a", "up")).toEqual(["a", "b", "c"]);
  expect(reordered(["a", "b", "c"], "c", "down")).toEqual(["a", "b", "c"]);
  expect(reordered(["a", "b"], "z", "down")).toEqual(["a", "b"]);
});

test("INT-60 themes stay the DPO's and domains the IT service's, whatever is asked", () => {
  expect(servicesOf("theme", ["it"])).toEqual(["dpo"]);
  expect(servicesOf("it_domain", [])).toEqual(["it"]);
  expect(servicesOf("mode", ["it", "it", "dpo"])).toEqual(["it", "dpo"]);
  expect([isReserved("type", "visite"), isReserved("theme", "visite")]).toEqual([true, false]);
});
