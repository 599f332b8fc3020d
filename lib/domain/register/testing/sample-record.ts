import { createHash } from "node:crypto";
import { newId } from "../../identifier";
import { canonicalJson, versionHashInput } from "../canonical";
import type { EntryContent } from "../content";
import { blankContent, blankPurpose } from "../content/blank";
import type { EntryRecord, RegisterRecord } from "../export/record";
import { completeContent } from "./complete-entry";

const uuid = (rank: number) => `01900000-0000-7000-8000-${String(rank).padStart(12, "0")}`;
const IDS = /01900000-0000-7000-8000-\d{12}/g;
const seal = (entryId: string, number: number, content: EntryContent) =>
  createHash("sha256").update(versionHashInput({ entryId, number, content })).digest("hex");

const APPROVAL = uuid(900);
const AT = "2026-01-10T09:30:00.000Z";

/** An entry of the sample; with `versions` the contents frozen so far, the last one in force. */
export function sampleEntry(rank: number, change: Partial<EntryRecord> = {}, frozen: EntryContent[] = []): EntryRecord {
  const id = uuid(rank);
  return {
    id,
    ref: `2026-${String(rank).padStart(3, "0")}`,
    status: frozen.length > 0 ? "approved" : "draft",
    templateId: null,
    templateVersion: null,
    approvedVersion: frozen.length || null,
    submittedAt: null,
    reviewedOn: null,
    nextReviewOn: null,
    reviewReason: "",
    recommendation: "",
    createdBy: "Agnès Boivaux",
    createdAt: AT,
    updatedBy: "Agnès Boivaux",
    updatedAt: AT,
    content: frozen.at(-1) ?? completeContent,
    versions: frozen.map((content, index) => ({
      number: index + 1,
      content: JSON.parse(canonicalJson(content)),
      sha256: seal(id, index + 1, content),
      approvalId: APPROVAL,
      approvedBy: "Odile Vautrel",
      approvedAt: AT,
    })),
    questions: [],
    ...change,
  };
}

const newsletter: EntryContent = {
  ...blankContent({ name: "Lettre d’information", domain: "communication", controllerRole: "commune" }),
  purposes: [{ ...blankPurpose("Envoyer la lettre"), lawfulBasis: "consent" }],
};

/** A town's register: an approved canteen with a draft beside it, a draft, an archived entry, and one as a processor. */
export const sampleRecord: RegisterRecord = {
  member: {
    id: uuid(1000),
    name: "Damprelle",
    shortName: "",
    kind: "commune",
    insee: "90001",
    siren: "",
    population: 1720,
    agentsCount: 12,
    joinedOn: "2019-01-01",
    leftOn: null,
    parentMemberId: null,
  },
  contacts: {
    controller: { name: "Odile Vautrel", function: "Maire", email: "maire@damprelle.example", phone: "03 00 00 00 01" },
    referent: { name: "Agnès Boivaux", function: "Secrétaire", email: "secretariat@damprelle.example", phone: "" },
    address: "1 place de la Mairie, 90001 Damprelle",
    website: "https://damprelle.example",
  },
  profile: {
    answers: { has_canteen: "yes" },
    designation: {
      cnilNumber: "DPO-1",
      designatedOn: "2025-01-01",
      conventionOn: "2024-12-01",
      contact: "dpo@syndicat.example",
    },
  },
  dpo: { name: "Claire Aubry", email: "dpo@syndicat.example", phone: "03 00 00 00 02" },
  entries: [
    sampleEntry(1, { status: "draft", content: { ...completeContent, name: "Cantine, brouillon" } }, [completeContent]),
    sampleEntry(2, { content: newsletter }),
    sampleEntry(3, { status: "archived", content: { ...newsletter, name: "Bulletin d’autrefois" } }),
    sampleEntry(4, {
      content: {
        ...newsletter,
        name: "Paie pour le syndicat scolaire",
        actingAs: "processor",
        clientControllers: [{ name: "Syndicat scolaire", contact: "contact@scolaire.example" }],
      },
    }),
  ],
  approvals: [
    {
      id: APPROVAL,
      number: 1,
      approvedBy: "Odile Vautrel",
      at: AT,
      leftOut: [{ entryId: uuid(2), reason: "Plus tard" }],
    },
  ],
  setAside: [{ templateId: "camping", reason: "Pas de camping", by: "Agnès Boivaux", at: AT }],
};

/** The same register of another member: new ids everywhere, another name, versions sealed again at their new place. */
export function freshRecord(name: string): RegisterRecord {
  const ids = new Map<string, string>();
  const renewed = (id: string) => {
    const fresh = ids.get(id) ?? newId();
    ids.set(id, fresh);
    return fresh;
  };
  const record: RegisterRecord = JSON.parse(JSON.stringify(sampleRecord).replace(IDS, renewed));
  return {
    ...record,
    member: { ...record.member, name },
    entries: record.entries.map((entry) => ({
      ...entry,
      versions: entry.versions.map((version) => ({
        ...version,
        sha256: seal(entry.id, version.number, version.content as unknown as EntryContent), // frozen above from one
      })),
    })),
  };
}
