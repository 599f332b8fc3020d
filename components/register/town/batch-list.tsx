import { LinkButton } from "@/components/ui/button";
import type { IconName } from "@/components/ui/shapes";
import { Tag, type Tone } from "@/components/ui/tag";
import type { Proposal, ProposalState } from "@/lib/domain/register/batch";
import { formatNumber, plural } from "@/lib/i18n/format";
import { registerTownFr } from "@/lib/i18n/fr/register-town";
import { routes } from "@/lib/routes";
import type { TodoView } from "./view";

const t = registerTownFr.todo;

const MARKS: Record<ProposalState, { icon: IconName; tone: Tone }> = {
  confirmed: { icon: "approved", tone: "done" },
  to_check: { icon: "ask", tone: "late" },
  todo: { icon: "todo", tone: "off" },
};

type Batch = NonNullable<TodoView["batch"]>;
type Line = Proposal<Batch["proposals"][number]["template"]>;

/** « 12 traitements habituels, 5 confirmés, 4 à vérifier, 3 à faire ». */
export function batchSentence({ proposals, count }: Batch): string {
  return [
    plural(proposals.length, ...t.usualCount),
    plural(count.confirmed, ...t.confirmed),
    t.toCheck(formatNumber(count.to_check)),
    t.todo(formatNumber(count.todo)),
  ].join(", ");
}

const isAside = ({ state, entryId }: Line) => state === "confirmed" && entryId === null;

function hrefOf(memberId: string, line: Line): string {
  if (line.entryId === null) return routes.template(memberId, line.template.id);
  return line.state === "to_check" ? routes.checkEntry(memberId, line.entryId) : routes.entry(memberId, line.entryId);
}

/** The batch in hand: each usual processing with its answer, in an order that answering never changes. */
export function BatchList({ view, batch }: { view: TodoView; batch: Batch }) {
  const first = batch.proposals.find(({ state }) => state === "todo");
  const started = batch.count.todo < batch.proposals.length;
  return (
    <section aria-labelledby="habituels">
      <h2 id="habituels">
        {t.usual}
        {view.batches.length > 1 && (
          <small className="second"> {t.batch(formatNumber(batch.number), formatNumber(view.batches.length))}</small>
        )}
      </h2>
      <p>{batchSentence(batch)}</p>
      {first && view.mayWrite && (
        <div className="bar">
          <LinkButton href={routes.template(view.member.id, first.template.id)} kind="first">
            {started ? t.goOn : t.start}
          </LinkButton>
        </div>
      )}
      <ol className="lot">
        {batch.proposals.map((line) => (
          <li key={line.template.id}>
            {view.mayWrite || line.entryId ? (
              <a href={hrefOf(view.member.id, line)}>{line.template.template.name}</a>
            ) : (
              <span>{line.template.template.name}</span>
            )}
            <Tag {...MARKS[line.state]}>{isAside(line) ? t.aside : t.states[line.state]}</Tag>
          </li>
        ))}
      </ol>
      <p className="second prose">{t.meaning}</p>
    </section>
  );
}

/** The other batches, each with what it still asks. */
export function BatchLinks({ view }: { view: TodoView }) {
  if (view.batches.length < 2) return null;
  return (
    <nav aria-label={t.batches}>
      <ul className="lots">
        {view.batches.map(({ number, count }) => (
          <li key={number}>
            <a
              href={routes.registerToDo(view.member.id, { lot: number })}
              aria-current={number === view.batch?.number ? "page" : undefined}
            >
              {t.batchLink(formatNumber(number))}
              <span className="second">&nbsp;({t.todo(formatNumber(count.todo))})</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
