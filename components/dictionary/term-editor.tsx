import { isReserved } from "@/lib/domain/dictionary/term";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import type { DictionaryTerm } from "@/lib/domain/intervention/dictionary-term";
import { dictionaryFr } from "@/lib/i18n/fr/dictionary";
import { routes } from "@/lib/routes";
import { ActForm } from "../access/act-form";
import { NativeChoices } from "../access/form/native-fields";
import { NativeForm } from "../access/form/native-form";
import { Details } from "../ui/details";
import { TermFields } from "./term-fields";

const t = dictionaryFr;

export type TermActions = Record<"edit" | "move" | "retire" | "reactivate", FormAction> & {
  /** Null for who may not move the DPO’s acts. */
  merge: FormAction | null;
};

type TermEditorProps = {
  term: DictionaryTerm & { version: number };
  isFirst: boolean;
  isLast: boolean;
  /** The themes that it may be merged into. */
  others: readonly { code: string; label: string }[];
  actions: TermActions;
};

/** Everything that may be done to one term. */
export function TermEditor({ term, isFirst, isLast, others, actions }: TermEditorProps) {
  const { list, code, version } = term;
  const about = { list, code, version };
  return (
    <section className="block" aria-labelledby="terme">
      <h2 id="terme">{t.editTitle(term.label)}</h2>
      <p className="hint">{t.codeHint(code)}</p>
      <NativeForm
        key={version}
        action={actions.edit}
        submitLabel={t.save}
        labels={t.labels}
        beside={<a href={routes.list(list)}>{t.close}</a>}
      >
        <input type="hidden" name="key" value={newId()} />
        <input type="hidden" name="list" value={list} />
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="version" value={version} />
        <TermFields list={list} term={term} />
      </NativeForm>
      <div className="line-acts">
        {!isFirst && <ActForm action={actions.move} label={t.up} about={{ ...about, direction: "up" }} />}
        {!isLast && <ActForm action={actions.move} label={t.down} about={{ ...about, direction: "down" }} />}
        {!term.active && <ActForm action={actions.reactivate} label={t.reactivate} about={about} />}
        {term.active && !isReserved(list, code) && (
          <ActForm action={actions.retire} label={t.retire} kind="stop" about={about} />
        )}
      </div>
      <p className="hint">{isReserved(list, code) ? t.reserved : t.retireHint}</p>
      {actions.merge && list === "theme" && others.length > 0 && (
        <Details summary={t.mergeTitle}>
          <ActForm action={actions.merge} label={t.merge} about={about}>
            <NativeChoices
              name="into"
              label={t.mergeInto}
              hint={t.mergeHint}
              single
              compact
              choices={others.map((other) => ({ value: other.code, label: other.label }))}
            />
          </ActForm>
        </Details>
      )}
    </section>
  );
}
