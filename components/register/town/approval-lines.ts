import { formatList, formatNumber, plural, typography } from "@/lib/i18n/format";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { registerTownFr } from "@/lib/i18n/fr/register-town";
import { inSentence } from "@/lib/i18n/in-sentence";
import type { ReviewedEntry } from "./approval-view";

const t = registerTownFr.approve;

/** Two lines must hold on half an A4 page: what is longer stands in full on the entry. */
const LONGEST = 130;
const cut = (text: string) => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, "")}…`);

const SENSITIVE = new Set(["nir", "article_9", "article_10"]);

function changeOf({ former, changes }: ReviewedEntry): string {
  if (!former) return t.first;
  const number = formatNumber(former.number);
  if (changes.length === 0) return t.unchanged(number);
  return t.changed(number, formatList(changes.map(({ field }) => inSentence(registerFieldsFr.fields[field]))));
}

/** The entry in two lines: what for, then data, duration, what changed, the reserves that the DPO accepted. */
export function linesOf(reviewed: ReviewedEntry): [string, string] {
  const { content } = reviewed.entry;
  const sensitive = content.dataCategories.filter(({ kind }) => SENSITIVE.has(kind)).map(({ label }) => label);
  const duration = content.retention[0]?.active?.text || content.retention[0]?.text || "";
  return [
    cut(typography(t.purpose(formatList(content.purposes.map(({ label }) => inSentence(label)))))),
    [
      sensitive.length > 0 ? t.sensitive(formatList(sensitive)) : t.notSensitive,
      duration === "" ? t.noRetention : cut(typography(t.retention(duration))),
      changeOf(reviewed),
      reviewed.warnings > 0 ? t.warnings(plural(reviewed.warnings, ...t.reserve)) : "",
    ]
      .filter((part) => part !== "")
      .join(". "),
  ];
}
