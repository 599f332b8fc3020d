import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { NodeCompiler, NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { EngineMissing } from "../engine-missing";

const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const require = createRequire(import.meta.url);

/** Regular and bold, as Typst reads TTF only and the screens' font is packed as WOFF2. */
const FONTS = ["400Regular/AtkinsonHyperlegibleNext_400Regular.ttf", "700Bold/AtkinsonHyperlegibleNext_700Bold.ttf"];

let loaded: Promise<NodeCompiler> | undefined;

async function load(): Promise<NodeCompiler> {
  const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler").catch((error: unknown) => {
    throw new EngineMissing("Typst has no binary here", { cause: error });
  });
  const fonts = dirname(require.resolve("@expo-google-fonts/atkinson-hyperlegible-next/package.json"));
  const fontBlobs = FONTS.map((file) => readFileSync(join(fonts, file)));
  return NodeCompiler.create({ workspace: FOLDER, fontArgs: [{ fontBlobs }] });
}

/** Compiled once per process; a failure is not kept, so that a repaired installation is seen. */
function compiler(): Promise<NodeCompiler> {
  loaded ??= load().catch((error) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

type Work<T> = (typst: NodeCompiler, document: NodeTypstDocument) => T;

async function compiled<T>(main: string, dataFile: string, data: unknown, work: Work<T>): Promise<T> {
  const typst = await compiler();
  typst.mapShadow(join(FOLDER, dataFile), Buffer.from(JSON.stringify(data)));
  try {
    const answer = typst.compile({ mainFilePath: join(FOLDER, main) });
    const { result } = answer;
    if (!result) throw new Error(`Typst: ${JSON.stringify(answer.takeDiagnostics()?.shortDiagnostics)}`);
    return work(typst, result);
  } finally {
    typst.unmapShadow(join(FOLDER, dataFile));
    typst.evictCache(0); // what it remembers of a register would stay for ever
  }
}

/** A PDF/UA-1 of `main`, a file beside this one, which reads `data` as JSON. Throws what Typst says when it refuses. */
export const typeset = (main: string, dataFile: string, data: unknown): Promise<Buffer> =>
  compiled(main, dataFile, data, (typst, document) => typst.pdf(document, { pdfStandard: "ua-1" }));

/** The first page of `main` as SVG, its letters as outlines: whoever draws it needs no font. */
export const outlined = (main: string, dataFile: string, data: unknown): Promise<string> =>
  compiled(main, dataFile, data, (typst, document) => typst.plainSvg(document));
