import type { ListedField } from "@/lib/domain/import/act-field";
import type { UnderstoodActs } from "@/lib/domain/import/act-file";
import { type Known, STATUSES } from "@/lib/domain/import/act-reader";
import { choicesOf, collectiveTypesOf } from "@/lib/domain/intervention/dictionary";
import type { Service } from "@/lib/domain/intervention/service";
import { formatNumber } from "@/lib/i18n/format";
import { actImportFr } from "@/lib/i18n/fr/act-import";

/** A file that is still to be confirmed, as its pages are given it. */
export type ActFileView = {
  importId: string;
  version: number;
  service: Service;
  fileName: string;
  understood: UnderstoodActs;
  known: Known;
};

export const actPlace = ({ sheet, line }: { sheet: string; line: number }): string =>
  actImportFr.preview.place(sheet, formatNumber(line));

type Option = { value: string; label: string };

/** What each list offers for this service; the DPO's types hold the collective ones too. */
export function optionsOf({ known, service }: Pick<ActFileView, "known" | "service">): Record<ListedField, Option[]> {
  const { themes, types, modes, channels } = choicesOf(known.terms, service);
  const of = (choices: readonly { code: string; label: string }[]) =>
    choices.map(({ code, label }) => ({ value: code, label }));
  return {
    member: known.members.map(({ id, name }) => ({ value: id, label: name })),
    theme: of(themes),
    type: of(service === "dpo" ? [...types, ...collectiveTypesOf(known.terms)] : []),
    channel: of(channels),
    mode: of(modes),
    status: of(STATUSES),
  };
}
