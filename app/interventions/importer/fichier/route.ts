import { createHash } from "node:crypto";
import { readSpreadsheet } from "@/lib/documents/spreadsheet/read-spreadsheet";
import { canOnSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/identifier";
import type { Service } from "@/lib/domain/intervention/service";
import type { FileRefusal } from "@/lib/domain/register/import/file-refusal";
import { actImportFr } from "@/lib/i18n/fr/act-import";
import { fileRefusalFr } from "@/lib/i18n/fr/register-file";
import { uiFr } from "@/lib/i18n/fr/ui";
import { routes } from "@/lib/routes";
import { fromHere } from "@/lib/server/origin";
import { currentSession } from "@/lib/server/session";
import { asksForJson, receivedFile, tooLarge } from "@/lib/server/upload";
import { prepareActs } from "@/lib/services/import/prepare-acts";

const NO_STORE = { "cache-control": "no-store" };

const goTo = (place: string) => new Response(null, { status: 303, headers: { ...NO_STORE, location: place } });
const startOf = (service: Service) => (service === "it" ? { service } : {});

/** The reason beside the field for a page with its script, else on the page that asks for another file. */
function refuse(request: Request, service: Service, refusal: FileRefusal | "no-file"): Response {
  const [code, about] = refusal === "no-file" ? ["no-file", ""] : [refusal.code, refusal.about];
  if (!asksForJson(request)) return goTo(routes.importActs({ ...startOf(service), motif: code, detail: about }));
  const message = refusal === "no-file" ? actImportFr.missing : fileRefusalFr(refusal);
  return Response.json({ message }, { status: 422, headers: NO_STORE });
}

/** Takes a spreadsheet of past acts, reads it, and leads to what was understood of it: no act is written here. */
export const POST = fromHere(async (request) => {
  const session = await currentSession();
  const service: Service = new URL(request.url).searchParams.get("service") === "it" ? "it" : "dpo";
  if (!session)
    return asksForJson(request)
      ? new Response(null, { status: 401, headers: NO_STORE })
      : goTo(routes.signIn({ retour: routes.importActs(startOf(service)) }));
  // Before anything is read: whoever may not import has no file to send.
  if (!canOnSyndicate(session.actor, "intervention:import"))
    return new Response(null, { status: 404, headers: NO_STORE });
  const received = await receivedFile(request);
  if (received === "too-large") return tooLarge(request);
  if (received === "none") return refuse(request, service, "no-file");
  const read = await readSpreadsheet(received.bytes);
  if (!read.ok) return refuse(request, service, read);
  const sha256 = createHash("sha256").update(received.bytes).digest("hex");
  const file = { name: received.name, kind: read.kind, sha256 };
  const key = isId(received.key) ? received.key : null;
  try {
    const { importId } = await prepareActs(session.actor, key, { service, file, sheets: read.sheets });
    const place = routes.actImport(importId);
    return asksForJson(request) ? Response.json({ place }, { headers: NO_STORE }) : goTo(place);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === "forbidden") return new Response(null, { status: 404, headers: NO_STORE });
    return asksForJson(request)
      ? Response.json({ message: uiFr.errors[error.code] }, { status: 409, headers: NO_STORE })
      : goTo(routes.importActs(startOf(service)));
  }
});
