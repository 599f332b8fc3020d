import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/domain/access/policy";
import type { DomainErrorCode } from "@/lib/domain/errors";
import { textOf, typedIn } from "@/lib/domain/form-fields";
import type { FormState } from "@/lib/domain/form-state";
import { uiFr } from "@/lib/i18n/fr/ui";
import { perform } from "./action";

export { textOf, typedIn };

type Submission<Schema extends z.ZodType> = {
  form: FormData;
  schema: Schema;
  input: unknown;
  run: (actor: Actor, input: z.output<Schema>, key: string) => Promise<{ id?: string; version?: number }>;
  /** What the schema cannot see, such as an answer that another one calls for; null when there is nothing to say. */
  before?: (form: FormData) => FormState | null;
  /** What a refusal means on this form, where the common sentence says too little. */
  refusals?: Partial<Record<DomainErrorCode, string>>;
};

/** `perform` for a form that works without JavaScript: its answer is what the page shows, what was typed included. */
export async function submitForm<Schema extends z.ZodType>(submission: Submission<Schema>): Promise<FormState> {
  const { form, schema, input, run, before, refusals = {} } = submission;
  const objection = before?.(form);
  if (objection) return objection;
  const typed = typedIn(form);
  const result = await perform(schema, textOf(form, "key"), input, run);
  switch (result.status) {
    case "done":
      return { status: "done", issues: [], typed: {} };
    case "invalid":
      return { status: "invalid", issues: result.issues.map(({ path, message }) => ({ name: path, message })), typed };
    case "refused":
      return {
        status: "refused",
        message: refusals[result.code] ?? uiFr.errors[result.code],
        issues: [],
        typed,
      };
    case "signed-out":
      return { status: "signed-out", issues: [], typed };
  }
}
