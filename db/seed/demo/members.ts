import { newId } from "@/lib/domain/identifier";
import type { MemberKind } from "@/lib/domain/member/kind";
import { newRandom, type Random } from "./random";
import { type DemoMember, insertRows, type World } from "./world";

const FIRST = [
  "Luc",
  "Odile",
  "Marc",
  "Nadine",
  "Paul",
  "Agnès",
  "Denis",
  "Hélène",
  "Yves",
  "Corinne",
  "Alain",
  "Mireille",
  "Serge",
  "Brigitte",
  "Hugues",
  "Solange",
] as const;
const LAST = [
  "Ferrand",
  "Vautrel",
  "Chazelin",
  "Boivaux",
  "Maurel-Dive",
  "Tissandre",
  "Corbenois",
  "Lambrey",
  "Perrochet",
  "Vuillefin",
  "Gaudrelle",
  "Sarrazou",
  "Brenoval",
  "Quentrel",
  "Huvelin",
  "Dastrois",
] as const;

/** What a town of that size usually does; a few doubts remain, as in life. */
function profileOf(kind: MemberKind, population: number, random: Random): DemoMember["profile"] {
  const likely = (part: number) => (random.chance(0.03) ? "unknown" : random.chance(part) ? "yes" : "no");
  const size = population > 1500 ? 1 : population > 500 ? 0.6 : 0.25;
  if (kind === "epci") return { has_website: "yes", employer: "yes", has_newsletter: "yes", has_reom: "yes" };
  if (kind === "school_body")
    return { has_school: "yes", has_canteen: "yes", has_periscolaire: "yes", employer: "yes", has_school_bus: "yes" };
  if (kind === "ccas") return { has_ccas: "yes", has_home_services: "yes", employer: "yes", has_housing: "yes" };
  const usual: Record<string, number> = {
    has_ccas: size,
    has_school: size,
    has_canteen: size * 0.9,
    has_periscolaire: size * 0.8,
    has_alsh: size * 0.4,
    has_creche: size * 0.15,
    has_school_bus: 0.4,
    has_music_school: size * 0.1,
    has_police: size * 0.25,
    has_body_cams: 0.02,
    has_videoprotection: size * 0.3,
    has_internal_cctv: 0.05,
    has_library: size * 0.7,
    has_rooms: 0.9,
    has_cemetery: 0.97,
    ads_competent: 0.8,
    dpu: 0.7,
    dr_station: size * 0.08,
    census_year: 0.2,
    has_market: size * 0.3,
    has_reom: 0.1,
    has_water: 0.3,
    has_paid_parking: 0.02,
    has_tourist_tax: 0.2,
    has_badges: 0.1,
    has_geoloc: 0.08,
    has_clspd: 0.03,
    has_wifi: 0.2,
    has_france_services: 0.06,
    has_housing: size * 0.3,
    has_rentals: 0.6,
    has_twinning: 0.1,
    has_youth_council: size * 0.2,
    employer: 0.98,
    has_pound: 0.2,
    has_pcs: 0.7,
    has_newsletter: size * 0.4,
    has_website: 0.85,
    has_home_services: size * 0.2,
    has_tele: 0.5,
  };
  return Object.fromEntries(Object.entries(usual).map(([code, part]) => [code, likely(part)]));
}

export type MemberPlan = {
  code: string;
  name: string;
  kind: MemberKind;
  population: number;
  parent?: string;
  id?: string;
  /** Who signs in for it in the demo; else somebody invented. */
  mayor?: string;
  secretary?: string;
};

/** The rank of the town in whose hall the member is. */
const placeOf = (member: DemoMember, all: readonly DemoMember[]): number =>
  all.findIndex(({ id }) => id === (member.parentMemberId ?? member.id));

export async function seedMembers({ sql, syndicateId }: World, plans: readonly MemberPlan[]): Promise<DemoMember[]> {
  const ids = new Map(plans.map(({ code, id }) => [code, id ?? newId()]));
  const made = plans.map(({ code, name, kind, population, parent, mayor, secretary }, index): DemoMember => {
    const random = newRandom(index + 101);
    const person = () => `${random.pick(FIRST)} ${random.pick(LAST)}`;
    const profile = profileOf(kind, population, random);
    return {
      id: ids.get(code) ?? newId(),
      code,
      name,
      kind,
      population,
      parentMemberId: parent ? (ids.get(parent) ?? null) : null,
      profile,
      mayor: mayor ?? person(),
      secretary: secretary ?? person(),
    };
  });
  const own = { syndicate_id: syndicateId };
  const first = [...made].sort((a, b) => Number(a.parentMemberId !== null) - Number(b.parentMemberId !== null));
  await insertRows(
    sql,
    "member",
    first.map((m, index) => ({
      ...own,
      id: m.id,
      name: m.name,
      kind: m.kind,
      population: m.kind === "ccas" ? null : m.population,
      // Around one invented valley, a few kilometres from one to the next; a body stands at its town's.
      latitude: 45.9 + placeOf(m, made) * 0.017,
      longitude: 4.4 + ((placeOf(m, made) * 7) % 11) * 0.03,
      agents_count: Math.max(1, Math.round(m.population / 140)),
      joined_on: `20${10 + (index % 9)}-01-01`,
      parent_member_id: m.parentMemberId,
    })),
  );
  const host = (m: DemoMember) =>
    m.name
      .toLowerCase()
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replace(/[^a-z]+/g, "-")
      .replace(/^-|-$/g, "");
  await insertRows(
    sql,
    "member_contacts",
    made.map((m) => ({
      ...own,
      member_id: m.id,
      controller: sql.json({
        name: m.mayor,
        function: m.kind === "commune" ? "Maire" : "Président",
        email: `mairie@${host(m)}.example`,
        phone: "",
      }),
      referent: sql.json({
        name: m.secretary,
        function: "Secrétaire de mairie",
        email: `secretariat@${host(m)}.example`,
        phone: "",
      }),
      address: `1 place de la Mairie, ${m.name}`,
      website: `https://${host(m)}.example`,
    })),
  );
  await insertRows(
    sql,
    "member_profile",
    made.map((m, index) => ({
      ...own,
      member_id: m.id,
      answers: sql.json(m.profile),
      designation_number: `DPO-DEMO-${String(index + 1).padStart(4, "0")}`,
      designated_on: "2019-03-01",
      convention_on: "2019-02-01",
    })),
  );
  return made;
}
