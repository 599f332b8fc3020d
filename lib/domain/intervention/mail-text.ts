const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", rsquo: "’", lsquo: "‘", laquo: "«", raquo: "»" },
  ...{
    eacute: "é",
    Eacute: "É",
    egrave: "è",
    ecirc: "ê",
    euml: "ë",
    agrave: "à",
    Agrave: "À",
    acirc: "â",
    ccedil: "ç",
  },
  ...{ ugrave: "ù", ucirc: "û", uuml: "ü", icirc: "î", iuml: "ï", ocirc: "ô", oelig: "œ", ndash: "–", mdash: "—" },
  ...{ hellip: "…", euro: "€", deg: "°", commat: "@", period: ".", lowbar: "_", ensp: " ", emsp: " ", thinsp: " " },
};

const fromCode = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "");

function entity(whole: string, name: string): string {
  const [, hexadecimal, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  if (hexadecimal) return fromCode(Number.parseInt(hexadecimal, 16));
  if (decimal) return fromCode(Number(decimal));
  return ENTITIES[name] ?? whole;
}

/** Twice: a forwarded page may hold « &amp;eacute; ». */
const unescaped = (text: string): string => [1, 2].reduce((rest) => rest.replace(/&(#?\w{2,8});/g, entity), text);

const ENCODED = /=\?([\w-]+)\?([QB])\?([^?\s]*)\?=(?:\s+(?==\?))?/gi;

/** RFC 2047: « =?utf-8?Q?Conseil_=C3=A9cole?= ». A text in an unknown alphabet stays as it is. */
function decoded(whole: string, alphabet: string, way: string, text: string): string {
  try {
    const signs =
      way.toUpperCase() === "B"
        ? atob(text)
        : text
            .replaceAll("_", " ")
            .replace(/=([\dA-F]{2})/gi, (_, code: string) => fromCode(Number.parseInt(code, 16)));
    const bytes = Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
    return new TextDecoder(alphabet).decode(bytes);
  } catch {
    return whole; // not what it says it is: shown as it was pasted
  }
}

/** A pasted message as lines of plain text: pages, entities, encoded headers and invisible signs read for what they say. */
export function mailText(message: string): string {
  const isPage = /<\/?(?:html|body|div|p|br|span|table|td)\b[^>]{0,500}>/i.test(message);
  const untagged = isPage
    ? message
        .replace(/<(style|script|head)\b[\s\S]{0,20000}?<\/\1>/gi, "")
        .replace(/<(?:br|\/p|\/div|\/tr|\/h\d)\b[^>]{0,500}>/gi, "\n")
        .replace(/<\/?[a-z][^<>@]{0,500}>/gi, " ")
    : message;
  return unescaped(untagged)
    .replace(ENCODED, decoded)
    .replace(/\r\n?/g, "\n")
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, "")
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u3000]/g, " ");
}
