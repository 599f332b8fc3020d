import type { Drawing, Mark } from "./drawing";

const INK = "#1b1b1b";

const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const FILLS = { solid: INK, dots: "url(#points)", hatch: "url(#hachures)", none: "none" };
const DASHES = {
  solid: "",
  dashed: ' stroke-dasharray="7 4"',
  dotted: ' stroke-dasharray="1.5 4" stroke-linecap="round"',
};
const SHAPES = {
  disc: (x: number, y: number) => `<circle cx="${x}" cy="${y}" r="3.6" fill="${INK}"/>`,
  diamond: (x: number, y: number) => `<path d="M${x} ${y - 5}l5 5l-5 5l-5 -5z" fill="${INK}"/>`,
  square: (x: number, y: number) => `<rect x="${x - 3.2}" y="${y - 3.2}" width="6.4" height="6.4" fill="${INK}"/>`,
};

function markOf(mark: Mark): string {
  switch (mark.kind) {
    case "rect":
      return `<rect x="${mark.x}" y="${mark.y}" width="${mark.w}" height="${mark.h}" fill="${FILLS[mark.fill]}" stroke="${INK}" stroke-width="1"/>`;
    case "text":
      return `<text x="${mark.x}" y="${mark.y}" font-size="${mark.size}" text-anchor="${mark.anchor}"${mark.bold ? ' font-weight="700"' : ""}>${escaped(mark.text)}</text>`;
    case "line":
      return `<polyline points="${mark.points.map(([x, y]) => `${x},${y}`).join(" ")}" fill="none" stroke="${INK}" stroke-width="${mark.width}"${DASHES[mark.dash]}/>`;
    case "dot":
      return SHAPES[mark.shape](mark.x, mark.y);
  }
}

const PATTERNS = [
  `<pattern id="points" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="#fff"/><circle cx="2.5" cy="2.5" r="1.5" fill="${INK}"/></pattern>`,
  `<pattern id="hachures" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><path d="M0 0V6" stroke="${INK}" stroke-width="3"/></pattern>`,
].join("");

/** A drawing that stands alone: its title, its values in words, one ink and fills that need no colour. */
export function writeSvg({ title, description, width, height, marks }: Drawing): string {
  const margin = 8;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="titre valeurs" lang="fr" width="${width + 2 * margin}" height="${height + 2 * margin}" viewBox="${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}" font-family="'Atkinson Hyperlegible Next', Arial, sans-serif" fill="${INK}">`,
    `<title id="titre">${escaped(title)}</title><desc id="valeurs">${escaped(description)}</desc><defs>${PATTERNS}</defs>`,
    `<rect x="${-margin}" y="${-margin}" width="${width + 2 * margin}" height="${height + 2 * margin}" fill="#fff"/>`,
    ...marks.map(markOf),
    "</svg>",
  ].join("\n");
}
