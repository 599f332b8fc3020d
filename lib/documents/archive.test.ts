import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { openArchive } from "./archive";
import { exportFileName } from "./file-name";

const path = join(mkdtempSync(join(tmpdir(), "registre-archive-")), "a.zip");

test("EXP-21 an archive gives back what was put in it, tells its size and its hash, and packs text", () => {
  const archive = openArchive(path);
  const text = Buffer.from("é".repeat(10_000));
  expect(archive.add("a.csv", text)).toBe("a.csv");
  expect(archive.add("b.pdf", text.subarray(0, 100))).toBe("b.pdf");
  expect(archive.add("a.csv", Buffer.from("autre"))).toBe("a-2.csv");
  const { bytes, sha256 } = archive.close();
  const file = readFileSync(path);
  expect(bytes).toBe(statSync(path).size);
  expect(bytes).toBeLessThan(1000);
  expect(sha256).toBe(createHash("sha256").update(file).digest("hex"));
  const held = unzipSync(file);
  expect(Object.keys(held)).toEqual(["a.csv", "b.pdf", "a-2.csv"]);
  expect(Buffer.from(held["a.csv"] ?? []).equals(text)).toBe(true);
});

test.each([
  ["Saint-Éloi-sur-Œuvre", "registre-saint-eloi-sur-oeuvre"],
  ["../../etc/passwd", "registre-etc-passwd"],
  ["  ", "registre-adherent"],
  ["L’Haÿ", "registre-l-hay"],
])("EXP-21 the file of « %s » has a name that any disk holds", (name, start) => {
  const given = exportFileName(name, "2026-11-24", "pdf");
  expect(given).toBe(`${start}-2026-11-24.pdf`);
  expect(given).toMatch(/^[a-z0-9-]+\.pdf$/);
});
