import { addDays } from "@/lib/domain/day";
import { newId } from "@/lib/domain/identifier";
import type { Clauses } from "@/lib/domain/processor/clauses";
import type { DpaStatus } from "@/lib/domain/processor/codes";
import { ARTICLE_28_3, CLAUSES } from "@/lib/domain/processor/codes";
import type { EntryContent } from "@/lib/domain/register/content";
import { type Linked, type LinkedContract, NO_LINKS } from "@/lib/domain/register/rules/linked";
import { type DemoMember, insertRows, type World } from "./world";

/** Vendors that the minutes and the domain name; what is told of their contracts here is invented. */
const COMPANIES = [
  { key: "bl", name: "Berger-Levrault", kind: "software", softwares: ["e.magnus", "Legibase"] },
  { key: "jvs", name: "JVS-Mairistem", kind: "software", softwares: ["Horizon Village"] },
  { key: "cos", name: "Cosoluce", kind: "software", softwares: ["Coloris"] },
  { key: "kiwi", name: "Kiwi Backup", kind: "hosting", softwares: [] },
  { key: "mail", name: "Hirondelle Lettres", kind: "postal", softwares: [] },
] as const;
type Key = (typeof COMPANIES)[number]["key"];

const AMERICAN = [
  { country: "US", purpose: "Envoi des lettres d’information", safeguard: "scc", impactAssessment: "", document: "" },
];

/** By turns: what the DPO finds in sixty towns. Days are counted from today; null has no end. */
const STATES: readonly { dpa: DpaStatus; ends: number | null; tacit: boolean | null; looked: boolean }[] = [
  { dpa: "signed", ends: 900, tacit: false, looked: true },
  { dpa: "signed", ends: 320, tacit: true, looked: true },
  { dpa: "requested", ends: 150, tacit: null, looked: false },
  { dpa: "signed", ends: 70, tacit: false, looked: true },
  { dpa: "missing", ends: null, tacit: null, looked: false },
  { dpa: "draft", ends: 500, tacit: true, looked: false },
  { dpa: "expired", ends: -45, tacit: false, looked: true },
];

function clausesOf(index: number): Clauses {
  const answerOf = (clause: (typeof CLAUSES)[number]) => {
    if (clause === "health_hosting") return "na" as const;
    if (index % 3 === 0 || ARTICLE_28_3.includes(clause)) return "present" as const;
    return clause === "reuse" ? ("absent" as const) : ("partial" as const);
  };
  const late = index % 3 === 1 ? { audit: { answer: "partial" as const, page: "11", note: "Délai non écrit" } } : {};
  const all = CLAUSES.map((clause, at) => [clause, { answer: answerOf(clause), page: String(3 + at), note: "" }]);
  return { ...Object.fromEntries(all), ...late };
}

export type DemoDirectory = {
  /** What the names of an entry of the member mean, once the links are laid. */
  linkedTo: (member: DemoMember, content: EntryContent) => Linked;
  /** After the registers: the links of their entries. */
  layLinks: () => Promise<void>;
};

/** The directory, software, services and contracts of a syndicate; `complete` makes every contract whole and running. */
export async function seedDirectory(
  { sql, syndicateId, today, dpo }: World,
  members: readonly DemoMember[],
  options: { syndicate: string; complete?: boolean },
): Promise<DemoDirectory> {
  const { complete = false } = options;
  const own = { syndicate_id: syndicateId };
  const by = { created_by: dpo.name, updated_by: dpo.name };
  const ids = new Map<Key | "own", string>([...COMPANIES.map(({ key }) => [key, newId()] as const), ["own", newId()]]);
  const company = (key: Key | "own", name: string, kind: string, more: object) => ({
    ...own,
    id: ids.get(key),
    name,
    kind,
    country: "FR",
    hosting_country: "FR",
    certifications: sql.json([]),
    sub_processors: sql.json([]),
    sub_processors_known: true,
    transfers: sql.json([]),
    transfers_outside: false,
    register_kept: true,
    security_annex: false,
    own_syndicate: false,
    ...by,
    ...more,
  });
  await insertRows(sql, "processor", [
    ...COMPANIES.map(({ key, name, kind }) =>
      company(key, name, kind, {
        ...(key === "mail" && { hosting_country: "US", transfers: sql.json(AMERICAN), transfers_outside: true }),
        ...(key === "kiwi" && { certifications: sql.json(["iso27001"]) }),
      }),
    ),
    company("own", options.syndicate, "maintenance", { own_syndicate: true, security_annex: true }),
  ]);
  const [maintenance, backup, sending] = [newId(), newId(), newId()];
  const service = (id: string, name: string, category: string, description: string, processor: string | null) => ({
    ...own,
    id,
    name,
    category,
    description,
    processor_id: processor,
    security_measures: sql.json([
      "Comptes nominatifs",
      "Journal des interventions",
      "Sessions ouvertes avec l’accord de l’agent",
    ]),
    transfers: sql.json([]),
    updated_by: dpo.name,
  });
  await insertRows(sql, "service", [
    service(
      maintenance,
      "Télémaintenance des progiciels",
      "remote_maintenance",
      "Prise en main à distance, mises à jour, assistance aux agents.",
      null,
    ),
    service(
      backup,
      "Sauvegarde externalisée",
      "external_backup",
      "Copie chiffrée, chaque nuit, des fichiers des collectivités.",
      ids.get("kiwi") ?? null,
    ),
    service(
      sending,
      "Tiers de télétransmission",
      "transmission",
      "Envoi des actes et des flux comptables pour le compte des collectivités.",
      null,
    ),
  ]);
  const softwareIds = new Map<string, string>();
  const softwares = COMPANIES.flatMap(({ key, softwares: names }) =>
    names.map((name) => {
      const id = newId();
      softwareIds.set(name, id);
      return {
        ...own,
        id,
        name,
        publisher_id: ids.get(key),
        service_id: key === "bl" ? maintenance : null,
        updated_by: dpo.name,
      };
    }),
  );
  await insertRows(sql, "software", softwares);

  const held = new Map<string, Map<Key, LinkedContract & { id: string }>>();
  const contracts: Record<string, unknown>[] = [];
  const uses: Record<string, unknown>[] = [];
  const subscriptions: Record<string, unknown>[] = [];
  const served = new Set<string>();
  for (const [index, member] of members.entries()) {
    const mine = { ...own, member_id: member.id };
    const keys: Key[] = [
      "bl",
      ...(index % 3 === 0 ? (["jvs"] as const) : []),
      ...(index % 4 === 1 ? (["cos"] as const) : []),
      ...(index % 2 === 0 ? (["kiwi"] as const) : []),
      ...(index % 9 === 4 ? (["mail"] as const) : []),
    ];
    const ofMember = new Map<Key, LinkedContract & { id: string }>();
    for (const [rank, key] of keys.entries()) {
      const turn = complete ? 0 : (index + rank * 2) % STATES.length;
      const { dpa, ends, tacit, looked } = STATES[turn] ?? { dpa: "missing", ends: null, tacit: null, looked: false };
      const contract = {
        id: newId(),
        ref: dpa === "signed" || dpa === "expired" ? `20${20 + (index % 5)}-${String(index + 1).padStart(2, "0")}` : "",
        signedOn: dpa === "signed" || dpa === "expired" ? addDays(today, -700 - index) : null,
        endsOn: ends === null ? null : addDays(today, ends + index),
        tacitRenewal: tacit,
        noticeMonths: tacit ? 3 : null,
        dpaStatus: dpa,
        clauses: looked ? clausesOf(complete ? 0 : index) : {},
      };
      ofMember.set(key, contract);
      contracts.push({
        ...mine,
        ...by,
        id: contract.id,
        processor_id: ids.get(key),
        object: key === "kiwi" ? "Sauvegarde" : "Maintenance",
        ref: contract.ref,
        local_referent: "Secrétariat",
        signed_on: contract.signedOn,
        ends_on: contract.endsOn,
        tacit_renewal: contract.tacitRenewal,
        notice_months: contract.noticeMonths,
        dpa_status: contract.dpaStatus,
        clauses: sql.json(contract.clauses),
        last_check_on: looked ? addDays(today, -120) : null,
        last_check_by: looked ? dpo.name : "",
      });
      for (const name of COMPANIES.find((one) => one.key === key)?.softwares ?? []) {
        uses.push({
          ...mine,
          software_id: softwareIds.get(name),
          since: `20${14 + ((index + rank) % 9)}-01-01`,
          contract_id: index % 5 === 3 ? null : contract.id,
          updated_by: dpo.name,
        });
      }
    }
    held.set(member.id, ofMember);
    const wanted = [
      ...(index % 10 === 9 ? [] : [maintenance]),
      ...(index % 2 === 0 ? [backup] : []),
      ...(index % 5 < 2 ? [sending] : []),
    ];
    if (wanted.includes(maintenance)) served.add(member.id);
    for (const serviceId of wanted) {
      const term = { since: `20${16 + (index % 6)}-01-01`, contract_ref: "Convention d’adhésion" };
      subscriptions.push({ ...mine, service_id: serviceId, ...term, updated_by: dpo.name });
    }
  }
  await insertRows(sql, "contract", contracts);
  await insertRows(sql, "member_software", uses);
  await insertRows(sql, "subscription", subscriptions);

  /** Half of the towns said what their names mean; the others have it before them. */
  const links = (member: DemoMember) => complete || members.indexOf(member) % 2 === 0;
  return {
    linkedTo: (member, content) => {
      const contractsHere = held.get(member.id);
      const isListed = (name: string) =>
        COMPANIES.some(
          ({ key, softwares: names }) => contractsHere?.has(key) && (names as readonly string[]).includes(name),
        );
      const linkedSoftware = content.software.map(({ name }) => ({
        name,
        listed: isListed(name),
        served: served.has(member.id) && ["e.magnus", "Legibase"].includes(name),
      }));
      const base = { ...NO_LINKS, softwares: linkedSoftware, syndicateName: options.syndicate };
      if (!links(member)) return base;
      const named = content.processors.flatMap(({ name }) => {
        const known = COMPANIES.find((one) => one.name === name);
        if (!known) return [];
        const common = { name, hostingCountry: "FR", transfers: [], transfersOutside: false, subProcessorsKnown: true };
        return [{ ...common, ownSyndicate: false, contract: contractsHere?.get(known.key) ?? null }];
      });
      return { ...base, processors: named };
    },
    layLinks: async () => {
      const linked = members.filter(links).map(({ id }) => id);
      await sql`insert into entry_processor (syndicate_id, member_id, entry_id, name, processor_id, linked_by)
        select distinct e.syndicate_id, e.member_id, e.id, p.name, p.id, ${dpo.name}::text
        from entry e cross join lateral jsonb_array_elements(e.content -> 'processors') x
        join processor p on p.syndicate_id = e.syndicate_id and p.name = x.value ->> 'name'
        where e.syndicate_id = ${syndicateId} and e.member_id = any (${linked}::uuid[])`;
      await sql`insert into entry_software (syndicate_id, member_id, entry_id, name, software_id, linked_by)
        select distinct e.syndicate_id, e.member_id, e.id, s.name, s.id, ${dpo.name}::text
        from entry e cross join lateral jsonb_array_elements(e.content -> 'software') x
        join software s on s.syndicate_id = e.syndicate_id and s.name = x.value ->> 'name'
        where e.syndicate_id = ${syndicateId} and e.member_id = any (${linked}::uuid[])`;
    },
  };
}
