"use client";

import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { NativeTick } from "../access/form/native-fields";
import { useNativeField } from "../access/form/native-form";

/** Asked only once a text looked like personal data. */
export function KeepTick() {
  const { error } = useNativeField("personalDataKept");
  const t = visitPagesFr.finding;
  return error ? <NativeTick name="personalDataKept" label={t.keep} hint={t.keepHint} /> : null;
}
