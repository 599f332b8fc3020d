import { plain } from "../plain-text";
import { cellUnder, RANK, TABLE_WORDS } from "./fiche-words";
import { matchHeading } from "./match-column";
import { categoryOf, type ReadCategory, readCategories, withOwnPeriod } from "./parse/categories";
import { isSensitive } from "./parse/data-kind";
import { saysNothing } from "./parse/list";
import { afterYesNo, readYesNo } from "./parse/yes-no";
import type { ImportTarget } from "./target";

type Cells = readonly string[];

const HEADS: readonly ImportTarget[] = ["dataDetail", "retention", "transferSafeguard"];

/** Whether the cells beside a title are the headings of a table under it, and no answers. */
export const isHead = (said: Cells): boolean =>
  said.length > 0 &&
  said.every((cell) => {
    if (TABLE_WORDS.test(plain(cell))) return true;
    const { target, by } = matchHeading(cell);
    return by === "synonym" && HEADS.includes(target);
  });

/**
 * One line of a table of data: a category with its detail and its period, none where the form says no. « Données de santé | Santé
 * de l’enfant : allergies » has the town's own label, where it says as much.
 */
export function categoriesOfLine(head: Cells, label: string, values: Cells): ReadCategory[] {
  const asksYesNo = head.findIndex((heading) => /oui ?\/ ?non|\bo ?\/ ?n\b/.test(plain(heading)));
  const told = asksYesNo === -1 ? null : readYesNo(values[asksYesNo] ?? "");
  const detail = cellUnder(head, /description|detail|precision|exemple/, asksYesNo === 0 ? 1 : 0, values);
  const retention = cellUnder(head, /delai|duree|effacement|conservation/, 1, values);
  if (told === false || readYesNo(detail) === false) return [];
  if (told === null && detail === "" && (retention === "" || saysNothing(retention))) return [];
  const named = readCategories(detail);
  const ownLabel = named.length > 0 && named.every((one) => one.detail !== "" && isSensitive(one.label, one.detail));
  if (ownLabel) return withOwnPeriod(named, retention);
  const yes = /^(?:oui|x)$/i.test(detail.trim());
  return [categoryOf(label, yes ? "" : detail, saysNothing(retention) ? "" : retention)];
}

/** « Sauvegarde | Oui | Chaque nuit », « 1. | Mairie », « Alarme | Non »: an item of a list, nothing where the form says no. */
export function itemOf(label: string, said: Cells): string {
  const [first = "", ...rest] = said;
  const told = readYesNo(first);
  if (told === false && afterYesNo(first) === "") return "";
  const details = told === true ? [afterYesNo(first), ...rest].filter((text) => text !== "") : said;
  return (RANK.test(label) ? details : [label, ...details]).join(" : ");
}
