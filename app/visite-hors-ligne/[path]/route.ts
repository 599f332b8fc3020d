import { createSerwistRoute } from "@serwist/turbopack";

/**
 * `sw.js`, made by the build: the list of the files of this build is in it. The shell is listed under the name of the build, for
 * its own text says which files it wants. The icon is asked for at each screen, without network too.
 */
export const { dynamic, dynamicParams, revalidate, generateStaticParams, GET } = createSerwistRoute({
  swSrc: "lib/device/worker/sw.ts",
  useNativeEsbuild: true,
  nextConfig: { distDir: ".next", basePath: "/" },
  globPatterns: [".next/static/**/*.{js,css,woff2,svg}"],
  globIgnores: ["**/node_modules/**"],
  additionalPrecacheEntries: ["/visite-hors-ligne", "/icon.svg"].map((url) => ({ url, revision: crypto.randomUUID() })),
  esbuildOptions: { sourcemap: false },
});
