import { request } from "node:http";
import { gzipSync } from "node:zlib";
import { randomOf, Typist } from "@/e2e/faults/world";
import { newId } from "@/lib/domain/identifier";
import type { Pack } from "@/lib/domain/sync/pack";
import { sealedOperation } from "@/lib/services/sync/testing/device";
import { median, report, tokenOf } from "./client";
import { visitIn } from "./device";
import { type BenchWorld, ENTRIES } from "./world";

const TOGETHER = 20;
const ROUNDS = 7;
const PULL_BYTES = 1_000;
const REGISTER_BYTES = 12_000;

const address = process.env.NEXTAUTH_URL ?? "";
const API = `${address}/api/sync/v1`;

type Taken = { packId: string; sealKey: string; etag: string; pack: Pack };

/** Every byte that comes back on the wire, its headers included. */
function bytesOf(url: string, headers: Record<string, string>): Promise<{ status: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { ...headers, connection: "close" } }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, bytes: answer.socket.bytesRead }));
    });
    asked.on("error", reject);
    asked.end();
  });
}

/** What the route of the synchronisation costs, over HTTP, on a register of 40 entries. */
export async function syncMeasures(world: BenchWorld): Promise<boolean[]> {
  const visit = await visitIn(world, world.members[0] ?? "");
  const cookie = `next-auth.session-token=${await tokenOf(world.dpo)}`;
  const headers = { cookie, origin: address, "content-type": "application/json" };
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const answer = await fetch(API + path, { method: "POST", headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  };
  const { packId, sealKey, etag, pack } = (await post("/packs", { v: 1, visitId: visit.visitId })) as Taken; // its contract
  const typist = new Typist(visit, 0, randomOf(1));
  const fresh = () => {
    const operation = { ...typist.another().operation, id: newId(), madeAt: new Date().toISOString() };
    return sealedOperation(sealKey, packId, operation);
  };
  const twenty = () => Array.from({ length: TOGETHER }, fresh);
  const timed = async (requests: readonly unknown[][]) => {
    const start = performance.now();
    for (const operations of requests) await post("/operations", { v: 1, packId, operations });
    return performance.now() - start;
  };
  const unchanged = await bytesOf(`${API}/packs/${packId}`, { cookie, "if-none-match": etag });
  if (unchanged.status !== 304) throw new Error(`a pull with nothing changed is answered ${unchanged.status}`);
  const together: number[] = [];
  const apart: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    together.push(await timed([twenty()]));
    apart.push(await timed(twenty().map((one) => [one])));
  }
  // What the same register costs when nobody adopted it from templates: imported, say.
  const imported = pack.entries.map((entry) => {
    const { fields = {} } = pack.templates.find(({ id }) => id === entry.template?.id) ?? {};
    return { ...entry, template: null, fields: { ...fields, ...entry.fields } };
  });
  const packed = (entries: Pack["entries"]) => gzipSync(JSON.stringify({ ...pack, entries })).byteLength;
  return [
    report(`${TOGETHER} operations in one request / one by one`, "ms", {
      value: median(together),
      reference: median(apart),
      limit: 0.3,
    }),
    report("a pull with nothing changed, headers included / 1 kB", "bytes", {
      value: unchanged.bytes,
      reference: PULL_BYTES,
      limit: 1,
    }),
    report(
      `a register of ${ENTRIES} entries in the pack, gz (imported: ${packed(imported) - packed([])}) / 12 kB`,
      "bytes",
      {
        value: packed(pack.entries) - packed([]),
        reference: REGISTER_BYTES,
        limit: 1,
      },
    ),
  ];
}
