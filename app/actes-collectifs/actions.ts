"use server";

import type { ActionResult, SendingKey } from "@/lib/domain/action-result";
import { collectiveActSchema, saveCollectiveActSchema } from "@/lib/domain/intervention/collective-act";
import { wordedResult } from "@/lib/i18n/intervention-problem";
import { perform } from "@/lib/server/action";
import { recordCollectiveAct, saveCollectiveAct } from "@/lib/services/intervention/collective-acts";

export async function recordCollectiveAction(key: SendingKey, input: unknown): Promise<ActionResult> {
  return wordedResult(
    await perform(collectiveActSchema, key, input, (actor, act, receipt) => recordCollectiveAct(actor, receipt, act)),
  );
}

export async function saveCollectiveAction(key: SendingKey, input: unknown): Promise<ActionResult> {
  return wordedResult(
    await perform(saveCollectiveActSchema, key, input, (actor, act, receipt) => saveCollectiveAct(actor, receipt, act)),
  );
}
