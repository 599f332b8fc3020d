/** The questions of the profile under plain headings; a condition added later falls under the last one. */
const GROUPS = {
  children: [
    "has_school",
    "has_canteen",
    "has_periscolaire",
    "has_alsh",
    "has_creche",
    "has_school_bus",
    "has_music_school",
    "has_youth_council",
  ],
  social: ["has_ccas", "has_home_services", "has_housing"],
  population: ["has_cemetery", "dr_station", "census_year", "has_france_services"],
  safety: [
    "has_police",
    "has_body_cams",
    "has_videoprotection",
    "has_internal_cctv",
    "has_clspd",
    "has_pcs",
    "has_pound",
    "has_paid_parking",
  ],
  land: ["ads_competent", "dpu", "has_rentals", "has_water", "has_reom"],
  life: ["has_library", "has_rooms", "has_market", "has_tourist_tax", "has_twinning"],
  staff: ["employer", "has_badges", "has_geoloc", "has_tele"],
  online: ["has_website", "has_newsletter", "has_wifi"],
} as const;

export const PROFILE_GROUPS = [
  "children",
  "social",
  "population",
  "safety",
  "land",
  "life",
  "staff",
  "online",
  "other",
] as const; // the order of the page
export type ProfileGroup = (typeof PROFILE_GROUPS)[number];

const groupOf = new Map<string, ProfileGroup>(
  Object.entries(GROUPS).flatMap(([group, codes]) => codes.map((code) => [code, group as ProfileGroup] as const)), // keys of GROUPS
);

/** Groups that hold at least one question, in the order of the page, questions in the order of the dictionary. */
export function groupQuestions<Question extends { readonly code: string }>(
  questions: readonly Question[],
): { group: ProfileGroup; questions: Question[] }[] {
  return PROFILE_GROUPS.map((group) => ({
    group,
    questions: questions.filter(({ code }) => (groupOf.get(code) ?? "other") === group),
  })).filter(({ questions: held }) => held.length > 0);
}
