import { newId } from "@/lib/domain/identifier";
import { LATER, type Values } from "./gate";
import { meetingRows, processorRows, type Shared } from "./shared-rows";

/** A row of the small world: its table and its columns, as the database names them. */
export type Row = { table: string; values: Values };

export const THEN = "2026-01-01T00:00:00+00:00";
const DAY = "2026-01-01";

/** sha256 of « {} ». */
const EMPTY_OBJECT = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";

const ENTRY_STATUSES = ["draft", "submitted", "to_complete", "reviewed", "approved", "archived"];
const INTERVENTIONS = [
  { service: "dpo", status: "close", confidential: false },
  { service: "dpo", status: "close", confidential: true },
  { service: "dpo", status: "brouillon", confidential: false },
  { service: "it", status: "close", confidential: false },
  { service: "it", status: "brouillon", confidential: true },
];

/** A hash that no secret has, as the database writes bytes. */
const hashOf = (id: string) => `\\x${id.replaceAll("-", "").repeat(2)}`;

const LISTS = { certifications: [], sub_processors: [], transfers: [], created_by: "DPO", updated_by: "DPO" };

/** One row in every table of the syndicate itself; its grants, receipts and audit rows come with its people. */
export function syndicateRows(syndicate: string, shared: Shared): Row[] {
  const own = (table: string, values: Values): Row => ({ table, values: { syndicate_id: syndicate, ...values } });
  const id = newId;
  return [
    own("dictionary_term", { list: "theme", code: "t", label: "Thème", rank: 1 }),
    own("dictionary_term", { list: "it_domain", code: "t", label: "Domaine", rank: 1 }),
    own("questionnaire", { id: id(), edition: 1, title: "Visite", content: {} }),
    own("annotation", { id: id(), month: DAY, label: "REU", service: "dpo" }),
    ...meetingRows(own, EMPTY_OBJECT, DAY),
    own("import_source", { source: "s", mapping: {}, updated_by: "DPO" }),
    own("processor", { id: shared.processor, name: "Éditeur", kind: "software", ...LISTS }),
    own("service", {
      id: shared.service,
      name: "Télémaintenance",
      category: "remote_maintenance",
      security_measures: [],
      transfers: [],
      updated_by: "DPO",
    }),
    own("software", { id: shared.software, name: "Logiciel", publisher_id: shared.processor, updated_by: "DPO" }),
    own("syndicate_template", { id: id(), version: 1, name: "Prêt", domain: "rh", content: {}, created_by: "DPO" }),
    own("template_push", {
      ...{
        id: shared.push,
        template_id: "t",
        template_version: 1,
        template_name: "T",
        left_out: [],
        created_by: "DPO",
      },
    }),
    own("collective_act", {
      id: id(),
      date: DAY,
      type: "courrier",
      mode: "ecrit",
      subject: "Lettre",
      audience: "Tous",
      author: "DPO",
    }),
  ];
}

/** Rows in every table of a member, one for each state that changes who may see it. */
export function memberRows(syndicate: string, member: string, shared: Shared): Row[] {
  const own = (table: string, values: Values): Row => ({
    table,
    values: { syndicate_id: syndicate, member_id: member, ...values },
  });
  const approval = newId();
  const restored = newId();
  const visit = newId();
  const [unreported, agreed] = [newId(), newId()];
  const contract = newId();
  const batch = newId();
  const link = { token: newId(), linked_at: THEN };
  const entries = ENTRY_STATUSES.map((status) => ({ id: newId(), status }));
  const acts = INTERVENTIONS.map((facts) => ({ id: newId(), ...facts }));
  const entryId = entries[0]?.id;
  const dated = { date: DAY, theme: "t", channel: "telephone", mode: "telephone", author: "DPO" };
  const texts = { domain: "rh", content: {}, created_by: "X", updated_by: "X" };
  const file = { file_name: "a.csv", file_kind: "csv", sha256: "0", source: "s", created_by: "X" };
  const attached = {
    name: "Acte",
    file_name: "a.pdf",
    type: "autre",
    kind: "pdf",
    size: 1,
    sha256: "0".repeat(64),
    created_by: "X",
  };
  const terms = { origin: "visit", kind: "other", priority: 2, owner_kind: "member" };
  const action = { ...terms, label: "faire", status: "to_do", created_by: "DPO" };
  return [
    own("member_contacts", { controller: {}, referent: {} }),
    own("member_profile", { answers: {} }),
    own("member_counter", { kind: "entry", year: 2026, last: 6 }),
    own("member_level", { level: "a_minima" }),
    ...entries.map(({ id, status }) => own("entry", { id, status, ref: id, name: status, ...texts })),
    own("approval", { id: approval, number: 1, approved_by: "Maire", left_out: [] }),
    own("approval", {
      id: restored,
      number: 2,
      approved_by: "Maire",
      left_out: [],
      restored_at: THEN,
      restored_from: "0",
    }),
    own("entry_version", {
      entry_id: entryId,
      number: 2,
      content: {},
      sha256: "0",
      approval_id: restored,
      approved_by: "Maire",
    }),
    own("entry_version", {
      entry_id: entryId,
      number: 1,
      content: {},
      sha256: "0",
      approval_id: approval,
      approved_by: "Maire",
    }),
    own("entry_question", {
      entry_id: entryId,
      id: newId(),
      field: "name",
      origin: "dpo",
      question: "?",
      asked_by: "DPO",
    }),
    own("entry_note", { entry_id: entryId, text: "note" }),
    own("set_aside", { template_id: "x", reason: "non", by: "X" }),
    ...acts.map((act) => own("intervention", { ...act, ...dated, ref: act.id, subject: "objet" })),
    ...acts.map(({ id }) =>
      own("follow_up", {
        intervention_id: id,
        id: newId(),
        date: DAY,
        mode: "telephone",
        note: "suite",
        author: "DPO",
      }),
    ),
    ...acts.map(({ id }) => own("intervention_entry", { intervention_id: id, entry_id: entryId })),
    own("visit", { id: visit, status: "done", agenda: [], attendees: [], created_by: "DPO" }),
    own("visit_answer", { visit_id: visit, question: "q1", value: {} }),
    own("visit_entry", { visit_id: visit, entry_id: entryId, level_before: "absent" }),
    own("finding", { visit_id: visit, id: newId(), label: "constat", severity: 2, state: "open" }),
    own("visit_report", { visit_id: visit, content: {}, sent_by: "DPO" }),
    own("visit_report_reading", { visit_id: visit, content: {}, shared_by: "DPO", due_on: DAY }),
    own("visit_report_comment", { visit_id: visit, id: newId(), author: "Secrétaire", text: "Juste" }),
    own("visit_report_link", {
      ...{ visit_id: visit, id: newId(), hash: hashOf(visit), created_by: "DPO", expires_at: THEN },
    }),
    own("register_import", { id: batch, ...file }),
    own("register_import_entry", { import_id: batch, entry_id: entryId, entry_version: 1, origin: {} }),
    own("publication", { withheld: ["service"], updated_by: "Maire", ...link }),
    own("edition", {
      number: 1,
      content: "{}",
      sha256: EMPTY_OBJECT,
      entry_count: 0,
      basis: {},
      published_by: "Maire",
    }),
    ...processorRows(own, shared, entryId, contract),
    own("member_report_text", { year: 2025, section: "means", text: "brouillon", updated_by: "DPO" }),
    own("member_report", { year: 2025, number: 1, content: "{}", sha256: EMPTY_OBJECT, sent_by: "DPO" }),
    own("visit", { id: unreported, status: "planned", agenda: [], attendees: [], created_by: "DPO" }),
    own("visit_slot", { visit_id: unreported, id: newId(), starts_at: THEN, minutes: 75, created_by: "DPO" }),
    own("action", { id: agreed, visit_id: visit, ...action }),
    ...[{ visit_id: unreported }, { visit_id: visit, created_at: LATER }].map((of) =>
      own("action", { id: newId(), ...of, ...action }),
    ),
    ...[
      { entry_id: entryId },
      { entry_id: entryId, visibility: "dpo_only" },
      { contract_id: contract },
      ...[{ visit_id: visit }, { visit_id: unreported }, { action_id: agreed }],
      ...acts.map(({ id }) => ({ intervention_id: id })),
    ].map((holder) => own("document", { id: newId(), visibility: "member", ...holder, ...attached })),
    own("template_push_entry", { push_id: shared.push, entry_id: entryId, entry_version: 1 }),
    own("update_request", { id: newId(), message: "À revoir", asked_by: "DPO" }),
    own("edition_decision", {
      ...{ entry_id: entryId, from_version: 1, to_version: 2, accepted: [], kept: [], decided_by: "X" },
    }),
  ];
}
