"use server";

import { redirect } from "next/navigation";
import type { ActionResult, SendingKey } from "@/lib/domain/action-result";
import type { FormState } from "@/lib/domain/form-state";
import {
  checkContractSchema,
  contractActSchema,
  contractInputSchema,
  saveContractSchema,
} from "@/lib/domain/processor/contract";
import { contractFr } from "@/lib/i18n/fr/contract";
import { routes, withQuery } from "@/lib/routes";
import { perform } from "@/lib/server/action";
import { submitForm, textOf } from "@/lib/server/submit-form";
import {
  addContract,
  checkContract,
  endContract,
  resumeContract,
  saveContract,
} from "@/lib/services/processor/write-contract";

const ABOUT = ["memberId", "contractId", "version"];

const fieldsIn = (form: FormData, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, textOf(form, name)]));

const refusals = { stale: contractFr.form.stale };
type Done = keyof typeof contractFr.list.done;

/** Back to the contract, with what was done. */
function after(state: FormState, form: FormData, done: Done): FormState {
  if (state.status !== "done") return state;
  redirect(withQuery(routes.contract(textOf(form, "memberId"), textOf(form, "contractId")), { fait: done }));
}

export async function addContractAction(key: SendingKey, input: unknown): Promise<ActionResult> {
  return perform(contractInputSchema, key, input, (actor, values, receipt) => addContract(actor, receipt, values));
}

export async function saveContractAction(key: SendingKey, input: unknown): Promise<ActionResult> {
  return perform(saveContractSchema, key, input, (actor, values, receipt) => saveContract(actor, receipt, values));
}

export async function checkContractAction(key: SendingKey, input: unknown): Promise<ActionResult> {
  return perform(checkContractSchema, key, input, (actor, values, receipt) => checkContract(actor, receipt, values));
}

export async function endContractAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: contractActSchema,
    input: fieldsIn(form, ABOUT),
    run: (actor, input, key) => endContract(actor, key, input),
    refusals,
  });
  return after(state, form, "range");
}

export async function resumeContractAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: contractActSchema,
    input: fieldsIn(form, ABOUT),
    run: (actor, input, key) => resumeContract(actor, key, input),
    refusals,
  });
  return after(state, form, "repris");
}
