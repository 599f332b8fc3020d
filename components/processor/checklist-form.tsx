import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { CLAUSE_ANSWERS, CLAUSES, type Clause, type Clauses } from "@/lib/domain/processor/clauses";
import { formatNumber } from "@/lib/i18n/format";
import { contractFr } from "@/lib/i18n/fr/contract";
import { contractClausesFr } from "@/lib/i18n/fr/contract-clauses";
import { NativeChoices, NativeText } from "../access/form/native-fields";
import { NativeForm } from "../access/form/native-form";
import { LinkButton } from "../ui/button";
import { NativeMoment } from "../visit/fields";

const t = contractFr.page;

type Props = {
  clauses: Clauses;
  about: Record<string, string | number>;
  today: string;
  action: FormAction;
  cancelHref: string;
};

function Point({ clause, index, clauses }: { clause: Clause; index: number; clauses: Clauses }) {
  const words = contractClausesFr[clause];
  const { answer = null, page = "", note = "" } = clauses[clause] ?? {};
  return (
    <section>
      <h2>
        {formatNumber(index + 1)}. {words.title}
      </h2>
      <NativeChoices
        name={`${clause}.answer`}
        label={words.question}
        hint={words.law}
        single
        compact
        optional
        value={[answer ?? ""]}
        choices={[
          ...CLAUSE_ANSWERS.map((value) => ({ value, label: contractFr.answers[value] })),
          { value: "", label: contractFr.unlooked },
        ]}
      />
      <div className="grid">
        <NativeText name={`${clause}.page`} label={`${t.page}, ${words.title}`} width="in in-s" value={page} optional />
        <NativeText name={`${clause}.note`} label={`${t.note}, ${words.title}`} value={note} optional />
      </div>
    </section>
  );
}

/** The fifteen points of obligations § 6: plain words first, the article after. One button keeps them all. */
export function ChecklistForm({ clauses, about, today, action, cancelHref }: Props) {
  return (
    <NativeForm
      action={action}
      submitLabel={t.checkSave}
      beside={
        <LinkButton href={cancelHref} kind="quiet">
          {t.backTo}
        </LinkButton>
      }
    >
      {Object.entries({ key: newId(), ...about }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {CLAUSES.map((clause, index) => (
        <Point key={clause} clause={clause} index={index} clauses={clauses} />
      ))}
      <NativeMoment type="date" name="lastCheckOn" label={contractFr.fields.lastCheckOn} value={today} />
    </NativeForm>
  );
}
