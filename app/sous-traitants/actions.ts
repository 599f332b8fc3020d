"use server";

import { redirect } from "next/navigation";
import type { ActionResult, SendingKey } from "@/lib/domain/action-result";
import type { FormState } from "@/lib/domain/form-state";
import {
  mergeProcessorsSchema,
  processorActSchema,
  processorInputSchema,
  saveProcessorSchema,
} from "@/lib/domain/processor/processor";
import { routes } from "@/lib/routes";
import { perform } from "@/lib/server/action";
import { submitForm, textOf } from "@/lib/server/submit-form";
import {
  addProcessor,
  mergeProcessors,
  reactivateProcessor,
  retireProcessor,
  saveProcessor,
} from "@/lib/services/processor/write-processor";

export async function addProcessorAction(key: SendingKey, input: unknown): Promise<ActionResult> {
  return perform(processorInputSchema, key, input, (actor, values, receipt) => addProcessor(actor, receipt, values));
}

export async function saveProcessorAction(key: SendingKey, input: unknown): Promise<ActionResult> {
  return perform(saveProcessorSchema, key, input, (actor, values, receipt) => saveProcessor(actor, receipt, values));
}

const aboutIn = (form: FormData) => ({ id: textOf(form, "id"), version: textOf(form, "version") });

export async function retireProcessorAction(_state: FormState, form: FormData): Promise<FormState> {
  const input = aboutIn(form);
  const state = await submitForm({
    form,
    schema: processorActSchema,
    input,
    run: (actor, values, key) => retireProcessor(actor, key, values),
  });
  if (state.status === "done") redirect(routes.processor(input.id, { fait: "retire" }));
  return state;
}

export async function reactivateProcessorAction(_state: FormState, form: FormData): Promise<FormState> {
  const input = aboutIn(form);
  const state = await submitForm({
    form,
    schema: processorActSchema,
    input,
    run: (actor, values, key) => reactivateProcessor(actor, key, values),
  });
  if (state.status === "done") redirect(routes.processor(input.id, { fait: "remis" }));
  return state;
}

export async function mergeProcessorsAction(_state: FormState, form: FormData): Promise<FormState> {
  const intoId = textOf(form, "intoId");
  const state = await submitForm({
    form,
    schema: mergeProcessorsSchema,
    input: { ...aboutIn(form), intoId },
    run: (actor, values, key) => mergeProcessors(actor, key, values),
  });
  if (state.status === "done") redirect(routes.processor(intoId, { fait: "fusionne" }));
  return state;
}
