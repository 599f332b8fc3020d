import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { seedSyndicate } from "@/db/seed/syndicate";
import { migrator, newMember } from "@/db/testing/people";
import { newId } from "@/lib/domain/identifier";
import { attachDocument } from "@/lib/services/document/attach-document";
import { townOf } from "@/lib/services/testing/case";
import { attached, pdfOf, said } from "@/lib/services/testing/cases/document";
import { answer } from "./answer";
import { Refusal } from "./command";

const folder = mkdtempSync(join(tmpdir(), "registre-carried-"));
const at = (name: string) => join(folder, name);
beforeAll(() => {
  process.env.DOCUMENTS_DIR = join(folder, "documents");
  process.env.DOCUMENT_KEYS = `ici:${randomBytes(32).toString("base64")}`;
});

async function refused(...words: string[]): Promise<readonly string[]> {
  try {
    return ["accepted", await answer(words)];
  } catch (error) {
    if (error instanceof Refusal) return error.reasons;
    throw error;
  }
}

/** A town with an entry that holds two documents, one of them the DPO's own, and an empty house to come into. */
async function houses(name: string) {
  const syndicateId = await seedSyndicate(migrator(), { name: `Syndicat ${name}` });
  const memberId = await newMember(syndicateId, { name });
  const { actor, entryId } = await attached(townOf(syndicateId, memberId), `acte de ${name}`);
  const on = { kind: "entry" as const, id: entryId };
  const more = { memberId, on, ...said, name: "Réservé", visibility: "dpo_only" as const, file: pdfOf("secret") };
  await attachDocument(actor, null, more);
  const empty = await seedSyndicate(migrator(), { name: `Reprise ${name}` });
  await migrator()`update syndicate set dpo_name = '', dpo_email = '', dpo_phone = '' where id = ${empty}`;
  const there = ["--syndicate", syndicateId];
  const here = ["--syndicate", empty];
  const write = (out: string, house = there) =>
    answer(["register:export", name, "--format", "json", "--out", at(out), ...house]);
  return { memberId, empty, there, here, write };
}
const hashOf = (json: string | Uint8Array) => JSON.parse(Buffer.from(json).toString()).sha256 as string; // our own file

test("DOC-50 an archive carries the register and its documents; taken in elsewhere and out again, both have the same hash", async () => {
  const { memberId, empty, here, write } = await houses("Larvignes");
  expect(await write("un.zip")).toContain("avec 1\u00a0document");
  const first = unzipSync(readFileSync(at("un.zip")));
  const names = Object.keys(first);
  expect(names).toHaveLength(2);
  expect(names.join("\n")).toMatch(
    /^registre-larvignes-[\d-]+\.json\nregistre-larvignes-[\d-]+-documents\/[0-9a-f]{64}\.pdf$/,
  );
  expect(Buffer.from(first[names[1] ?? ""] ?? "").toString()).toContain("acte de Larvignes");
  expect(Buffer.from(first[names[0] ?? ""] ?? "").toString()).not.toContain("Réservé");

  expect(await answer(["register:restore", at("un.zip"), "--dry-run", ...here])).toContain("1\u00a0document");
  expect(await migrator()`select from document where syndicate_id = ${empty}`).toHaveLength(0);
  expect(await answer(["register:restore", at("un.zip"), ...here])).toContain("1\u00a0document");
  expect(await answer(["documents:check", "--whole", ...here])).toContain("1\u00a0fichier à sa place");
  await write("deux.zip", here);
  const second = unzipSync(readFileSync(at("deux.zip")));
  expect(hashOf(second[names[0] ?? ""] ?? "")).toBe(hashOf(first[names[0] ?? ""] ?? ""));
  expect(Object.keys(second)).toEqual(names);
  expect(second[names[1] ?? ""]).toEqual(first[names[1] ?? ""]);
  const [stored] = readdirSync(join(folder, "documents", empty, memberId));
  expect(readFileSync(join(folder, "documents", empty, memberId, stored ?? "")).includes("acte de")).toBe(false);
});

test("DOC-50 a JSON has its documents in a folder beside it, and comes in with them", async () => {
  const { there, here, write } = await houses("Coulvain");
  await write("r.json");
  const piped: Uint8Array[] = [];
  const pipe = (bytes: Uint8Array) => void piped.push(bytes);
  expect(await answer(["register:export", "Coulvain", "--format", "json", "--out", "-", ...there], pipe)).toBe(
    "Coulvain : 1\u00a0document joint reste ici ; --out FICHIER.zip les emporte.",
  );
  expect(hashOf(piped[0] ?? "")).toBe(hashOf(readFileSync(at("r.json"))));
  const [document] = readdirSync(at("r-documents"));
  expect(document).toMatch(/^[0-9a-f]{64}\.pdf$/);
  expect(await answer(["register:restore", at("r.json"), ...here])).toContain("1\u00a0document");
  await write("r2.json", here);
  expect(hashOf(readFileSync(at("r2.json")))).toBe(hashOf(readFileSync(at("r.json"))));
  expect(readdirSync(at("r2-documents"))).toEqual([document]);
});

test("DOC-51 a document that is missing, was changed, or is not what it says is refused, and nothing stays", async () => {
  const { empty, here, write } = await houses("Bonlieu");
  await write("b.json");
  const [document = ""] = readdirSync(at("b-documents"));
  const path = join(at("b-documents"), document);
  const sound = readFileSync(path);
  writeFileSync(path, sound.toString().replace("acte", "ACTE"));
  expect(await refused("register:restore", at("b.json"), ...here)).toEqual([
    "Le fichier du document « délibération » n’est pas celui qui avait été exporté.",
  ]);
  writeFileSync(path, "<script>");
  expect(await refused("register:restore", at("b.json"), ...here)).toEqual([
    "Un document n’est pas le fichier pdf qu’il dit être.",
  ]);
  rmSync(path);
  expect(await refused("register:restore", at("b.json"), ...here)).toEqual([
    "Le fichier du document « délibération » manque à côté du registre.",
  ]);
  writeFileSync(path, sound);
  writeFileSync(at("c.json"), readFileSync(at("b.json"), "utf8").replace("délibération.pdf", "autre.pdf"));
  expect(await refused("register:restore", at("c.json"), ...here)).toEqual([
    "L’empreinte du fichier ne correspond pas à son contenu : il a été modifié.",
  ]);
  writeFileSync(at("a.zip"), zipSync({ "lisez-moi.txt": Buffer.from("rien") }));
  expect((await refused("register:restore", at("a.zip"), ...here))[0]).toContain("ne contient pas un registre");
  writeFileSync(at("d.zip"), readFileSync(at("a.zip")).subarray(0, 40));
  expect(await refused("register:restore", at("d.zip"), ...here)).toEqual(["Cette archive est abîmée ou incomplète."]);
  expect(await migrator()`select from member where syndicate_id = ${empty}`).toHaveLength(0);
});

test("DOC-52 a lost document stops the export, and is named", async () => {
  const { memberId, write } = await houses("Damprelle");
  const [{ syndicate_id: syndicateId = "" } = {}] =
    await migrator()`select syndicate_id from member where id = ${memberId}`;
  rmSync(join(folder, "documents", syndicateId, memberId), { recursive: true });
  for (const out of ["perdu.zip", "perdu.json"]) {
    const reasons = await write(out).then(
      () => ["accepted"],
      (error) => (error instanceof Refusal ? error.reasons : [String(error)]),
    );
    expect(reasons).toEqual([
      "Le fichier du document « délibération » manque ou ne s’ouvre pas. Voir : documents:check",
    ]);
  }
  expect(readdirSync(folder).filter((name) => name.startsWith("perdu"))).toEqual([]);
});

test("DOC-53 the documents of a contract leave and come back with the register", async () => {
  const { memberId, empty, here, write } = await houses("Elvange");
  const [{ syndicate_id: syndicateId = "" } = {}] =
    await migrator()`select syndicate_id from member where id = ${memberId}`;
  const id = newId();
  await migrator()`insert into processor (syndicate_id, id, name, kind, certifications, sub_processors, transfers, created_by, updated_by)
    values (${syndicateId}, ${id}, 'Éditeur', 'software', '[]', '[]', '[]', 'Essai', 'Essai')`;
  await migrator()`insert into contract (syndicate_id, member_id, id, processor_id, clauses, created_by, updated_by)
    values (${syndicateId}, ${memberId}, ${id}, ${id}, '{}', 'Essai', 'Essai')`;
  const town = await townOf(syndicateId, memberId).actor("referent");
  const on = { kind: "contract" as const, id };
  await attachDocument(town, null, { memberId, on, ...said, file: pdfOf("accord signé") });
  expect(await write("contrat.zip")).toContain("avec 2\u00a0documents");
  expect(await answer(["register:restore", at("contrat.zip"), ...here])).toContain("2\u00a0documents");
  expect(
    await migrator()`select contract_id from document where syndicate_id = ${empty} and contract_id is not null`,
  ).toEqual([{ contract_id: id }]);
  await write("contrat2.zip", here);
  const jsonOf = (name: string) => {
    const parts = unzipSync(readFileSync(at(name)));
    return parts[Object.keys(parts)[0] ?? ""] ?? "";
  };
  expect(hashOf(jsonOf("contrat2.zip"))).toBe(hashOf(jsonOf("contrat.zip")));
});
