/** The same on every answer; those that differ at each one are in proxy.ts. */
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
];

/** Every page but the one that towns insert in their site; proxy.ts says the same in each policy. */
const unframed = {
  source: "/((?!registre-public/[^/]+/integrer$).*)",
  headers: [{ key: "X-Frame-Options", value: "DENY" }],
};

/** @param {{ BENCH?: string | undefined }} environment The reference pages of « npm run bench » are in no build but that of the bench. */
export const pageExtensionsOf = ({ BENCH }) => (BENCH === "1" ? ["bench.tsx", "bench.ts", "tsx", "ts"] : ["tsx", "ts"]);

/** @type {import("next").NextConfig} */
export default {
  output: "standalone",
  pageExtensions: pageExtensionsOf(process.env),
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2", "esbuild"], // esbuild makes the service worker, while building only
  headers: async () => [{ source: "/:path*", headers: securityHeaders }, unframed],
  experimental: {
    // Beyond the largest body that an address takes (lib/server/upload.ts): what is longer would reach it cut.
    serverActions: { bodySizeLimit: "1mb" },
    proxyClientMaxBodySize: "21mb",
    // A hundred and fifty routes read before the first answer were half of the start; each is read when it is first asked for.
    preloadEntriesOnStart: false,
  },
};
