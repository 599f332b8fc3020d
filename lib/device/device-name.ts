/** What a browser may be told by, the more particular first: most of them say that they are several. */
const BROWSERS = [
  ["Edge", /\bEdgA?\/|\bEdgiOS\//],
  ["Firefox", /\bFirefox\/|\bFxiOS\//],
  ["Chrome", /\bChrome\/|\bHeadlessChrome\/|\bCriOS\//],
  ["Safari", /\bSafari\//],
] as const;

const SYSTEMS = [
  ["iPad", /\biPad\b/],
  ["iPhone", /\biPhone\b/],
  ["Android", /\bAndroid\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["Windows", /\bWindows\b/],
  ["Mac", /\bMacintosh\b/],
  ["Linux", /\bLinux\b/],
] as const;

const nameIn = (names: readonly (readonly [string, RegExp])[], userAgent: string) =>
  names.find(([, sign]) => sign.test(userAgent))?.[0];

/** « iPad, Safari »: by what its owner knows it. An iPad says that it is a Mac, but it can be touched. */
export function deviceName(userAgent: string, touchPoints: number): string {
  const system = nameIn(SYSTEMS, userAgent);
  const own = system === "Mac" && touchPoints > 1 ? "iPad" : system;
  return [own, nameIn(BROWSERS, userAgent)].filter(Boolean).join(", ") || userAgent;
}
