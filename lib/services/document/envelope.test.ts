import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { newId } from "@/lib/domain/identifier";
import { keyOf, placeOf, seal, sha256Of, Unreadable, unseal } from "./envelope";

const former = `ancienne:${randomBytes(32).toString("base64")}`;
const current = `courante:${randomBytes(32).toString("base64")}`;
const tenant = { syndicateId: newId(), memberId: newId() };
const clear = Buffer.from("Délibération du 14 mars");
const hash = sha256Of(clear);

beforeEach(() => vi.stubEnv("DOCUMENT_KEYS", current));
afterEach(() => vi.unstubAllEnvs());

const reasonOf = (open: () => unknown) => {
  try {
    open();
    return "opened";
  } catch (error) {
    return error instanceof Unreadable ? error.reason : String(error);
  }
};

test("DOC-05 a sealed file opens to the same bytes, holds none of them in clear, and is never sealed twice alike", () => {
  const sealed = seal(tenant, hash, clear);
  expect(Buffer.from(unseal(tenant, hash, sealed))).toEqual(clear);
  expect(Buffer.from(sealed).includes("Délibération")).toBe(false);
  expect(Buffer.from(seal(tenant, hash, clear)).equals(Buffer.from(sealed))).toBe(false);
  expect(keyOf(sealed)).toBe("courante");
});

test("DOC-05 one bit changed anywhere, a missing end, another member or another hash: it does not open", () => {
  const sealed = Buffer.from(seal(tenant, hash, clear));
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(
      reasonOf(() => unseal(tenant, hash, changed)),
      `byte ${at}`,
    ).toMatch(/^(corrupted|no-key)$/);
  }
  expect(reasonOf(() => unseal(tenant, hash, sealed.subarray(0, -1)))).toBe("corrupted");
  expect(reasonOf(() => unseal(tenant, hash, Buffer.alloc(3)))).toBe("corrupted");
  expect(reasonOf(() => unseal({ ...tenant, memberId: newId() }, hash, sealed))).toBe("corrupted");
  expect(reasonOf(() => unseal(tenant, sha256Of(Buffer.from("autre")), sealed))).toBe("corrupted");
});

test("DOC-05 a former key opens what it sealed as long as it is listed; the first one seals", () => {
  vi.stubEnv("DOCUMENT_KEYS", former);
  const old = seal(tenant, hash, clear);
  vi.stubEnv("DOCUMENT_KEYS", `${current},${former}`);
  expect(Buffer.from(unseal(tenant, hash, old))).toEqual(clear);
  expect(keyOf(seal(tenant, hash, clear))).toBe("courante");
  vi.stubEnv("DOCUMENT_KEYS", current);
  expect(reasonOf(() => unseal(tenant, hash, old))).toBe("no-key");
  vi.stubEnv("DOCUMENT_KEYS", "");
  expect(reasonOf(() => seal(tenant, hash, clear))).toBe("no-key");
});

test("DOC-05 the same file of two members stands in two places that tell nothing of each other", () => {
  const here = placeOf(tenant, hash).address;
  expect(placeOf({ ...tenant, memberId: newId() }, hash).address).not.toBe(here);
  expect(placeOf({ ...tenant, syndicateId: newId() }, hash).address).not.toBe(here);
  expect(here).not.toContain(hash);
});
