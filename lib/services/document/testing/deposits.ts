import type { Actor } from "@/lib/domain/access/policy";
import { attachDocument } from "@/lib/services/document/attach-document";

/*
 * A process of a test, made to be killed: attaches documents one after the other to the entry it is told, as the actor it is told,
 * until it dies. Says on its standard output that it began.
 */
const { actor, memberId, entryId }: { actor: Actor; memberId: string; entryId: string } = JSON.parse(
  process.env.DEPOSITS ?? "{}",
);

process.stdout.write("begun\n");
for (let rank = 0; ; rank++) {
  await attachDocument(actor, null, {
    memberId,
    on: { kind: "entry", id: entryId },
    name: `Acte ${rank}`,
    type: "autre",
    datedOn: null,
    expiresOn: null,
    visibility: "member",
    file: {
      name: "acte.pdf",
      kind: "pdf",
      bytes: new Uint8Array(Buffer.from(`%PDF-1.4\n${process.pid} ${rank}\n%%EOF\n`)),
    },
  });
}
