import { addDays } from "@/lib/domain/day";
import type { DocumentType, HolderKind, Visibility } from "@/lib/domain/document/document";
import type { FileKind } from "@/lib/domain/document/kind";
import { newId } from "@/lib/domain/identifier";
import { pdfOf, pngOf } from "./files";
import { insertRows, type World } from "./world";

/** Seals the bytes of a document where this installation keeps them, and gives their sha256. */
export type KeepFile = (tenant: { syndicateId: string; memberId: string }, bytes: Uint8Array) => Promise<string>;

type Plan = {
  holder: HolderKind;
  name: string;
  fileName: string;
  type: DocumentType;
  kind: FileKind;
  bytes: Uint8Array;
  /** Days from the first start, negative for one that is past. */
  expiresIn?: number;
  visibility?: Visibility;
};

const TEXTS: readonly Plan[] = [
  {
    holder: "entry",
    name: "Affichette d’information de l’accueil",
    fileName: "affichette-accueil.pdf",
    type: "mention_information",
    kind: "pdf",
    bytes: pdfOf(["Vos données à la mairie", "Qui les traite, pourquoi, combien de temps.", "Document inventé."]),
  },
  {
    holder: "contract",
    name: "Annexe sur la protection des données",
    fileName: "annexe-donnees.pdf",
    type: "dpa",
    kind: "pdf",
    bytes: pdfOf(["Annexe au contrat", "Instructions, sécurité, sort des données.", "Document inventé."]),
    expiresIn: 40,
  },
  {
    holder: "contract",
    name: "Attestation d’assurance du prestataire",
    fileName: "attestation.pdf",
    type: "attestation",
    kind: "pdf",
    bytes: pdfOf(["Attestation d’assurance", "Valable une année.", "Document inventé."]),
    expiresIn: -20,
  },
  {
    holder: "intervention",
    name: "Formulaire relu",
    fileName: "formulaire-relu.pdf",
    type: "autre",
    kind: "pdf",
    bytes: pdfOf(["Formulaire d’inscription", "Deux champs retirés, une mention ajoutée.", "Document inventé."]),
  },
  {
    holder: "visit",
    name: "L’armoire des dossiers",
    fileName: "armoire.png",
    type: "autre",
    kind: "png",
    bytes: pngOf(160, 120),
    visibility: "dpo_only",
  },
];

type Found = { member_id: string; id: string } | undefined;

/** What the documents of the demo hang on: objects of `memberId`, and a visit that was held, wherever. */
async function holders({ sql, syndicateId }: World, memberId: string): Promise<Record<HolderKind, Found>> {
  const own = sql`syndicate_id = ${syndicateId} and member_id = ${memberId}`;
  const one = async (rows: Promise<{ member_id: string; id: string }[]>) => (await rows)[0];
  return {
    entry: await one(sql`select member_id, id from entry where ${own} and status <> 'archived' order by ref limit 1`),
    action: await one(sql`select member_id, id from action where ${own} order by priority, id limit 1`),
    contract: await one(sql`select member_id, id from contract where ${own} order by object, id limit 1`),
    intervention:
      await one(sql`select member_id, id from intervention where ${own} and service = 'dpo' and not confidential
      and status = 'close' and type <> 'visite' order by date desc, ref limit 1`),
    visit: await one(sql`select member_id, id from visit where syndicate_id = ${syndicateId} and status = 'done'
      order by done_from desc, id limit 1`),
  };
}

/** A few invented documents, so that every list and every form of them has something to show. */
export async function seedDocuments(world: World, memberId: string, keep: KeepFile): Promise<number> {
  const { sql, syndicateId, dpo, today } = world;
  const on = await holders(world, memberId);
  const rows = [];
  for (const { holder, bytes, expiresIn, visibility = "member", fileName, ...said } of TEXTS) {
    const held = on[holder];
    if (!held) continue;
    const sha256 = await keep({ syndicateId, memberId: held.member_id }, bytes);
    rows.push({
      ...{ syndicate_id: syndicateId, member_id: held.member_id, id: newId(), entry_id: null, visit_id: null },
      ...{ intervention_id: null, contract_id: null, action_id: null, [`${holder}_id`]: held.id },
      ...{ name: said.name, file_name: fileName, type: said.type, kind: said.kind, size: bytes.byteLength, sha256 },
      ...{ visibility, expires_on: expiresIn === undefined ? null : addDays(today, expiresIn), created_by: dpo.name },
    });
  }
  await insertRows(sql, "document", rows);
  return rows.length;
}
