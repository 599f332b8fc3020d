import "server-only";
import { readAttachment } from "@/lib/documents/attachment/read-attachment";
import { can } from "@/lib/domain/access/policy";
import { attachFormSchema, type Holder } from "@/lib/domain/document/document";
import type { AttachmentRefusal } from "@/lib/domain/document/kind";
import { holderQuery } from "@/lib/domain/document/list-query";
import { DomainError } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/identifier";
import { attachmentRefusalFr, documentFr } from "@/lib/i18n/fr/document";
import { uiFr } from "@/lib/i18n/fr/ui";
import { routes } from "@/lib/routes";
import { databaseRefusal } from "@/lib/services/database-refusal";
import { attachDocument } from "@/lib/services/document/attach-document";
import "@/lib/i18n/zod";
import { currentSession } from "./session";
import { textOf } from "./submit-form";
import { asksForJson, receivedForm, tooLarge } from "./upload";

const NO_STORE = { "cache-control": "no-store" };
const goTo = (place: string) => new Response(null, { status: 303, headers: { ...NO_STORE, location: place } });
const nowhere = () => new Response(null, { status: 404, headers: NO_STORE });

type Issue = { name: string; message: string };

/** Beside the fields for a page with its script; without it the form again, which says why, and the file is chosen anew. */
function refuse(request: Request, form: string, motif: string, issues: Issue[]): Response {
  if (!asksForJson(request)) return goTo(`${form}${form.includes("?") ? "&" : "?"}motif=${motif}`);
  return Response.json({ issues }, { status: 422, headers: NO_STORE });
}

const refuseFile = (request: Request, form: string, code: AttachmentRefusal) =>
  refuse(request, form, code, [{ name: "file", message: attachmentRefusalFr(code) }]);

/** What a refusal of the service means for the file. */
const REFUSED: Readonly<Record<string, AttachmentRefusal>> = { quota: "quota", documents: "closed", file: "too-big" };

const saidIn = (form: FormData) =>
  Object.fromEntries(["name", "type", "datedOn", "expiresOn", "visibility"].map((name) => [name, textOf(form, name)]));

const issueOf = ({ path, message }: { path: PropertyKey[]; message: string }): Issue =>
  path[0] === "type" ? { name: "type", message: documentFr.form.noType } : { name: String(path[0]), message };

/** Where the person goes on: the object's own page, where its documents are. */
function pageOf(memberId: string, { kind, id }: Holder): string {
  const page = {
    entry: routes.entry(memberId, id),
    visit: routes.visit(memberId, id),
    intervention: routes.memberIntervention(memberId, id),
    contract: routes.contract(memberId, id),
    action: routes.memberActions(memberId, { etat: "toutes", action: id }),
  }[kind];
  return `${page}#documents`;
}

/** Takes one file of a form, looks at what it really is, and attaches it. */
export async function answerDeposit(request: Request, memberId: string): Promise<Response> {
  const session = await currentSession();
  const list = routes.documents(memberId);
  if (!session)
    return asksForJson(request)
      ? new Response(null, { status: 401, headers: NO_STORE })
      : goTo(routes.signIn({ retour: list }));
  // Before anything is read: whoever may read no document of this member has no file to send.
  if (!isId(memberId) || !can(session.actor, "document:read", memberId)) return nowhere();
  const received = await receivedForm(request);
  if (received === "too-large") return tooLarge(request);
  if (received === "none") return refuseFile(request, list, "no-file");
  const { upload, form } = received;
  const input = { memberId, on: { kind: textOf(form, "on"), id: textOf(form, "onId") }, ...saidIn(form) };
  const parsed = attachFormSchema.safeParse(input);
  const again = routes.attachDocument(memberId, holderQuery(input.on));
  if (!parsed.success) return refuse(request, again, "type", parsed.error.issues.map(issueOf));
  const read = readAttachment(upload.bytes);
  if (!read.ok) return refuseFile(request, again, read.code);
  const file = { name: upload.name, kind: read.kind, bytes: read.bytes };
  try {
    await attachDocument(session.actor, isId(upload.key) ? upload.key : null, { ...parsed.data, file });
    const place = pageOf(memberId, parsed.data.on);
    return asksForJson(request) ? Response.json({ place }, { headers: NO_STORE }) : goTo(place);
  } catch (error) {
    const refusal = error instanceof DomainError ? error : databaseRefusal(error);
    if (!refusal) throw error;
    if (refusal.code === "not-found" || refusal.code === "forbidden") return nowhere();
    const code = REFUSED[refusal.subject];
    if (code) return refuseFile(request, again, code);
    return refuse(request, again, refusal.code, [{ name: "file", message: uiFr.errors[refusal.code] }]);
  }
}
