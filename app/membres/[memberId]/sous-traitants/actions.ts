"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/domain/form-state";
import { CLAUSES } from "@/lib/domain/processor/clauses";
import {
  checkContractSchema,
  contractActSchema,
  contractInputSchema,
  saveContractSchema,
} from "@/lib/domain/processor/contract";
import { contractFr } from "@/lib/i18n/fr/contract";
import { routes, withQuery } from "@/lib/routes";
import { submitForm, textOf } from "@/lib/server/submit-form";
import {
  addContract,
  checkContract,
  endContract,
  resumeContract,
  saveContract,
} from "@/lib/services/processor/write-contract";

const FACTS = [
  "object",
  "ref",
  "localReferent",
  "signedOn",
  "endsOn",
  "tacitRenewal",
  "noticeMonths",
  "dpaStatus",
  "note",
];
const ABOUT = ["memberId", "contractId", "version"];

const fieldsIn = (form: FormData, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, textOf(form, name)]));
const clausesIn = (form: FormData) =>
  Object.fromEntries(
    CLAUSES.map((clause) => {
      const part = (name: string) => textOf(form, `${clause}.${name}`);
      return [clause, { answer: part("answer"), page: part("page"), note: part("note") }];
    }),
  );

const refusals = { stale: contractFr.form.stale };
type Done = keyof typeof contractFr.list.done;

/** Back to the contract, with what was done. */
function after(state: FormState, form: FormData, done: Done): FormState {
  if (state.status !== "done") return state;
  redirect(withQuery(routes.contract(textOf(form, "memberId"), textOf(form, "contractId")), { fait: done }));
}

export async function addContractAction(_state: FormState, form: FormData): Promise<FormState> {
  let id = "";
  const state = await submitForm({
    form,
    schema: contractInputSchema,
    input: fieldsIn(form, ["memberId", "processorId", ...FACTS]),
    run: async (actor, input, key) => {
      const done = await addContract(actor, key, input);
      id = done.id;
      return done;
    },
  });
  if (state.status === "done") redirect(withQuery(routes.contract(textOf(form, "memberId"), id), { fait: "ajoute" }));
  return state;
}

export async function saveContractAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: saveContractSchema,
    input: fieldsIn(form, [...ABOUT, ...FACTS]),
    run: (actor, input, key) => saveContract(actor, key, input),
    refusals,
  });
  return after(state, form, "modifie");
}

export async function checkContractAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: checkContractSchema,
    input: { ...fieldsIn(form, [...ABOUT, "lastCheckOn"]), clauses: clausesIn(form) },
    run: (actor, input, key) => checkContract(actor, key, input),
    refusals,
  });
  return after(state, form, "verifie");
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
