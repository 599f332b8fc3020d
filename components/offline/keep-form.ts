import type { z } from "zod";
import { typedIn } from "@/lib/domain/form-fields";
import type { FormState } from "@/lib/domain/form-state";
import type { DeviceOperation } from "@/lib/domain/visit/on-device/operation";
import { offlineVisitFr as t } from "@/lib/i18n/fr/offline-visit";
import { inFrench } from "@/lib/i18n/visit-words";
import "@/lib/i18n/zod";
import type { VisitEngine } from "./engine";

const refusalOf = (error: unknown) => (error instanceof Error && "code" in error ? error.code : null);

/** Why a change is not kept, in a sentence; what was typed is still in its fields. */
export function notKept(error: unknown): string {
  const code = refusalOf(error);
  if (code === "quota") return t.full;
  return code === "locked" ? t.locked : t.notKept;
}

type Issue = { readonly path: string; readonly message: string };

type Kept<Schema extends z.ZodType> = {
  form: FormData;
  schema: Schema;
  input: unknown;
  /** What the schema cannot see; null when there is nothing to say. */
  before?: (form: FormData) => FormState | null;
  /** What the server would refuse in well-formed values. */
  problems?: (input: z.output<Schema>) => readonly Issue[];
  /** The sentence of an issue, where the common one says too little. */
  words?: Readonly<Record<string, string>>;
  /** The changes to keep, in this order. */
  changes: (input: z.output<Schema>) => readonly (DeviceOperation | null)[];
};

/** Keeps several changes one after the other; rejects at the first that is not on the disk. */
export async function keepAll(engine: VisitEngine, changes: readonly (DeviceOperation | null)[]): Promise<void> {
  for (const change of changes) {
    if (change) await engine.keep(change);
  }
}

/** `submitForm` for a form whose answer is kept on this device: the same schemas and the same words as on the server. */
export async function keepForm<Schema extends z.ZodType>(
  engine: VisitEngine,
  { form, schema, input, before, problems, words, changes }: Kept<Schema>,
): Promise<FormState> {
  const objection = before?.(form);
  if (objection) return objection;
  const typed = typedIn(form);
  const refuse = (issues: readonly Issue[]) =>
    inFrench({ status: "invalid", issues: issues.map(({ path, message }) => ({ name: path, message })), typed }, words);
  const parsed = schema.safeParse(input);
  if (!parsed.success)
    return refuse(parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message })));
  const found = problems?.(parsed.data) ?? [];
  if (found.length > 0) return refuse(found);
  try {
    await keepAll(engine, changes(parsed.data));
    return { status: "done", issues: [], typed: {} };
  } catch (error) {
    return { status: "refused", message: notKept(error), issues: [], typed };
  }
}
