import { type NextRequest, NextResponse } from "next/server";
import { isServedOverHttps } from "@/lib/env";
import { OFFLINE_VISIT, PUBLIC_REGISTERS } from "@/lib/routes";
import { BODY_BYTES, isOver, tooLong } from "@/lib/server/body-limit";
import { databaseAnswers, interruptionPage } from "@/lib/server/interruption";
import { givesDocument, SEALED_OFF_POLICY } from "@/lib/server/sealed-off";
import { intakeOf, tooLarge } from "@/lib/server/upload";

/** React compiles with eval while developing, and its tools open a socket; nothing of it is in a build. */
const developing = process.env.NODE_ENV === "development";

/** The one style element that react-aria writes: it keeps a touch from zooming on what is pressed. */
const PRESS_STYLE = "sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=";

/**
 * The shell of the visit derives a key in WebAssembly and shows photos that are on the device. Its answer is kept there with
 * this policy: the nonce of a kept shell stands until the next version, on a page whose text holds nothing of anyone's.
 */
const SHELL = { script: " 'wasm-unsafe-eval'", image: " blob:" };
const NO_SHELL = { script: "", image: "" };

const policyOf = (nonce: string, { script, image }: typeof SHELL) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${script}${developing ? " 'unsafe-eval'" : ""}`,
    "worker-src 'self'",
    "style-src 'self'",
    // The few complex widgets place themselves with style attributes; a style element stays refused.
    "style-src-attr 'unsafe-inline'",
    `style-src-elem 'self' '${PRESS_STYLE}'${developing ? " 'unsafe-inline'" : ""}`,
    `img-src 'self' data:${image}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/** The public register is a page without a script; one page of it, and no other, may stand in a town's own site. */
const publicPolicyOf = (path: string) =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${EMBEDDED.test(path) ? "*" : "'none'"}`,
  ].join("; ");

const EMBEDDED = new RegExp(`^${PUBLIC_REGISTERS}[^/]+/integrer$`);

/**
 * A form sent without JavaScript asks for a page too, and so does a program that takes anything; the scripts of a page ask
 * for other things, and say themselves what failed.
 */
function asksForPage({ headers, nextUrl }: NextRequest): boolean {
  const accept = headers.get("accept") ?? "";
  const isProgram = accept === "*/*" && !headers.has("sec-fetch-mode") && !headers.has("rsc");
  return accept.includes("text/html") || (isProgram && !nextUrl.pathname.startsWith("/api/"));
}

const TWO_YEARS = 63_072_000;

function secured(answer: NextResponse, policy: string): NextResponse {
  answer.headers.set("content-security-policy", policy);
  if (isServedOverHttps()) answer.headers.set("strict-transport-security", `max-age=${TWO_YEARS}; includeSubDomains`);
  return answer;
}

/**
 * Headers that differ at each answer, and the path for whoever must sign in first. Nothing is allowed or refused here:
 * every page and every service asks for itself.
 */
export async function proxy(request: NextRequest) {
  const intake = intakeOf(request.nextUrl.pathname);
  if (await isOver(request, intake?.body ?? BODY_BYTES))
    return intake ? tooLarge(request) : tooLong(asksForPage(request));
  if (asksForPage(request) && !(await databaseAnswers())) return interruptionPage();
  const path = request.nextUrl.pathname;
  if (path.startsWith(PUBLIC_REGISTERS)) return secured(NextResponse.next(), publicPolicyOf(path));
  if (givesDocument(path)) return secured(NextResponse.next(), SEALED_OFF_POLICY);
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = policyOf(nonce, path === OFFLINE_VISIT ? SHELL : NO_SHELL);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-registre-path", request.nextUrl.pathname + request.nextUrl.search);
  const answer = NextResponse.next({ request: { headers } });
  answer.headers.set("cache-control", "private, no-store");
  return secured(answer, policy);
}

export const config = { matcher: ["/((?!_next/static/|icon.svg|503.html|503.css|registre-public.css).*)"] };
