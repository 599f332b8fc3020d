// @ts-check
import { Refused } from "./refusal.mjs";

const NAME = /[\p{L}_][\p{L}\p{N}_.:-]*/uy;
const ATTRIBUTE = /\s+([\p{L}_][\p{L}\p{N}_.:-]*)\s*=\s*("[^"<]*"|'[^'<]*')/uy;
const TAG_END = /\s*(\/?)>/uy;
const ATTRIBUTES_MAX = 256;

/** @type {Record<string, string>} */
const KNOWN = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** @param {string} reference */
function character(reference) {
  const code = /^#x[0-9a-f]{1,6}$/i.test(reference)
    ? Number.parseInt(reference.slice(2), 16)
    : /^#\d{1,7}$/.test(reference)
      ? Number(reference.slice(1))
      : undefined;
  if (code === undefined) throw new Refused("doctype");
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw new Refused("damaged");
  return String.fromCodePoint(code);
}

/** A text with its references replaced; one that XML itself does not know is an entity, and refused. @param {string} text */
export function decoded(text) {
  if (!text.includes("&")) return text;
  return text.replace(/&([^;&]{0,40});?/g, (whole, name) => {
    if (!whole.endsWith(";")) throw new Refused("damaged");
    return KNOWN[name] ?? character(name);
  });
}

/** Where the tag ends, quotes aside: an attribute may hold « > ». @param {string} input @param {number} at */
function isWhole(input, at) {
  let quote = "";
  for (let index = at + 1; index < input.length; index++) {
    const sign = input[index];
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === ">") return true;
  }
  return false;
}

/**
 * The opening tag at `at`, or undefined when its end has not come yet.
 * @param {string} input @param {number} at
 */
export function openingTag(input, at) {
  if (!isWhole(input, at)) return undefined;
  NAME.lastIndex = at + 1;
  const name = NAME.exec(input)?.[0];
  if (name === undefined) throw new Refused("damaged");
  /** @type {Map<string, string>} */
  const attributes = new Map();
  let end = at + 1 + name.length;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const found = ATTRIBUTE.exec(input);
    const [whole, key, value] = found ?? [];
    if (whole === undefined || key === undefined || value === undefined) break;
    if (attributes.has(key) || attributes.size > ATTRIBUTES_MAX) throw new Refused("damaged");
    attributes.set(key, decoded(value.slice(1, -1)));
    end += whole.length;
  }
  TAG_END.lastIndex = end;
  const close = TAG_END.exec(input);
  if (!close) throw new Refused("damaged");
  return { name, attribute: byLocalName(attributes), closed: close[1] === "/", end: end + close[0].length };
}

/** @param {Map<string, string>} attributes @returns {import("./xml.mjs").Attribute} */
const byLocalName = (attributes) => (wanted) => {
  const exact = attributes.get(wanted);
  if (exact !== undefined) return exact;
  for (const [key, value] of attributes)
    if (!key.startsWith("xmlns:") && key.slice(key.indexOf(":") + 1) === wanted) return value;
  return undefined;
};
