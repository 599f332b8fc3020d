const BOXES = /[☐□☒☑✓✔■]|\[[ x]?\]/giu;
const EMPTY_BOX = /^(?:[☐□]|\[ ?\])/u;
const TICKED_BOX = /^(?:[☒☑✓✔■]|\[x\])/iu;
const YES_OR_NO = /^(?:oui|non)?$/i;

/** A line that starts with a box: what it says when it is ticked, null when it is left empty. « ☐ Oui ☒ Non » stays as it is. */
export function boxed(label: string): string | null {
  const boxes = label.match(BOXES) ?? [];
  if (boxes.length !== 1) return label;
  if (EMPTY_BOX.test(label)) return null;
  return TICKED_BOX.test(label) ? label.replace(BOXES, "").trim() : label;
}

type Choice = { readonly ticked: boolean; readonly text: string };

/** Each box with what stands beside it, before it where the cell starts with words: « Oui ☐ Non ☒ ». */
function choicesIn(cell: string): Choice[] {
  const boxes = [...cell.matchAll(BOXES)];
  const before = boxes[0] !== undefined && cell.slice(0, boxes[0].index).trim() !== "";
  return boxes.map((box, at) => {
    const end = box.index + box[0].length;
    const from = before ? (at === 0 ? 0 : (boxes[at - 1]?.index ?? 0) + (boxes[at - 1]?.[0].length ?? 0)) : end;
    const to = before ? box.index : (boxes[at + 1]?.index ?? cell.length);
    return { ticked: !EMPTY_BOX.test(box[0]), text: cell.slice(from, to).trim() };
  });
}

/**
 * What a cell of several boxes says: those that are ticked, one a line, without the others. A form that nobody ticked says
 * nothing; a yes beside a no is read as one answer, with what follows it.
 */
export function tickedIn(cell: string): string {
  const choices = choicesIn(cell);
  if (choices.length < 2) return cell;
  const ticked = choices.filter((choice) => choice.ticked);
  const [first] = choices;
  if (!YES_OR_NO.test(first?.text ?? "")) return ticked.map(({ text }) => text).join("\n");
  if (ticked.length === 0 && choices.every(({ text }) => YES_OR_NO.test(text))) return "";
  const only = ticked.length === 1 && choices.every(({ text }) => YES_OR_NO.test(text)) ? ticked[0] : undefined;
  return only ? only.text : cell;
}
