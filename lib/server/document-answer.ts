import "server-only";
import { savedName } from "@/lib/domain/document/document";
import { MEDIA_TYPES } from "@/lib/domain/document/kind";
import { DomainError } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/identifier";
import { documentFr } from "@/lib/i18n/fr/document";
import { routes } from "@/lib/routes";
import { downloadDocument } from "@/lib/services/document/download-document";
import { SEALED_OFF_POLICY } from "./sealed-off";
import { currentSession } from "./session";

const SEALED_OFF = {
  "x-content-type-options": "nosniff",
  "content-security-policy": SEALED_OFF_POLICY,
  "cache-control": "private, no-store",
};

/** RFC 6266: plain letters for old readers, the name as it is (RFC 5987) for the others. */
export function dispositionOf(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w. -]/g, "_");
  const coded = encodeURIComponent(name.replace(/\p{Cs}/gu, "_")).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${coded}`;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

function failurePage(memberId: string, reason: "no-file" | "no-key" | "corrupted"): Response {
  const t = documentFr.failure;
  const page = `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escaped(t.title)} · Registre commun</title><link rel="stylesheet" href="/503.css"></head>
<body><main><h1>${escaped(t.title)}</h1><p>${escaped(t[reason])}</p><p>${escaped(t.body)}</p>
<p><a href="${escaped(routes.documents(memberId))}">${escaped(t.back)}</a></p></main></body></html>`;
  return new Response(page, {
    status: 500,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "private, no-store" },
  });
}

/**
 * The file of a document, to be saved, never shown: whole, decrypted and checked before its first byte leaves. 401 without a session,
 * 404 for what the person does not see, as for what never was. A file that does not open is a French page, logged by its ids.
 */
export async function answerDocument(memberId: string, documentId: string): Promise<Response> {
  const session = await currentSession();
  if (!session) return new Response(null, { status: 401 });
  if (!isId(memberId) || !isId(documentId)) return new Response(null, { status: 404 });
  try {
    const opened = await downloadDocument(session.actor, null, { memberId, documentId });
    if ("failure" in opened) {
      console.error(`document ${documentId} of member ${memberId}: ${opened.failure}`);
      return failurePage(memberId, opened.failure);
    }
    const { row, bytes } = opened;
    return new Response(bytes, {
      headers: {
        ...SEALED_OFF,
        "content-type": MEDIA_TYPES[row.kind],
        "content-disposition": dispositionOf(savedName(row)),
        "content-length": String(bytes.byteLength),
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: 404 });
    throw error;
  }
}
