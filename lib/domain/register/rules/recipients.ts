import { isPublicBody } from "../../member/kind";
import { addMonths } from "../calendar";
import type { EntryContent } from "../content";
import type { Processor } from "../content/recipients";
import { compositeRule, rule } from "./rule";
import { anyMatches } from "./subject";

const EVERYONE =
  /tous les (services|elus|agents)|toute la mairie|tout le (monde|personnel)|l'ensemble des (services|elus|agents)/;
/** « Élu délégué » says which one and in what function; « le maire » too. */
const ELECTED = /(\belus?\b|\bconseill(er|ere)s? municipa(l|le|ux|les)\b)(?! (delegue|charge|referent)e?s?\b)/;
/** Register-model § 3.4, ST-02. */
const MONTHS_TO_CONTRACT = 6;
const AMERICAN_TOOLS =
  /microsoft|office ?365|\bm365\b|outlook|onedrive|sharepoint|\bteams\b|google|gmail|workspace|youtube|mailchimp|sendgrid|mailgun|hubspot|zoom|dropbox|\bslack\b|facebook|\bmeta\b|instagram|whatsapp|messenger|linkedin|twitter|amazon|\baws\b|icloud|calendly|surveymonkey|eventbrite|openai|chatgpt|copilot|\btrello\b|\bnotion\b|cloudflare|stripe|paypal/;

const nameOf = (processor: Processor) => processor.name || processor.role;
const withoutContract = (content: EntryContent) =>
  content.processors.filter((processor) => processor.contractReference === "");
const labels = (recipients: EntryContent["internalRecipients"]) => recipients.map((recipient) => recipient.label);

export const RECIPIENT_RULES = [
  rule(
    "DE-01",
    "blocking",
    "externalRecipients",
    (content) =>
      !content.noRecipient && content.internalRecipients.length === 0 && content.externalRecipients.length === 0,
  ),
  rule("DE-02", "warning", "internalRecipients", (content) => anyMatches(labels(content.internalRecipients), EVERYONE)),
  rule(
    "DE-03",
    "warning",
    "internalRecipients",
    (content) =>
      (content.domain === "social" || content.domain === "rh") &&
      anyMatches(labels([...content.internalRecipients, ...content.externalRecipients]), ELECTED),
  ),
  rule(
    "DE-04",
    "warning",
    "publicationSafeguard",
    (content) => content.publishedOnline === true && content.publicationSafeguard === "",
  ),
  rule(
    "ST-01",
    "warning",
    "processors",
    (content) =>
      (content.software.length > 0 || content.supports.cloud === true) &&
      !content.processors.some((processor) => processor.name !== ""),
  ),
  compositeRule("ST-02", "warning", "processors", ({ content, today }) => {
    const missing = withoutContract(content);
    if (missing.length === 0) return null;
    const detail = { list: missing.map(nameOf) };
    const late = missing.some(({ addedOn }) => addedOn !== null && addMonths(addedOn, MONTHS_TO_CONTRACT) <= today);
    return late ? { severity: "blocking", detail } : { detail };
  }),
  rule("ST-04", "warning", "processors", (content, { today }) => {
    const contracts = content.processors.filter((processor) => processor.contractReference !== "");
    const expired = contracts.find(({ contractEndsOn }) => contractEndsOn !== null && contractEndsOn < today);
    if (expired) return { on: expired.contractEndsOn ?? "", list: [nameOf(expired)] };
    const open = contracts.filter(({ contractEndsOn }) => contractEndsOn === null);
    return open.length > 0 && { list: open.map(nameOf) };
  }),
  rule("ST-06", "advice", "processors", (content) =>
    content.processors.some((processor) => processor.furtherProcessorsKnown !== true),
  ),
] as const;

export const TRANSFER_RULES = [
  rule("TR-01", "blocking", "transfers", ({ transfers }) => transfers.answer === null),
  rule(
    "TR-02",
    "blocking",
    "transfers",
    ({ transfers }) =>
      transfers.answer === "yes" &&
      (transfers.items.length === 0 || transfers.items.some((transfer) => transfer.country === "")),
  ),
  rule(
    "TR-03",
    "blocking",
    "transfers",
    ({ transfers }) => transfers.answer === "yes" && transfers.items.some((transfer) => transfer.safeguard === null),
  ),
  rule(
    "TR-04",
    "warning",
    "transfers",
    ({ transfers }) =>
      transfers.answer === "yes" &&
      transfers.items.some((transfer) => transfer.safeguard === "scc" && transfer.impactAssessment === ""),
  ),
  rule(
    "TR-05",
    "advice",
    "transfers",
    ({ transfers }) =>
      transfers.answer === "yes" &&
      transfers.items.some((transfer) => transfer.country === "US" && transfer.safeguard === "adequacy"),
  ),
  rule("TR-06", "warning", "transfers", ({ transfers, purposes }, { member }) => {
    const publicPowers =
      isPublicBody(member.kind) &&
      purposes.some(({ lawfulBasis }) => lawfulBasis === "public_task" || lawfulBasis === "legal_obligation");
    return (
      transfers.answer === "yes" &&
      transfers.items.some(
        ({ safeguard, derogation, repeated }) =>
          safeguard === "art49" && (repeated === true || (publicPowers && /^[abc]$/.test(derogation ?? ""))),
      )
    );
  }),
  rule("TR-07", "warning", "transfers", (content) => {
    const tools = [
      ...content.software.flatMap((software) => [software.name, software.publisher]),
      ...content.processors.map((processor) => processor.name),
    ];
    return content.transfers.answer === "none" && anyMatches(tools, AMERICAN_TOOLS);
  }),
] as const;
