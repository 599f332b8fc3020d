import { expect, test } from "vitest";
import type { ExportedRegister } from "@/lib/domain/register/export/exported";
import { sampleRecord } from "@/lib/domain/register/testing/sample-record";
import { writeRegisterJson } from "./register-json";
import { schemaErrors } from "./testing/register-schema";

const exported = (change: Partial<ExportedRegister> = {}): ExportedRegister => ({
  record: sampleRecord,
  sha256: "0".repeat(64),
  extent: "full",
  entries: null,
  templateNames: {},
  syndicate: "Syndicat d’essai",
  today: "2026-11-28",
  at: "2026-11-28T10:00:00.000Z",
  ...change,
});
const fileOf = (change?: Partial<ExportedRegister>) => JSON.parse(writeRegisterJson(exported(change)));

test("EXP-34 a reader that is not ours finds the files of both extents to be of the published schema", () => {
  expect(schemaErrors(fileOf())).toEqual([]);
  expect(schemaErrors(fileOf({ extent: "public" }))).toEqual([]);
});

test("EXP-34 it refuses a file that lacks a field, has another type, another hash or another day", () => {
  const broken = (change: (file: ReturnType<typeof fileOf>) => void) => {
    const file = fileOf();
    change(file);
    return schemaErrors(file);
  };
  expect(broken((file) => delete file.register.member.name)[0]).toContain("/register/member");
  expect(broken((file) => Object.assign(file.register.entries[0], { status: "perdu" }))[0]).toContain("/status");
  expect(broken((file) => Object.assign(file, { sha256: "abc" }))[0]).toContain("/sha256");
  expect(broken((file) => Object.assign(file.register.member, { joinedOn: "28/11/2026" }))[0]).toContain("/joinedOn");
  expect(broken((file) => Object.assign(file.register.entries[0], { versions: {} }))[0]).toContain("/versions");
});
