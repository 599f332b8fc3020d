import "server-only";
import type { z } from "zod";
import { writeRegisterJson } from "@/lib/documents/register-json";
import { interventionCallSchema } from "@/lib/domain/api/intervention-call";
import { isId } from "@/lib/domain/identifier";
import type { Service } from "@/lib/domain/intervention/service";
import { apiFr } from "@/lib/i18n/fr/api";
import { prepareQuickEntry } from "@/lib/services/intervention/prepare-forms";
import { recordIntervention } from "@/lib/services/intervention/record-intervention";
import { exportRegister } from "@/lib/services/register/export/export-register";
import { answerCall, refusedFields } from "./call";
import { answered, problem } from "./problem";

const t = apiFr.problems;

const SCOPE_OF = { dpo: "interventions:write", it: "it-requests:write" } as const satisfies Record<Service, string>;
const WRITING = Object.values(SCOPE_OF);

/** What no schema knows is told by its own name: a program that misspells a field sends it beside one that lacks. */
function fieldsOf(issue: z.core.$ZodIssue): { path: string; message: string }[] {
  const at = (...more: string[]) => [...issue.path, ...more].join(".");
  return issue.code === "unrecognized_keys"
    ? issue.keys.map((key) => ({ path: at(key), message: t.unknownField }))
    : [{ path: at(), message: issue.message }];
}

/** The body of a call. A NUL says nothing to anyone and no text of the database holds one: it is left out. */
async function jsonIn(request: Request): Promise<unknown> {
  return JSON.parse(await request.text(), (_, value: unknown) =>
    typeof value === "string" ? value.replaceAll("\0", "") : value,
  );
}

/** POST /interventions: one act, once under its key, with the rules and the words of the screens. */
export function answerIntervention(request: Request): Promise<Response> {
  return answerCall(request, WRITING, async (actor) => {
    const key = request.headers.get("idempotency-key");
    if (!key || !isId(key)) return problem(400, t.key);
    const body = await jsonIn(request).catch(() => undefined);
    if (body === undefined) return problem(400, t.json);
    const parsed = interventionCallSchema.safeParse(body);
    if (!parsed.success) return refusedFields(parsed.error.issues.flatMap(fieldsOf));
    const { id, ref, version } = await recordIntervention(actor, key, parsed.data);
    return answered({ id, ref, version }, 201);
  });
}

/** GET /members: what a caller may note work for, those that have left excepted. */
export function answerMembers(request: Request): Promise<Response> {
  return answerCall(request, WRITING, async (actor) => {
    const { members } = await prepareQuickEntry(actor);
    return answered({ members: members.map(({ id, name, kind }) => ({ id, name, kind })) });
  });
}

/** GET /terms: the codes that an act may carry, by service. */
export function answerTerms(request: Request): Promise<Response> {
  return answerCall(request, WRITING, async (actor) => {
    const { choices } = await prepareQuickEntry(actor);
    const plain = (list: readonly { code: string; label: string }[]) =>
      list.map(({ code, label }) => ({ code, label }));
    return answered({
      services: choices.map(({ service, themes, types, modes, channels }) => ({
        service,
        theme: plain(themes),
        type: plain(types),
        mode: plain(modes),
        channel: plain(channels),
      })),
    });
  });
}

/** GET /members/{memberId}/register: the whole register in the published format; the trail keeps that it left. */
export function answerRegister(request: Request, memberId: string): Promise<Response> {
  return answerCall(request, "register:read", async (actor) => {
    if (!isId(memberId)) return problem(404, t.notFound);
    const asked = { memberId, extent: "full", format: "json", entries: null } as const;
    const json = writeRegisterJson(await exportRegister(actor, null, asked));
    return new Response(json, {
      headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
    });
  });
}
