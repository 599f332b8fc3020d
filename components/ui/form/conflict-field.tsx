import { useId } from "react";
import { POSTED } from "@/lib/domain/posted-form";
import { conflictFr } from "@/lib/i18n/fr/conflict";
import type { Contest, Side } from "./conflict";

const t = conflictFr;

type Props = {
  contest: Contest;
  theirsLabel: string;
  /** False when nobody knows any more what both started from. */
  showBase: boolean;
  side: Side | undefined;
  onChoose: (side: Side) => void;
  written: string;
  onWrite: (text: string) => void;
  missing: boolean;
};

const words = (lines: readonly string[]) => lines.join("\n") || t.empty;

/** One field that both changed: the three texts, and which is to stand. */
export function ConflictField(props: Props) {
  const { contest, theirsLabel, showBase, side, onChoose, written, onWrite, missing } = props;
  const { field, base, mine, theirs } = contest;
  const id = useId();
  const options: { side: Side; label: string; hint?: string }[] = [
    { side: "mine", label: t.mine, hint: words(field.lines(mine)) },
    { side: "theirs", label: theirsLabel, hint: words(field.lines(theirs)) },
  ];
  if (field.list && Array.isArray(mine) && Array.isArray(theirs)) options.push({ side: "both", label: t.both });
  const writable = field.free && typeof mine === "string" && typeof theirs === "string";
  if (writable) options.push({ side: "written", label: t.write });
  return (
    <fieldset
      className={missing ? "field wide bad" : "field wide"}
      aria-describedby={missing ? `${id}-err` : undefined}
    >
      <legend>{field.label}</legend>
      {missing && (
        <p className="err" id={`${id}-err`}>
          {t.missing}
        </p>
      )}
      {showBase && <p className="second words">{`${t.base}\u00a0: ${words(field.lines(base))}`}</p>}
      <div className="sides">
        {options.map((option) => (
          <label className="choice" key={option.side}>
            <input
              type="radio"
              name={`${POSTED.side}${field.name}`}
              value={option.side}
              checked={side === option.side}
              onChange={() => onChoose(option.side)}
            />
            <span className="t">{option.label}</span>
            {option.hint !== undefined && <span className="hint words">{option.hint}</span>}
          </label>
        ))}
      </div>
      {writable && (
        <div className="written">
          <label className="lab" htmlFor={`${id}-text`}>
            {t.written(field.label)}
          </label>
          <textarea
            className="in"
            id={`${id}-text`}
            name={`${POSTED.written}${field.name}`}
            rows={4}
            value={written}
            onChange={(event) => onWrite(event.currentTarget.value)}
          />
        </div>
      )}
    </fieldset>
  );
}
