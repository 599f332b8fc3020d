import { type AnsweredValue, type AnswerPart, SCALE } from "@/lib/domain/visit/answer";
import { scaleField } from "@/lib/domain/visit/answer-form";
import type { Question } from "@/lib/domain/visit/questionnaire";
import { formatNumber } from "@/lib/i18n/format";
import { visitFr } from "@/lib/i18n/fr/visit";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";

const t = visitPagesFr.run;
const a = visitFr.answer;
const SPARE_LINES = 3;

export type EntryChoice = { id: string; name: string };

type Props = {
  part: AnswerPart;
  question: Question;
  value: Partial<AnsweredValue>;
  entries: readonly EntryChoice[];
};

function ScaleSelect({ name, label, value }: { name: string; label: string; value: number | undefined }) {
  return (
    <select className="in in-m" name={name} aria-label={t.scaleOf(label)} defaultValue={value ?? ""}>
      <option value="">{t.noScale}</option>
      {SCALE.map((scale) => (
        <option key={scale} value={scale}>
          {a.scale[scale]}
        </option>
      ))}
    </select>
  );
}

function Contracts({ value }: { value: Partial<AnsweredValue> }) {
  const held = value.contracts ?? [];
  const blank = Array.from({ length: SPARE_LINES }, () => undefined);
  return (
    <fieldset className="field">
      <legend>{a.contracts}</legend>
      <ol className="rows">
        {[...held, ...blank].map((line, index) => {
          const label = t.company(formatNumber(index + 1));
          return (
            <li key={label}>
              <input
                className="in"
                name="contractName"
                aria-label={label}
                autoComplete="off"
                defaultValue={line?.name}
              />
              <ScaleSelect name="contractScale" label={label} value={line?.scale} />
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}

function Ticks({
  legend,
  name,
  held,
  choices,
}: {
  legend: string;
  name: string;
  held: readonly string[];
  choices: readonly EntryChoice[];
}) {
  return (
    <fieldset className="field">
      <legend className="vh">{legend}</legend>
      <div className="pick">
        {choices.map(({ id, name: label }) => (
          <label key={id}>
            <input type="checkbox" name={name} value={id} defaultChecked={held.includes(id)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Typed({ part, value }: { part: "text" | "number" | "date" | "missing"; value: string }) {
  const id = `part-${part}`;
  return (
    <div className="field">
      <label htmlFor={id}>{a[part]}</label>
      {part === "text" || part === "missing" ? (
        <textarea className="in" id={id} name={part} rows={3} defaultValue={value} />
      ) : (
        <input
          className="in in-m"
          id={id}
          name={part}
          type={part === "date" ? "date" : "text"}
          inputMode={part === "number" ? "decimal" : undefined}
          autoComplete="off"
          defaultValue={value}
        />
      )}
    </div>
  );
}

/** What a question asks beside its radios; a field that a question does not take is not written. */
export function PartField({ part, question, value, entries }: Props) {
  switch (part) {
    case "text":
    case "date":
      return <Typed part={part} value={value[part] ?? ""} />;
    case "number":
      return <Typed part={part} value={value.number === undefined ? "" : String(value.number)} />;
    case "missing":
      return <Typed part={part} value={(value.missing ?? []).join("\n")} />;
    case "choices":
      return (
        <>
          <Ticks
            legend={question.text}
            name="choices"
            held={value.choices ?? []}
            choices={question.options.map(({ code, label }) => ({ id: code, name: label }))}
          />
          {question.noneLabel && <p className="second">{t.none(question.noneLabel)}</p>}
        </>
      );
    case "entryIds":
      return <Ticks legend={a.entries} name="entryIds" held={value.entryIds ?? []} choices={entries} />;
    case "entries":
      return (
        <ul className="rows">
          {entries.map(({ id, name }) => (
            <li key={id}>
              <span className="in-m">{name}</span>
              <ScaleSelect
                name={scaleField(id)}
                label={name}
                value={value.entries?.find(({ entryId }) => entryId === id)?.scale}
              />
            </li>
          ))}
        </ul>
      );
    case "contracts":
      return <Contracts value={value} />;
    case "weak":
      return (
        <label className="tick">
          <input type="checkbox" name="weak" defaultChecked={value.weak === true} />
          <span className="t">{a.weak}</span>
          <span className="hint">{a.weakHint}</span>
        </label>
      );
    default:
      return null;
  }
}
