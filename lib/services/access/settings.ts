import "server-only";
import { inScope } from "@/db/client";
import { selectSettings, updateSettings } from "@/db/queries/settings";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import type { SettingsInput } from "@/lib/domain/access/settings";
import { DomainError } from "@/lib/domain/errors";
import { changedFields } from "@/lib/services/changes";
import { mutate } from "@/lib/services/mutation";

export async function readSettings(actor: Actor) {
  const scope = authoriseSyndicate(actor, "settings:write");
  const settings = await inScope(scope, (tx) => selectSettings(tx, scope));
  if (!settings) throw new DomainError("not-found", "syndicate");
  return settings;
}

/** Writes the name of the syndicate, its DPO's contact (Article 37(7) GDPR) and the smallest cell shown. Refuses `stale`. */
export async function saveSettings(
  actor: Actor,
  key: string | null,
  input: SettingsInput,
): Promise<{ version: number }> {
  const scope = authoriseSyndicate(actor, "settings:write");
  return mutate("saveSettings", scope, { key, input }, async (tx) => {
    const before = await selectSettings(tx, scope);
    if (!before) throw new DomainError("not-found", "syndicate");
    const after = await updateSettings(tx, scope, input);
    if (!after) throw new DomainError("stale", "syndicate", before);
    return {
      result: { version: after.version },
      audit: {
        objectType: "syndicate",
        objectId: scope.syndicateId,
        category: "security",
        changes: changedFields(before, after),
      },
    };
  });
}
