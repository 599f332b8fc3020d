import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { migrator, newActor, newMember, newSyndicate } from "@/db/testing/people";
import { publishEdition } from "@/lib/services/register/publication/publish-edition";
import { readPublication } from "@/lib/services/register/publication/read-publication";
import { plantApproved } from "@/lib/services/testing/approved";
import { answer } from "./answer";
import { Refusal } from "./command";

const folder = mkdtempSync(join(tmpdir(), "registre-publication-"));
const at = (name: string) => join(folder, name);

const refused = async (...words: string[]) =>
  answer(words).then(
    () => [],
    (error) => {
      if (error instanceof Refusal) return error.reasons;
      throw error;
    },
  );

test("PUB-13 the command writes the last edition in each format, and says what it cannot", async () => {
  const syndicateId = await newSyndicate();
  const memberId = await newMember(syndicateId, { name: "Bonlieu" });
  const here = ["--syndicate", syndicateId];
  const write = (format: string, ...more: string[]) => [
    "register:publication",
    "bonlieu",
    "--format",
    format,
    "--out",
    at(`un.${format}`),
    ...more,
    ...here,
  ];
  expect(await refused(...write("json"))).toEqual(["Rien n’est publié pour cet adhérent."]);
  await plantApproved({ syndicateId, memberId });
  const mayor = await newActor(syndicateId, "representative", memberId);
  const { fingerprint: seen } = await readPublication(mayor, memberId);
  const { sha256 } = await publishEdition(mayor, null, { memberId, last: 0, seen });

  const heads = { html: "<!doctype html>", pdf: "%PDF-", csv: "\ufeffN°", jsonld: "{", json: "{" };
  for (const [format, head] of Object.entries(heads)) {
    expect(await answer(write(format))).toBe(`Bonlieu, édition 1 : ${at(`un.${format}`)}\nSHA-256 ${sha256}`);
    expect(
      readFileSync(at(`un.${format}`))
        .toString()
        .startsWith(head),
      format,
    ).toBe(true);
  }
  expect(
    createHash("sha256")
      .update(readFileSync(at("un.json")))
      .digest("hex"),
  ).toBe(sha256);
  const piped: Uint8Array[] = [];
  const pipe = (bytes: Uint8Array) => void piped.push(bytes);
  const asked = ["register:publication", "Bonlieu", "--format", "json", "--out", "-", ...here];
  expect(await answer(asked, pipe)).toBe(`Bonlieu, édition 1\nSHA-256 ${sha256}`);
  expect(Buffer.concat(piped)).toEqual(readFileSync(at("un.json")));
  const html = readFileSync(at("un.html"), "utf8");
  expect(html).toContain("<style>");
  expect(html).not.toContain("<link");
  expect(await refused(...write("json", "--edition", "2"))).toEqual(["Pas d’édition 2."]);
  expect(await refused(...write("json", "--edition", "x"))).toEqual(["--edition attend un numéro, par exemple 2."]);
  expect(await refused(...write("odt"))).toEqual(["--format attend l’un de : html, pdf, csv, jsonld, json."]);
  const trail = await migrator()`select action from audit_event where member_id = ${memberId}`;
  expect(trail.map(({ action }) => action)).toEqual(["publishEdition"]);
}, 60_000);
