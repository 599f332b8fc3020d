import { createHash } from "node:crypto";
import { addDays, daysBetween } from "@/lib/domain/day";
import { newId } from "@/lib/domain/identifier";
import { versionHashInput } from "@/lib/domain/register/canonical";
import type { EntryContent } from "@/lib/domain/register/content";
import { DPIA_CRITERIA } from "@/lib/domain/register/content/codes";
import { expectedTemplates } from "@/lib/domain/register/expected";
import { approvedLevel, levelToday, memberLevel } from "@/lib/domain/register/level";
import { approvalObstacles } from "@/lib/domain/register/life";
import { nextReviewOn } from "@/lib/domain/register/review";
import { checkEntry } from "@/lib/domain/register/rules";
import { type Linked, NO_LINKS } from "@/lib/domain/register/rules/linked";
import type { EntryContext } from "@/lib/domain/register/rules/rule";
import { entryScore } from "@/lib/domain/register/score";
import { searchText } from "@/lib/domain/register/search-text";
import type { EntryStatus, Level } from "@/lib/domain/register/status";
import type { Random } from "./random";
import { type DemoMember, insertRows, type Model, type World } from "./world";

const SOFTWARE = [
  { name: "e.magnus", publisher: "Berger-Levrault" },
  { name: "Legibase", publisher: "Berger-Levrault" },
  { name: "Horizon Village", publisher: "JVS-Mairistem" },
  { name: "Coloris", publisher: "Cosoluce" },
] as const;
const PLACES = [
  "Serveur de la mairie",
  "Poste du secrétariat",
  "Hébergement de l’éditeur",
  "Serveur du syndicat",
] as const;
const QUESTIONS = [
  ["retention", "Combien de temps gardez-vous vraiment ces dossiers ?"],
  ["processors", "Quel prestataire s’occupe de ce logiciel, et avez-vous son contrat ?"],
  ["informationNotice", "Où les personnes lisent-elles la mention d’information ?"],
] as const;

/** What a town writes on its copy of a template: its software, its service, where things are kept. */
function localised(content: EntryContent, random: Random): EntryContent {
  const software = random.pick(SOFTWARE);
  return {
    ...content,
    service: random.pick(["Secrétariat", "Accueil", "Service scolaire", "Comptabilité"]),
    software: [software],
    storagePlace: random.pick(PLACES),
    supports: { ...content.supports, paper: true, electronic: true, paperPlace: "Armoire fermée du secrétariat" },
    transfers: { ...content.transfers, answer: "none" },
    processors: content.processors.map((processor, index) =>
      index === 0 ? { ...processor, name: software.publisher } : processor,
    ),
  };
}

/** The same entry described to the end, for the town that shows the level « affiné ». */
export function completed(content: EntryContent, day: string): EntryContent {
  return {
    ...content,
    service: "Direction générale",
    manager: "Directrice des services",
    purposes: content.purposes.map((purpose) => ({
      ...purpose,
      consentProof: "Formulaire signé, gardé au dossier",
      consentWithdrawal: "Lien dans chaque message, ou demande à l’accueil",
    })),
    software: [{ name: "Legibase", publisher: "Berger-Levrault" }],
    storagePlace: "Serveur de la communauté de communes",
    supports: { paper: true, electronic: true, cloud: false, portable: false, paperPlace: "Armoire fermée" },
    collection: "direct",
    collectionMethods: ["paper_form"],
    freeTextFields: false,
    minors: content.minors ?? false,
    vulnerable: content.vulnerable ?? false,
    agents: content.agents ?? false,
    adaptedNotice: "Affiche en mots simples",
    destructionVisa: true,
    lastPurgeOn: day,
    transfers: { ...content.transfers, answer: "none" },
    processors: content.processors.slice(0, 1).map((processor) => ({
      ...processor,
      name: "Berger-Levrault",
      hostingCountry: "FR",
      contractReference: "Marché 2024-11",
      contractEndsOn: addDays(day, 900),
      addedOn: day,
      furtherProcessorsKnown: true,
    })),
    securityMeasures: content.securityMeasures.map((measure) => ({ ...measure, implemented: true })),
    onlineService: false,
    publishedOnline: false,
    informationNotice: { answer: "yes", where: "Formulaire et site", on: day, note: "" },
    automatedDecision: { answer: false, basis: "", logic: "", humanRecourse: "" },
    profiling: false,
    toConfirm: content.toConfirm.map((point) => ({ ...point, confirmedOn: day })),
    dpia: {
      ...content.dpia,
      criteria: Object.fromEntries(
        DPIA_CRITERIA.map((key) => [key, { answer: false, decidedOn: day, decidedBy: "Claire Aubry" }]),
      ) as EntryContent["dpia"]["criteria"], // fromEntries forgets the nine keys
      decision: content.dpia.listMatch === "required" ? "validee" : "non_requise_motivee",
      reason: content.dpia.listMatch === "required" ? "Analyse validée par la présidente" : "Aucun critère réuni",
      on: day,
    },
  };
}

type Plan = { status: EntryStatus | "absent" | "aside"; content: EntryContent; model: Model };

/** Most are approved, the rest is somewhere on its way; never all, so that the register stands at « a minima ». */
function planOf(model: Model, member: DemoMember, random: Random, index: number): Plan {
  const content = localised(model.content, random);
  const draw = random.below(100);
  // The town of the demo's secretary has something of everything to do.
  const busy = member.code === "M13";
  const status: Plan["status"] =
    index === 0
      ? "approved"
      : draw < (busy ? 34 : 58)
        ? "approved"
        : draw < (busy ? 46 : 64)
          ? "reviewed"
          : draw < (busy ? 52 : 68)
            ? "submitted"
            : draw < (busy ? 58 : 72)
              ? "to_complete"
              : draw < (busy ? 64 : 80)
                ? "draft"
                : draw < (busy ? 66 : 84)
                  ? "aside"
                  : "absent";
  return { status, model, content: status === "draft" ? model.content : content };
}

type Laid = {
  id: string;
  templateId: string;
  status: EntryStatus;
  level: "a_minima" | "affine" | "maitrise" | null;
  nextReviewOn: string | null;
};

export async function seedRegister(
  world: World,
  member: DemoMember,
  models: readonly Model[],
  options: { complete?: boolean; none?: boolean; linked?: (content: EntryContent) => Linked } = {},
): Promise<{ entries: Laid[]; level: Level }> {
  const { sql, syndicateId, random, today, dpo } = world;
  const own = { syndicate_id: syndicateId, member_id: member.id };
  const hasCcasMember = member.code === "M22";
  const expected = expectedTemplates(
    { kind: member.kind, profile: member.profile, hasCcasMember },
    models.map(({ template }) => template),
  ).map(({ id }) => id);
  const chosen = models.filter(({ template }) => expected.includes(template.id));
  const pool =
    chosen.length > 0
      ? chosen
      : models
          .filter(
            ({ template }) =>
              ["newsletter", "site-internet", "annuaire"].includes(template.id) || template.theme === "communication",
          )
          .slice(0, 4);
  const plans = options.none ? [] : pool.map((model, index) => planOf(model, member, random, index));
  const entries: Record<string, unknown>[] = [];
  const versions: Record<string, unknown>[] = [];
  const questions: Record<string, unknown>[] = [];
  const asides: Record<string, unknown>[] = [];
  const laid: Laid[] = [];
  const approvals = [
    { id: newId(), number: 1, at: `2022-0${random.between(2, 9)}-1${random.below(9)}` },
    { id: newId(), number: 2, at: addDays(today, -random.between(40, 640)) },
  ];
  const used = new Set<string>();
  let rank = 0;

  for (const plan of plans) {
    const { template } = plan.model;
    if (plan.status === "absent" && !options.complete) continue;
    if (plan.status === "aside" && !options.complete) {
      asides.push({
        ...own,
        template_id: template.id,
        reason: "Nous n’exerçons pas cette activité.",
        by: member.secretary,
      });
      continue;
    }
    rank += 1;
    const id = newId();
    const content = options.complete ? completed(plan.model.content, addDays(today, -60)) : plan.content;
    const approval = approvals[options.complete || random.chance(0.5) ? 1 : 0] ?? { id: "", number: 0, at: today };
    const contextOf = (approved: boolean, next: string | null): EntryContext => ({
      entryId: id,
      templateId: template.id,
      templateContent: plan.model.content,
      content,
      member: {
        kind: member.kind,
        controllerName: member.mayor,
        controllerContact: "mairie@exemple.example",
        dpoContact: "dpo@valdour.example",
        dpoContactSince: "2019-03-01",
        hasCcas: member.profile.has_ccas === "yes",
        agentsCount: Math.max(1, Math.round(member.population / 140)),
      },
      life: { approvedByRole: approved ? "representative" : null, nextReviewOn: next },
      siblings: [],
      openFindings: [],
      linked: options.linked?.(content) ?? NO_LINKS,
      today,
    });
    let status: EntryStatus = options.complete
      ? "approved"
      : plan.status === "absent" || plan.status === "aside"
        ? "draft"
        : plan.status;
    const blocked = approvalObstacles(checkEntry(contextOf(false, null))).length > 0;
    if (blocked && (status === "approved" || status === "reviewed")) status = "to_complete";
    // A review is done again before its term for most; some are late, which the DPO sees at home.
    const reviewedOn =
      status === "approved" || status === "reviewed"
        ? addDays(today, -random.between(20, random.chance(0.12) ? 790 : 330))
        : null;
    const next = reviewedOn ? nextReviewOn(content, reviewedOn) : null;
    const approved = status === "approved";
    if (approved) used.add(approval.id);
    const context = contextOf(approved, next);
    const forecast = approvedLevel(context);
    entries.push({
      ...own,
      id,
      ref: `2022-${String(rank).padStart(3, "0")}`,
      name: content.name,
      domain: content.domain,
      service: content.service,
      status,
      content: sql.json(content),
      template_id: template.id,
      template_version: 1,
      approved_level: approved ? forecast.level : null,
      approved_version: approved ? 1 : null,
      forecast_level: forecast.level,
      lacks: forecast.missing.map(({ code }) => code),
      score: entryScore(context).total,
      blocking_count: approvalObstacles(checkEntry(context)).length,
      submitted_at: status === "draft" ? null : addDays(today, -random.between(5, 60)),
      reviewed_on: reviewedOn,
      next_review_on: next,
      review_reason: reviewedOn ? "À affiner lors de la prochaine visite." : "",
      created_by: member.secretary,
      updated_by: status === "approved" ? member.mayor : member.secretary,
      created_at: "2022-01-10",
      updated_at: reviewedOn ?? addDays(today, -random.between(2, 30)),
      search_text: searchText(content),
    });
    laid.push({ id, templateId: template.id, status, level: approved ? forecast.level : null, nextReviewOn: next });
    if (approved) {
      const sha256 = createHash("sha256")
        .update(versionHashInput({ entryId: id, number: 1, content }))
        .digest("hex");
      versions.push({
        ...own,
        entry_id: id,
        number: 1,
        content: sql.json(content),
        sha256,
        approval_id: approval.id,
        approved_by: member.mayor,
        approved_at: approval.at,
      });
    }
    if (status === "to_complete") {
      const [field, question] = random.pick(QUESTIONS);
      questions.push({
        ...own,
        entry_id: id,
        id: newId(),
        field,
        origin: "dpo",
        question,
        asked_by: dpo.name,
        asked_at: addDays(today, -random.between(3, 40)),
      });
    }
  }

  const kept = approvals
    .filter(({ id }) => used.has(id))
    .map((approval, index) => ({ ...approval, number: index + 1 }));
  await insertRows(sql, "entry", entries);
  await insertRows(
    sql,
    "approval",
    kept.map(({ id, number, at }) => ({ ...own, id, number, approved_by: member.mayor, left_out: sql.json([]), at })),
  );
  await insertRows(sql, "entry_version", versions);
  await insertRows(sql, "entry_question", questions);
  await insertRows(sql, "set_aside", asides);
  if (rank > 0) await insertRows(sql, "member_counter", [{ ...own, kind: "entry", year: 2022, last: rank }]);
  const { level } = memberLevel(
    laid.map(({ templateId, level: stored, nextReviewOn: next }) => ({
      templateId,
      level: levelToday(stored, next, today),
    })),
    expected,
    asides.map(({ template_id }) => String(template_id)),
  );
  const due = laid.flatMap(({ nextReviewOn: next }) => (next && daysBetween(today, next) >= 0 ? [next] : [])).sort();
  await insertRows(sql, "member_level", [{ ...own, level, holds_until: level === "affine" ? (due[0] ?? null) : null }]);
  return { entries: laid, level };
}
