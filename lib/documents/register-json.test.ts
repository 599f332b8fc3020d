import { expect, test } from "vitest";
import { registerFileSchema, registerJsonSchema } from "@/lib/domain/register/export/file";
import { sampleExport } from "@/lib/domain/register/testing/sample-export";
import { sampleRecord } from "@/lib/domain/register/testing/sample-record";
import { writeRegisterJson } from "./register-json";

const read = (text: string) => registerFileSchema.parse(JSON.parse(text));

test("EXP-05 a register exported whole bears the hash of its record, whoever reads it back", () => {
  const file = read(writeRegisterJson(sampleExport()));
  expect(file).toMatchObject({ extent: "full", complete: true, sha256: sampleExport().sha256 });
  expect(file.register).toEqual(sampleRecord);
});

test("EXP-05 the text is the same but for its moment, and its keys are sorted", () => {
  const [now, later] = [sampleExport(), sampleExport({ at: "2027-01-01T00:00:00.000Z" })].map(writeRegisterJson);
  expect(later?.replace("2027-01-01T00:00:00.000Z", "2026-11-24T08:00:00.000Z")).toBe(now);
  const keys = Object.keys(JSON.parse(now ?? ""));
  expect(keys).toEqual([...keys].sort());
});

test("EXP-05 a part of a register says that it is one, and bears the hash of what it holds", () => {
  const [first] = sampleRecord.entries;
  const file = read(writeRegisterJson(sampleExport({ entries: [first?.id ?? ""] })));
  expect(file.complete).toBe(false);
  expect(file.register.entries.map(({ ref }) => ref)).toEqual(["2026-001"]);
  expect(file.sha256).not.toBe(sampleExport().sha256);
});

test("EXP-03 a public file holds neither a draft nor a name", () => {
  const text = writeRegisterJson(sampleExport({ extent: "public" }));
  expect(read(text).extent).toBe("public");
  for (const hidden of ["brouillon", "Agnès Boivaux", "Mesure ACC", "Marché 2025-04"])
    expect(text).not.toContain(hidden);
});

test("EXP-05 the published schema describes every field of the file, and says what is required", () => {
  const schema = registerJsonSchema() as {
    $id: string;
    required: string[];
    properties: { register: { properties: Record<string, { required?: string[] }> } };
  }; // drawn from the zod schema above
  const file = JSON.parse(writeRegisterJson(sampleExport()));
  expect(schema.$id).toBe(file.$schema);
  expect(schema.required.sort()).toEqual(Object.keys(file).sort());
  const register = schema.properties.register.properties;
  // A town without them has no such part in its file.
  const absent = ["contractual", "ownTemplates", "publication"];
  expect(Object.keys(register).sort()).toEqual([...Object.keys(file.register), ...absent].sort());
  expect(JSON.stringify(register.entries)).toContain('"lawfulBasis":{"type":"string","enum":["consent"');
});
