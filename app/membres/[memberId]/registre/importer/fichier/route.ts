import { createHash } from "node:crypto";
import { readSpreadsheet } from "@/lib/documents/spreadsheet/read-spreadsheet";
import { can } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/identifier";
import type { FileRefusal } from "@/lib/domain/register/import/file-refusal";
import { importPagesFr } from "@/lib/i18n/fr/import-pages";
import { fileRefusalFr } from "@/lib/i18n/fr/register-file";
import { uiFr } from "@/lib/i18n/fr/ui";
import { routes } from "@/lib/routes";
import { fromHere } from "@/lib/server/origin";
import { currentSession } from "@/lib/server/session";
import { asksForJson, receivedFile, tooLarge } from "@/lib/server/upload";
import { prepareImport } from "@/lib/services/register/import-prepare";

const NO_STORE = { "cache-control": "no-store" };

const goTo = (place: string) => new Response(null, { status: 303, headers: { ...NO_STORE, location: place } });

/** The reason beside the field for a page with its script, else on the page that asks for another file. */
function refuse(request: Request, memberId: string, refusal: FileRefusal | "no-file"): Response {
  const [code, about] = refusal === "no-file" ? ["no-file", ""] : [refusal.code, refusal.about];
  if (!asksForJson(request)) return goTo(routes.importRegister(memberId, { motif: code, detail: about }));
  const message = refusal === "no-file" ? importPagesFr.file.missing : fileRefusalFr(refusal);
  return Response.json({ message }, { status: 422, headers: NO_STORE });
}

/** Takes a spreadsheet, reads it, and leads to what was understood of it: nothing enters the register here. */
export const POST = fromHere(
  async (request, { params }: RouteContext<"/membres/[memberId]/registre/importer/fichier">) => {
    const session = await currentSession();
    const { memberId } = await params;
    if (!session)
      return asksForJson(request)
        ? new Response(null, { status: 401, headers: NO_STORE })
        : goTo(routes.signIn({ retour: routes.importRegister(memberId) }));
    // Before anything is read: whoever may not write the register has no file to send.
    if (!isId(memberId) || !can(session.actor, "register:write", memberId))
      return new Response(null, { status: 404, headers: NO_STORE });
    const received = await receivedFile(request);
    if (received === "too-large") return tooLarge(request);
    if (received === "none") return refuse(request, memberId, "no-file");
    const read = await readSpreadsheet(received.bytes);
    if (!read.ok) return refuse(request, memberId, read);
    const sha256 = createHash("sha256").update(received.bytes).digest("hex");
    const file = { name: received.name, kind: read.kind, sha256 };
    const key = isId(received.key) ? received.key : null;
    try {
      const { importId } = await prepareImport(session.actor, key, { memberId, file, sheets: read.sheets });
      const place = routes.registerImport(memberId, importId);
      return asksForJson(request) ? Response.json({ place }, { headers: NO_STORE }) : goTo(place);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code === "not-found") return new Response(null, { status: 404, headers: NO_STORE });
      return asksForJson(request)
        ? Response.json({ message: uiFr.errors[error.code] }, { status: 409, headers: NO_STORE })
        : goTo(routes.importRegister(memberId));
    }
  },
);
