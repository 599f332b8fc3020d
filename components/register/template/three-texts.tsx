import type { ReactNode } from "react";
import type { FieldKey } from "@/lib/domain/register/content/fields";
import { typography } from "@/lib/i18n/format";
import { editionsFr } from "@/lib/i18n/fr/editions";
import { fieldWords } from "@/lib/i18n/register/fields";

/** `mark`: what is said of the text, under its title. */
type Text = { title: string; value: unknown; mark?: ReactNode };
type Props = { field: FieldKey; texts: readonly Text[]; level?: "h3" | "h4" };

/** One answer as several texts give it, side by side where there is room. */
export function TextsBeside({ field, texts, level: Title = "h3" }: Props) {
  return (
    <div className="beside">
      {texts.map(({ title, value, mark }) => {
        const lines = fieldWords(field, value);
        return (
          <div key={title}>
            <Title>{title}</Title>
            {mark && <p>{mark}</p>}
            {lines.length === 0 ? (
              <p className="second">{editionsFr.nothing}</p>
            ) : (
              <ul>
                {lines.map((line) => (
                  <li key={line}>{typography(line)}</li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </div>
  );
}
