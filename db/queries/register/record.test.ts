import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { inScope } from "@/db/client";
import { migrator, newActor, twoTowns } from "@/db/testing/people";
import { authorise } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import { selectRecordParts } from "./record";

test("ISO-23 what hangs on the entries of a town is its own; what it took back out of its set-asides stays out, and what the DPO keeps", async () => {
  const { syndicateId, mine, theirs } = await twoTowns();
  const sql = migrator();
  for (const memberId of [mine, theirs]) {
    const [entry, approval] = [newId(), newId()];
    const key = { syndicate_id: syndicateId, member_id: memberId };
    const texts = { name: "n", domain: "rh", content: sql.json({}), created_by: "x", updated_by: "x" };
    await sql`insert into entry ${sql({ ...key, id: entry, ref: entry, ...texts })}`;
    await sql`insert into approval ${sql({ ...key, id: approval, number: 1, approved_by: "x", left_out: sql.json([]) })}`;
    await sql`insert into entry_version ${sql({ ...key, entry_id: entry, number: 1, content: sql.json({}), sha256: "0", approval_id: approval, approved_by: "x" })}`;
    await sql`insert into entry_question ${sql({ ...key, entry_id: entry, id: newId(), field: "name", origin: "dpo", question: "?", asked_by: "x" })}`;
    await sql`insert into set_aside ${sql([
      { ...key, template_id: "a", reason: "r", by: "x", withdrawn_at: null },
      { ...key, template_id: "b", reason: "r", by: "x", withdrawn_at: new Date() },
    ])}`;
    await sql`insert into edition_decision ${sql({ ...key, entry_id: entry, to_version: 2, from_version: 1, accepted: [], kept: [], decided_by: "x" })}`;
    const empty = createHash("sha256").update("").digest("hex");
    await sql`insert into edition ${sql({ ...key, number: 1, content: "", sha256: empty, entry_count: 0, basis: sql.json({}), published_by: "x" })}`;
    const file = {
      name: "Acte",
      file_name: "acte.pdf",
      type: "autre",
      kind: "pdf",
      size: 1,
      sha256: "0".repeat(64),
      created_by: "x",
    };
    await sql`insert into document ${sql([
      { ...key, ...file, id: newId(), entry_id: entry, visibility: "member" },
      { ...key, ...file, id: newId(), entry_id: entry, visibility: "dpo_only" },
    ])}`;
  }
  const scope = authorise(await newActor(syndicateId, "referent", mine), "register:export", mine);
  const parts = await inScope(scope, (tx) => selectRecordParts(tx, scope));
  const { officer: _officer, contractual: _contractual, publication: _p, ownTemplates: _o, ...rowsOf } = parts;
  const found = Object.entries(rowsOf).map(([part, rows]) => [part, rows.map(({ memberId }) => memberId)]);
  expect(found).toEqual(
    ["versions", "questions", "approvals", "setAside", "documents", "decisions", "editions"].map((part) => [
      part,
      [mine],
    ]),
  );
  expect(parts.setAside.map(({ templateId }) => templateId)).toEqual(["a"]);
});

test("ISO-23 the DPO that a register names is that of its own syndicate", async () => {
  const { syndicateId, elsewhere, ...ours } = await twoTowns();
  await migrator()`update syndicate set dpo_name = 'Autre DPO' where id = ${elsewhere.syndicateId}`;
  const { mine } = ours;
  const scope = authorise(await newActor(syndicateId, "representative", mine), "register:export", mine);
  const officerOf = (id: string) =>
    inScope(scope, async (tx) => (await selectRecordParts(tx, { ...scope, syndicateId: id })).officer);
  expect(await officerOf(syndicateId)).toMatchObject({ name: "Claire Essai" });
  expect(await officerOf(elsewhere.syndicateId)).toBeNull();
});
