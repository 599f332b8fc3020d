/**
 * The key that walls each table, column by column, in the order its primary key starts with. An empty key is an exception
 * with its reason: `reference` is read by all and written by none at run time, `closed` is reached through functions only.
 */
export type ListedTable = {
  schema: string;
  name: string;
  key: readonly string[];
  kind: "walled" | "reference" | "closed";
  reason: string;
};

const walled =
  (schema: string, ...key: string[]) =>
  (name: string): ListedTable => ({ schema, name, key, kind: "walled", reason: "" });

const unkeyed = (kind: "reference" | "closed", schema: string, name: string, reason: string): ListedTable => ({
  schema,
  name,
  key: [],
  kind,
  reason,
});

const OF_A_MEMBER = [
  "member_contacts",
  "member_profile",
  "member_counter",
  "member_level",
  "entry",
  "entry_version",
  "approval",
  "entry_question",
  "entry_note",
  "set_aside",
  "intervention",
  "follow_up",
  "intervention_entry",
  "visit",
  "visit_answer",
  "visit_entry",
  "visit_report",
  "visit_report_comment",
  "visit_report_link",
  "visit_report_reading",
  "visit_slot",
  "finding",
  "visit_pack",
  "sync_operation",
  "sync_conflict",
  "action",
  "document",
  "register_import",
  "register_import_entry",
  "contract",
  "subscription",
  "member_software",
  "entry_processor",
  "entry_software",
  "publication",
  "member_report_text",
  "member_report",
  "edition",
  "edition_decision",
  "update_request",
  "template_push_entry",
];

const OF_A_SYNDICATE = [
  "person",
  "role_grant",
  "api_token",
  "calendar_link",
  "request_receipt",
  "audit_event",
  "collective_act",
  "act_import",
  "dictionary_term",
  "questionnaire",
  "annotation",
  "commission_preset",
  "meeting",
  "snapshot",
  "meeting_item",
  "meeting_link",
  "report_text",
  "commission_report",
  "export_job",
  "import_source",
  "processor",
  "service",
  "software",
  "syndicate_template",
  "template_push",
];

/** Every table of the database stands here; one that does not is a violation. */
export const TABLES: readonly ListedTable[] = [
  walled("public", "id")("syndicate"),
  walled("public", "syndicate_id", "id")("member"),
  ...OF_A_MEMBER.map(walled("public", "syndicate_id", "member_id")),
  ...OF_A_SYNDICATE.map(walled("public", "syndicate_id")),
  ...["account", "secret"].map(walled("auth", "syndicate_id")),
  unkeyed("reference", "public", "template", "the 91 processing templates belong to everyone"),
  unkeyed("reference", "public", "condition", "the conditions of the templates belong to everyone"),
  unkeyed("reference", "public", "security_measure", "the catalogue of measures belongs to everyone"),
  unkeyed("reference", "public", "entry_domain", "the domains of the register belong to everyone"),
  unkeyed("reference", "public", "commune", "the national list of communes is public"),
  unkeyed("reference", "drizzle", "__drizzle_migrations", "the migration level, read by the readiness probe"),
  unkeyed(
    "closed",
    "auth",
    "sign_in_attempt",
    "tries are counted before anyone is known, under the hash of an address",
  ),
];

/** Foreign keys that leave the member on purpose, inside the syndicate. */
export const BETWEEN_MEMBERS: readonly { constraint: string; reason: string }[] = [
  { constraint: "member_parent", reason: "the CCAS of a commune names its commune" },
];
