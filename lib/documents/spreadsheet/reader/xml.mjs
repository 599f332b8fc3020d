// @ts-check
import { Refused } from "./refusal.mjs";
import { decoded, openingTag } from "./xml-tag.mjs";

/**
 * @typedef {(name: string) => string | undefined} Attribute the value of an attribute, by its name without prefix
 * @typedef {object} XmlHandler
 * @property {(name: string, attribute: Attribute) => void} [open] names come without their prefix
 * @property {(name: string) => void} [close]
 * @property {(text: string) => void} [text] a text may come in several pieces
 */

const CHUNK = 65_536;
const TOKEN_MAX = 1_048_576;
const DEPTH_MAX = 256;
const ENTITY_MAX = 12;

/**
 * Reads XML as spreadsheets write it, in one pass and bounded memory. There is no DTD and no entity beside the five of XML
 * and the numbered characters: a document that has others is refused, not expanded.
 * @param {Uint8Array} bytes UTF-8 @param {XmlHandler} handler
 */
export function readXml(bytes, handler) {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reader = new XmlReader(handler);
  try {
    for (let at = 0; at < bytes.length; at += CHUNK)
      reader.feed(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }), false);
    reader.feed(decoder.decode(), true);
  } catch (error) {
    throw error instanceof TypeError ? new Refused("encoding") : error; // TextDecoder's own way to say it
  }
}

class XmlReader {
  #rest = "";
  /** @type {string[]} */
  #open = [];
  #rooted = false;
  #handler;

  /** @param {XmlHandler} handler */
  constructor(handler) {
    this.#handler = handler;
  }

  /** @param {string} chunk @param {boolean} last */
  feed(chunk, last) {
    const input = this.#rest + chunk;
    let at = 0;
    while (at < input.length) {
      const next = input[at] === "<" ? this.#markup(input, at) : this.#text(input, at, last);
      if (next === -1) break;
      at = next;
    }
    this.#rest = input.slice(at);
    if (this.#rest.length > TOKEN_MAX) throw new Refused("damaged");
    if (last && (this.#rest !== "" || this.#open.length > 0 || !this.#rooted)) throw new Refused("damaged");
  }

  /** @param {string} input @param {number} at @param {boolean} last @returns {number} where to go on, -1 to wait for more */
  #text(input, at, last) {
    const mark = input.indexOf("<", at);
    let end = mark === -1 ? input.length : mark;
    const cut = mark === -1 && !last ? input.lastIndexOf("&") : -1;
    if (cut >= at && input.length - cut < ENTITY_MAX && input.indexOf(";", cut) === -1) end = cut;
    if (end === at) return -1;
    const text = decoded(input.slice(at, end));
    if (this.#open.length > 0) this.#handler.text?.(text);
    else if (text.trim() !== "") throw new Refused("damaged");
    return end;
  }

  /** @param {string} input @param {number} at */
  #markup(input, at) {
    if (input.startsWith("<!--", at)) return after(input, "-->", at + 4);
    if (input.startsWith("<![CDATA[", at)) {
      const end = after(input, "]]>", at + 9);
      if (end !== -1) this.#handler.text?.(input.slice(at + 9, end - 3));
      return end;
    }
    if (input.startsWith("<?", at)) return this.#declaration(input, at);
    if (input.startsWith("<!", at)) {
      if (input.length - at < 9) return -1;
      throw new Refused(/^<!(doctype|entity|element|attlist)/i.test(input.slice(at, at + 9)) ? "doctype" : "damaged");
    }
    if (input.startsWith("</", at)) return this.#closing(input, at);
    return this.#opening(input, at);
  }

  /** @param {string} input @param {number} at */
  #declaration(input, at) {
    const end = after(input, "?>", at + 2);
    if (end === -1) return -1;
    const encoding = /^<\?xml\s[^>]*encoding\s*=\s*["']([^"']*)/i.exec(input.slice(at, end))?.[1] ?? "utf-8";
    if (!/^(utf-?8|us-ascii)$/i.test(encoding)) throw new Refused("encoding");
    return end;
  }

  /** @param {string} input @param {number} at */
  #closing(input, at) {
    const end = after(input, ">", at + 2);
    if (end === -1) return -1;
    const name = input.slice(at + 2, end - 1).trimEnd();
    if (this.#open.pop() !== name) throw new Refused("damaged");
    this.#handler.close?.(local(name));
    return end;
  }

  /** @param {string} input @param {number} at */
  #opening(input, at) {
    const tag = openingTag(input, at);
    if (!tag) return -1;
    if (this.#open.length === 0 && this.#rooted) throw new Refused("damaged");
    this.#rooted = true;
    this.#handler.open?.(local(tag.name), tag.attribute);
    if (tag.closed) this.#handler.close?.(local(tag.name));
    else this.#open.push(tag.name);
    if (this.#open.length > DEPTH_MAX) throw new Refused("damaged");
    return tag.end;
  }
}

/** @param {string} input @param {string} mark @param {number} from */
function after(input, mark, from) {
  const found = input.indexOf(mark, from);
  return found === -1 ? -1 : found + mark.length;
}

/** @param {string} name */
const local = (name) => name.slice(name.indexOf(":") + 1);
