import { type ReactNode, useId } from "react";

const SPANS = { third: "c", half: "c w6", full: "c w12" } as const;

type CardProps = {
  number?: number;
  title: string;
  /** The denominator, beside the title: « sur 200 interventions ». */
  note?: ReactNode;
  span?: keyof typeof SPANS;
  children: ReactNode;
};

/** A numbered figure of the report. */
export function Card({ number, title, note, span = "third", children }: CardProps) {
  const titleId = useId();
  return (
    <section className={SPANS[span]} aria-labelledby={titleId}>
      <h2 id={titleId}>
        {number !== undefined && (
          <span className="no" aria-hidden="true">
            {number}
          </span>
        )}
        {title}
        {note && <small>{note}</small>}
      </h2>
      {children}
    </section>
  );
}

/** A group of figures: the second one starts a printed sheet. */
export const Cards = ({ children }: { children: ReactNode }) => <div className="cs">{children}</div>;

type FigureProps = { value: ReactNode; unit?: ReactNode; caption?: ReactNode };

/** A large number with what it is out of (« 46 sur 60 membres »), and its sentence. */
export function Figure({ value, unit, caption }: FigureProps) {
  return (
    <>
      <p className="fig-n">
        {value}
        {unit && <small> {unit}</small>}
      </p>
      {caption && <p className="fig-c">{caption}</p>}
    </>
  );
}
