import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { readNumber } from "@/lib/domain/posted-form";
import { Button } from "./button";
import { flattenErrors, wordsOf } from "./form/errors";
import { isWritten, move } from "./form/list-field";
import { LevelMark } from "./level-mark";
import { Pages, pageNumbers } from "./pages";
import { PrintButton } from "./print-button";
import { SaveState } from "./save-state";
import { SortableHead } from "./table";

describe("pages", () => {
  test("UI-05 first, last and neighbours are offered, gaps are shown", () => {
    expect(pageNumbers(1, 4)).toEqual([1, 2, null, 4]);
    expect(pageNumbers(10, 20)).toEqual([1, null, 9, 10, 11, null, 20]);
    expect(pageNumbers(2, 3)).toEqual([1, 2, 3]);
  });

  test("UI-05 the lines shown are counted, and one page alone says nothing", () => {
    const href = (page: number) => `?page=${page}`;
    const markup = renderToStaticMarkup(<Pages total={200} page={2} size={50} href={href} />);
    expect(markup).toContain("Lignes 51 à 100 sur 200");
    expect(markup).toContain('href="?page=2" aria-label="Page 2" aria-current="page"');
    expect(renderToStaticMarkup(<Pages total={50} page={1} size={50} href={href} />)).toBe("");
  });
});

describe("marks", () => {
  test("UI-06 a level is a shape and a word, and its forecast is read out", () => {
    expect(renderToStaticMarkup(<LevelMark level="absent" forecast="a_minima" />)).toContain(
      ", prévu\u00a0:</span> a minima",
    );
    expect(renderToStaticMarkup(<LevelMark level="affine" forecast="affine" />)).not.toContain("prévu");
    const lines = (markup: string) => [markup.match(/<rect/g)?.length, markup.match(/fill="currentColor"/g)?.length];
    expect(lines(renderToStaticMarkup(<LevelMark level="maitrise" />))).toEqual([3, 3]);
    expect(lines(renderToStaticMarkup(<LevelMark level="a_minima" />))).toEqual([3, 1]);
  });

  test("UI-07 a save says when, and a kept text is never called saved", () => {
    expect(renderToStaticMarkup(<SaveState status={{ kind: "saved", at: "10:42" }} />)).toContain("Enregistré à 10:42");
    const kept = renderToStaticMarkup(<SaveState status={{ kind: "kept" }} />);
    expect(kept).toContain("Gardé sur cet appareil");
    expect(kept).not.toContain("Enregistré");
  });

  test("UI-08 a refused button stays reachable and gives its reason", () => {
    const markup = renderToStaticMarkup(<Button refusal="Aucune fiche n’est relue">Approuver</Button>);
    expect(markup).toMatch(/aria-disabled="true" aria-describedby="([^"]+)".*id="\1">Aucune fiche n’est relue/);
    expect(markup).not.toContain(" disabled");
  });

  test("UI-09 pressing a sorted head turns the order round", () => {
    const markup = renderToStaticMarkup(
      <table>
        <thead>
          <tr>
            <SortableHead
              column="nom"
              sort={{ column: "nom", direction: "ascending" }}
              href={({ column, direction }) => `?tri=${column}-${direction}`}
            >
              Nom
            </SortableHead>
          </tr>
        </thead>
      </table>,
    );
    expect(markup).toContain('aria-sort="ascending"');
    expect(markup).toContain('href="?tri=nom-descending"');
  });
});

describe("forms", () => {
  test("UI-10 a missing answer takes the words of its question", () => {
    const note = { label: "Durée", missing: "Indiquez combien de temps vous gardez ces données" };
    expect(wordsOf("Répondez à cette question", note)).toBe("Indiquez combien de temps vous gardez ces données");
    expect(wordsOf("Répondez à cette question", { label: "Durée" })).toBe("Renseignez «\u00a0Durée\u00a0»");
    expect(wordsOf("Écrivez un nombre entier", note)).toBe("Écrivez un nombre entier");
  });

  test("UI-10 errors of lists and of nested fields all reach the summary", () => {
    const issues = flattenErrors({
      name: { type: "x", message: "a" },
      purposes: [undefined, { text: { type: "x", message: "b" } }],
      recipients: { root: { type: "x", message: "c" } },
    } as never); // a literal of the shapes react-hook-form makes
    expect(issues).toEqual([
      { name: "name", message: "a" },
      { name: "purposes.1.text", message: "b" },
      { name: "recipients", message: "c" },
    ]);
  });

  test("UI-11 a number is read as people write it, and what is none stays for the schema to refuse", () => {
    expect([readNumber("1 720"), readNumber("15,5"), readNumber(""), readNumber(undefined)]).toEqual([
      1720,
      15.5,
      null,
      null,
    ]);
    expect(readNumber("douze")).toBe("douze");
    expect(readNumber(12)).toBe(12);
  });

  test("UI-12 lines move without being lost, and blank ones do not count", () => {
    expect(move(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
    expect(move(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
    expect(["a", "  ", ""].filter(isWritten)).toEqual(["a"]);
  });
});

test("UI-44 a button that only a script moves is not shown where scripts do not run", () => {
  expect(renderToStaticMarkup(<PrintButton />)).toMatch(/class="[^"]*\bneeds-script\b/);
});
