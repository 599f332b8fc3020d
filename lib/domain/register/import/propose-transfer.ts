import type { Fitting } from "./fit";
import { strongItems } from "./parse/list";
import { readTransfer, safeguardIn, tellsTransfer } from "./parse/transfer";
import { afterYesNo } from "./parse/yes-no";
import type { ProposedEntry } from "./proposed-entry";
import { answersOf, type RawEntry } from "./raw-entry";

type Proposed = Pick<ProposedEntry, "transfer" | "transfers" | "transferText">;

/** Lines of a cell where a country is looked for: an entry holds 40 transfers. */
const SEARCHED = 100;

/** Whether data leave the European Union, to where and under which safeguard; the words are kept when they say more. */
export function proposedTransfer(raw: RawEntry, fitting: Fitting): Proposed {
  const answers = answersOf(raw, "transfer");
  const safeguards = answersOf(raw, "transferSafeguard").map(({ text }) => text);
  const told = [...answers.map(({ text }) => tellsTransfer(text)), ...raw.transfers.map(() => true)];
  const transfer = told.includes(true) ? true : told.length > 0 && told.every((said) => said === false) ? false : null;
  const written = [...answers.map(({ text }) => afterYesNo(text)), ...(transfer ? safeguards : [])].filter(Boolean);
  const words = written.join("\n");
  const items =
    transfer === true
      ? written
          .slice(0, answers.length)
          .flatMap(strongItems)
          .slice(0, SEARCHED)
          .map((item) => readTransfer(item))
      : [];
  const transfers = [...raw.transfers, ...items]
    .filter(({ recipient, country, safeguard }) => recipient !== "" || country !== "" || safeguard !== null)
    .slice(0, 40)
    .map((item) => ({
      ...item,
      recipient: item.recipient.slice(0, 1000),
      safeguard: item.safeguard ?? safeguardIn(safeguards.join(" ")),
    }));
  return { transfer, transfers, transferText: fitting.text(answers[0]?.heading ?? "", words, 4000) };
}
