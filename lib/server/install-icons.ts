/** The light values of the tokens `--page` and `--action`. */
const PAGE = "#f3f4f0";
const INK = "#4a2a78";

const icon = (size: number, purpose: "any" | "maskable") => ({
  src: `/visite-hors-ligne/icone-${purpose === "maskable" ? "pleine-" : ""}${size}.png`,
  sizes: `${size}x${size}`,
  type: "image/png",
  purpose,
});

/** What every installable part of the site looks like on a device: its own window, the colours and the icon of the product. */
export const installedLook = {
  lang: "fr",
  display: "standalone",
  background_color: PAGE,
  theme_color: INK,
  icons: [icon(192, "any"), icon(512, "any"), icon(192, "maskable"), icon(512, "maskable")],
} as const;

export const installedIcon = icon(192, "maskable").src;

/** A manifest names nobody: it is the same for everyone, signed in or not. */
export const answerManifest = (manifest: object): Response =>
  Response.json({ ...manifest, ...installedLook }, { headers: { "content-type": "application/manifest+json" } });
