import { NextRequest } from "next/server";
import { afterEach, expect, test, vi } from "vitest";
import { databaseAnswers } from "@/lib/server/interruption";
import { proxy } from "./proxy";

vi.mock(import("@/lib/server/interruption"), async (original) => ({
  ...(await original()),
  databaseAnswers: vi.fn(async () => true),
}));

const ask = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://registre.example.test${path}`, { headers }));
const policy = async (path = "/") => (await ask(path)).headers.get("content-security-policy") ?? "";

afterEach(() => vi.unstubAllEnvs());

test("ACC-15 each answer has a nonce of its own, and runs no other script", async () => {
  const own = await policy();
  const nonces = [own, await policy()].map((text) => /'nonce-([^']{24})'/.exec(text)?.[1]);
  expect(nonces[0]).toBeDefined();
  expect(nonces[0]).not.toBe(nonces[1]);
  const scripts = own.split("; ").find((line) => line.startsWith("script-src"));
  expect(scripts).not.toMatch(/unsafe/);
  for (const rule of [
    "default-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ])
    expect(own.split("; ")).toContain(rule);
  expect(own).not.toMatch(/style-src(-elem)? [^;]*unsafe-inline/);
});

test("ACC-15 no answer is kept by a browser or between, and https stays https", async () => {
  expect((await ask("/adherents")).headers.get("cache-control")).toBe("private, no-store");
  expect((await ask("/")).headers.get("strict-transport-security")).toBeNull();
  vi.stubEnv("NEXTAUTH_URL", "https://registre.example.test");
  expect((await ask("/")).headers.get("strict-transport-security")).toMatch(/^max-age=63072000/);
});

test("ACC-16 the proxy lets everything through: it tells the path, and a forged one is replaced", async () => {
  const answer = await ask("/membres/x?page=2", { "x-registre-path": "/ailleurs" });
  expect(answer.headers.get("x-middleware-next")).toBe("1");
  expect(answer.headers.get("x-middleware-request-x-registre-path")).toBe("/membres/x?page=2");
});

test("BAD-05 while the database is away whoever asks for a page gets 503, a program included; scripts go through", async () => {
  const ways: [string, Record<string, string>, number][] = [
    ["/connexion", { accept: "text/html,application/xhtml+xml" }, 503],
    ["/connexion", { accept: "*/*" }, 503],
    ["/connexion", { accept: "*/*", "sec-fetch-mode": "cors" }, 200],
    ["/connexion", { accept: "*/*", rsc: "1" }, 200],
    ["/api/livez", { accept: "*/*" }, 200],
  ];
  for (const [path, headers, status] of ways) {
    vi.mocked(databaseAnswers).mockResolvedValueOnce(false);
    expect((await ask(path, headers)).status, JSON.stringify([path, headers])).toBe(status);
    vi.mocked(databaseAnswers).mockReset().mockResolvedValue(true);
  }
});

test("PUB-08 one page alone may stand in a site of others; the public register runs no script", async () => {
  const lines = async (path: string) => (await policy(path)).split("; ");
  expect(await lines("/registre-public/x/integrer")).toContain("frame-ancestors *");
  for (const path of [
    "/",
    "/registre-public/x",
    "/registre-public/x/export",
    "/registre-public/x/integrer/y",
    "/registre-public/integrer",
    "/membres/x/registre/integrer",
    "/registre-publics/x/integrer",
  ])
    expect(await lines(path), path).toContain("frame-ancestors 'none'");
  for (const path of ["/registre-public/x", "/registre-public/x/integrer"]) {
    expect(await lines(path)).toContain("default-src 'none'");
    expect(await policy(path)).not.toMatch(/script-src|unsafe/);
  }
});

test("PUB-08 the public register says itself how long it may be kept; everything else is not", async () => {
  expect((await ask("/registre-public/x")).headers.get("cache-control")).toBeNull();
  expect((await ask("/registre-publics/x")).headers.get("cache-control")).toBe("private, no-store");
});

test("DOC-21 the address of an attached file is sealed off, and no other is by it", async () => {
  const sealed = await policy("/membres/x/documents/y/fichier");
  expect(sealed).toMatch(/^sandbox; default-src 'none'; /);
  expect(sealed).not.toContain("script-src");
  for (const path of ["/membres/x/documents", "/membres/x/documents/joindre", "/membres/x/documents/y/fichier/z"])
    expect(await policy(path), path).toContain("script-src 'self'");
});

test("OFF-20 the shell of the visit alone may compile WebAssembly and show what the device made", async () => {
  expect(await policy("/visite-hors-ligne")).toMatch(/script-src [^;]*'nonce-[^;]*'wasm-unsafe-eval'/);
  expect(await policy("/visite-hors-ligne")).toMatch(/img-src 'self' data: blob:/);
  for (const path of ["/", "/visite-hors-ligne/sw.js", "/visites", "/membres/x/visites/y"])
    expect(await policy(path), path).not.toMatch(/wasm|blob:/);
  expect(await policy("/visite-hors-ligne")).toMatch(/worker-src 'self'/);
});
