"use client";

import { useEffect } from "react";
import { forgetDraft } from "../ui/form/local-draft";

/** The page that shows what was noted: the server has it, so the drafts kept on this device go. */
export function ForgetDraft({ draftKeys }: { draftKeys: readonly string[] }) {
  useEffect(() => {
    for (const draftKey of draftKeys) forgetDraft(draftKey);
  }, [draftKeys]);
  return null;
}
