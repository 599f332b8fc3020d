import { describe, expect, test } from "vitest";
import common from "@/db/reference/common-passwords.json";
import { passwordProblem } from "./password";

const problem = (password: string, email = "sylvie.marchal@mairie.example.test") =>
  passwordProblem(password, email, common);

describe("password", () => {
  test.each([
    ["Trefle7-Vannerie", null],
    ["quatorze-signe", null],
    ["treize-signes", "too-short"],
    ["un lit de bois clair", null],
    ["lit de bois", "too-short"],
    ["le vin du roi", null],
    ["a b c d e", "too-short"],
  ])("ACC-01 fourteen signs or four words: « %s » is %s", (password, expected) => {
    expect(problem(password)).toBe(expected);
  });

  test.each([
    "motdepassemotdepasse",
    "M0tDeP@sse123456",
    "Azertyuiop123456",
    "Bonjour-Mairie-2024!",
    "correct horse battery staple",
    "aaaaaaaaaaaaaaaa",
    "abababababababab",
    "12345678901234567",
    "abcdefghijklmnopq",
    "Août2024Août2024",
    "P@ssw0rd!P@ssw0rd!",
  ])("ACC-01 « %s » is what is tried first", (password) => {
    expect(problem(password)).toBe("common");
  });

  test("ACC-01 four common words make a passphrase, three do not", () => {
    expect(problem("soleil cheval bonjour chocolat")).toBeNull();
    expect(problem("soleil cheval bonjour")).toBe("common");
  });

  test("ACC-01 one's own name is refused, accents and capitals apart; a short part of it is not", () => {
    expect(problem("Tulipe-MARCHAL-79")).toBe("your-name");
    expect(problem("Hortensia-Sylvié-4")).toBe("your-name");
    expect(problem("Hortensia-Zinc-47", "zinc@example.test")).toBe("your-name");
    expect(problem("Hortensia-Zin-4712", "zin@example.test")).toBeNull();
  });

  test("ACC-01 a text longer than 200 signs is not hashed", () => {
    expect(problem(`${"bleuet ".repeat(28)}Fin!`)).toBe("common");
    expect(problem(`Pavot9 ${"x".repeat(194)}`)).toBe("too-long");
  });
});
