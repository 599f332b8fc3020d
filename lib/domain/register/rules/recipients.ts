import { isPublicBody } from "../../member/kind";
import type { EntryContent } from "../content";
import { effectiveTransfers } from "./linked";
import { leavesEurope } from "./processors";
import { rule } from "./rule";
import { anyMatches } from "./subject";

const EVERYONE =
  /tous les (services|elus|agents)|toute la mairie|tout le (monde|personnel)|l'ensemble des (services|elus|agents)/;
/** « Élu délégué » says which one and in what function; « le maire » too. */
const ELECTED = /(\belus?\b|\bconseill(er|ere)s? municipa(l|le|ux|les)\b)(?! (delegue|charge|referent)e?s?\b)/;
const AMERICAN_TOOLS =
  /microsoft|office ?365|\bm365\b|outlook|onedrive|sharepoint|\bteams\b|google|gmail|workspace|youtube|mailchimp|sendgrid|mailgun|hubspot|zoom|dropbox|\bslack\b|facebook|\bmeta\b|instagram|whatsapp|messenger|linkedin|twitter|amazon|\baws\b|icloud|calendly|surveymonkey|eventbrite|openai|chatgpt|copilot|\btrello\b|\bnotion\b|cloudflare|stripe|paypal/;

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
] as const;

export const TRANSFER_RULES = [
  rule("TR-01", "blocking", "transfers", ({ transfers }) => transfers.answer === null),
  rule("TR-02", "blocking", "transfers", (content, { linked }) => {
    const items = effectiveTransfers(content, linked);
    return content.transfers.answer === "yes" && (items.length === 0 || items.some(({ country }) => country === ""));
  }),
  rule(
    "TR-03",
    "blocking",
    "transfers",
    (content, { linked }) =>
      content.transfers.answer === "yes" &&
      effectiveTransfers(content, linked).some((transfer) => transfer.safeguard === null),
  ),
  rule(
    "TR-04",
    "warning",
    "transfers",
    (content, { linked }) =>
      content.transfers.answer === "yes" &&
      effectiveTransfers(content, linked).some(
        (transfer) => transfer.safeguard === "scc" && transfer.impactAssessment === "",
      ),
  ),
  rule(
    "TR-05",
    "advice",
    "transfers",
    (content, { linked }) =>
      content.transfers.answer === "yes" &&
      effectiveTransfers(content, linked).some(
        (transfer) => transfer.country === "US" && transfer.safeguard === "adequacy",
      ),
  ),
  rule("TR-06", "warning", "transfers", (content, { member, linked }) => {
    const publicPowers =
      isPublicBody(member.kind) &&
      content.purposes.some(({ lawfulBasis }) => lawfulBasis === "public_task" || lawfulBasis === "legal_obligation");
    return (
      content.transfers.answer === "yes" &&
      effectiveTransfers(content, linked).some(
        ({ safeguard, derogation, repeated }) =>
          safeguard === "art49" && (repeated === true || (publicPowers && /^[abc]$/.test(derogation ?? ""))),
      )
    );
  }),
  rule("TR-07", "warning", "transfers", (content, { linked }) => {
    const tools = [
      ...content.software.flatMap((software) => [software.name, software.publisher]),
      ...content.processors.map((processor) => processor.name),
    ];
    return content.transfers.answer === "none" && (anyMatches(tools, AMERICAN_TOOLS) || leavesEurope(content, linked));
  }),
] as const;
