import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** What a hello page of Next 16.4 brings, gzipped. */
export const HELLO_BYTES = 134_900;
export const READING = 1.2;
export const FORM = 1.35;

/** Pages that are a form to fill in; every other is read. */
const FORMS =
  /\/(nouveau|nouvelle|modifier|edition|profil|contacts|designation|joindre|clauses|logiciels|cloture|relire|verifier|lot|inviter|choisir|importer|questionnaire|preparer|parametres|exporter|reperes)$|\/questions\/\[step\]$|^\/(connexion|invitation\/\[token\]|questionnaires\/\[questionnaireId\]|logiciels\/\[softwareId\]|actes-collectifs\/\[actId\]|registre-sous-traitant\/\[serviceId\])$/;

export const isForm = (route: string): boolean => FORMS.test(route);

export type Weight = { route: string; bytes: number };

/** The JavaScript that each page brings before anything is pressed, gzipped, as the build says. */
export function weightsOf(build: string): Weight[] {
  const gzipped = new Map<string, number>();
  const bytesOf = (chunk: string) => {
    const held =
      gzipped.get(chunk) ?? gzipSync(readFileSync(join(build, chunk.replace(/^\.next\//, ""))), { level: 9 }).length;
    gzipped.set(chunk, held);
    return held;
  };
  const routes: { route: string; firstLoadChunkPaths: string[] }[] = JSON.parse(
    readFileSync(join(build, "diagnostics/route-bundle-stats.json"), "utf8"),
  );
  return routes.map(({ route, firstLoadChunkPaths }) => ({
    route,
    bytes: [...new Set(firstLoadChunkPaths)].reduce((sum, chunk) => sum + bytesOf(chunk), 0),
  }));
}
