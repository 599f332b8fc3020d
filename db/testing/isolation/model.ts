import { accessRules } from "./access-model";
import { documentRules } from "./document-model";
import {
  both,
  change,
  either,
  everyone,
  type Gate,
  here,
  inRole,
  is,
  LATER,
  member,
  mine,
  type Rules,
  self,
  syndicate,
  table,
  type Values,
  type Who,
} from "./gate";
import { syncRules } from "./sync-model";
import { visitRules } from "./visit-model";

/*
 * Who may see and write what, told again from the product's own table and nothing else: no SQL, no word of the policies.
 * The property test holds the database to it.
 */

/** The register's path: the town writes and submits, the DPO reviews, the representative approves what was reviewed. */
const entryUpdate = {
  from: either(member("dpo", "referent"), both(member("representative"), is("status", "reviewed"))),
  to: either(
    member("dpo"),
    both(member("referent"), is("status", "draft", "submitted", "to_complete", "archived")),
    both(member("representative"), is("status", "approved")),
  ),
};

/** The DPO sees both services, the technician the IT one; the town what concerns it, unless confidential or not yet recorded. */
const intervention = either(
  member("dpo"),
  both(member("technician"), is("service", "it")),
  both(
    member("referent", "representative"),
    (_, row) => row.service === "it" || (row.confidential !== true && row.status !== "brouillon"),
  ),
);
const ownService = either(both(member("dpo"), is("service", "dpo")), both(member("technician"), is("service", "it")));

const ownImport = both(
  self,
  either(both(inRole("dpo"), is("service", "dpo")), both(inRole("technician"), is("service", "it"))),
);

const trail = either(
  both(member("dpo", "referent", "representative"), is("category", "activity")),
  both(member("dpo"), is("category", "restricted")),
  both(self, inRole("dpo", "technician")),
  both(syndicate("admin"), is("category", "security")),
);
const ownAct: Gate = (who, row) =>
  here(who, row) &&
  row.person_id === who.person &&
  row.role === who.role &&
  (row.member_id === null || who.members.includes(row.member_id));

/** What was approved elsewhere comes in by a job; what is approved here is written by a person, and by no job. */
const ofItsKind = (who: Who, approval: Values) => who.job === (approval.restored_at != null);

type Found = (row: Values) => Values;

/**
 * `parent` finds the intervention that a row hangs on, `approvalOf` the approval of a frozen version, `isReported` whether the
 * report of the row's visit was sent.
 */
export function visibility(
  parent: Found,
  approvalOf: Found,
  isReported: (row: Values) => boolean,
): Record<string, Rules> {
  const through =
    (gate: Gate): Gate =>
    (who, row) =>
      mine(who, row) && gate(who, parent(row));
  const town = member("dpo", "referent", "representative");
  const dpo = member("dpo");
  const dpoLink = both(dpo, through(ownService));
  const ownExport = both(
    syndicate("dpo"),
    either(self, (who) => who.job),
  );
  const ofMember: Gate = (who, row) => mine(who, { ...row, member_id: row.id });
  const officials = inRole("dpo", "referent", "representative", "technician", "admin");
  const lists = table(here, syndicate("dpo", "admin"));
  const commission = syndicate("dpo", "commissioner");
  return {
    ...accessRules,
    request_receipt: table(self, self),
    audit_event: { read: trail, insert: ownAct },
    member: table(both(ofMember, officials), syndicate("admin")),
    member_contacts: table(either(town, member("admin")), member("dpo", "referent", "admin")),
    member_profile: table(either(town, member("admin")), member("dpo", "admin")),
    member_counter: table(either(town, member("technician")), either(town, member("technician"))),
    member_level: table(town, town),
    entry: { read: town, insert: both(member("dpo", "referent"), is("status", "draft")), update: entryUpdate },
    entry_version: {
      read: town,
      insert: both(member("representative"), (who, row) => ofItsKind(who, approvalOf(row))),
    },
    approval: { read: town, insert: both(member("representative"), ofItsKind) },
    entry_question: table(town, member("dpo", "referent")),
    entry_note: table(dpo, dpo),
    set_aside: table(town, member("dpo", "referent")),
    intervention: table(intervention, ownService),
    follow_up: { read: through(intervention), insert: through(ownService) },
    intervention_entry: { read: both(town, through(intervention)), insert: dpoLink, remove: dpoLink },
    collective_act: table(syndicate("dpo"), syndicate("dpo")),
    export_job: { read: ownExport, insert: both(syndicate("dpo"), self), update: change(ownExport) },
    ...syncRules(dpo),
    ...visitRules({ town, dpo, secretary: member("dpo", "referent"), representative: member("representative") }),
    action: {
      read: either(
        member("dpo", "referent"),
        both(member("representative"), (_, row) => isReported(row) && row.created_at !== LATER),
      ),
      insert: dpo,
      update: change(member("dpo", "referent")),
    },
    document: documentRules({
      town,
      dpo,
      parent,
      isReported,
      readAct: through(intervention),
      ownAct: through(ownService),
    }),
    register_import: table(member("dpo", "referent"), member("dpo", "referent")),
    register_import_entry: { read: member("dpo", "referent"), insert: member("dpo", "referent") },
    publication: table(town, member("representative")),
    edition: { read: town, insert: both(member("representative"), (who) => !who.job) },
    import_source: table(syndicate("dpo", "referent"), syndicate("dpo")),
    act_import: table(ownImport, ownImport),
    processor: table(syndicate("dpo", "referent", "representative"), syndicate("dpo")),
    service: table(syndicate("dpo", "referent", "representative"), syndicate("dpo")),
    software: table(syndicate("dpo", "referent", "representative"), syndicate("dpo")),
    contract: table(town, member("dpo", "referent")),
    subscription: table(town, dpo),
    member_software: table(town, member("dpo", "referent")),
    entry_processor: table(town, member("dpo", "referent"), { remove: member("dpo", "referent") }),
    entry_software: table(town, member("dpo", "referent"), { remove: member("dpo", "referent") }),
    syndicate_template: {
      read: syndicate("dpo", "referent", "representative"),
      insert: syndicate("dpo"),
    },
    template_push: table(syndicate("dpo"), syndicate("dpo")),
    template_push_entry: { read: dpo, insert: dpo },
    update_request: { read: town, insert: dpo, update: change(member("dpo", "referent")) },
    edition_decision: { read: town, insert: member("dpo", "referent") },
    dictionary_term: lists,
    questionnaire: table(syndicate("dpo", "referent"), syndicate("dpo")),
    annotation: lists,
    commission_preset: { read: here, insert: syndicate("dpo", "admin") },
    meeting: table(commission, syndicate("dpo")),
    snapshot: { read: commission, insert: syndicate("dpo") },
    meeting_item: table(commission, syndicate("dpo")),
    meeting_link: table(syndicate("dpo"), syndicate("dpo")),
    report_text: table(syndicate("dpo"), syndicate("dpo")),
    commission_report: { read: commission, insert: syndicate("dpo") },
    member_report_text: table(dpo, dpo),
    member_report: { read: town, insert: dpo, update: change(member("representative")) },
    condition: table(everyone),
    security_measure: table(everyone),
    entry_domain: table(everyone),
    "auth.account": {},
    "auth.secret": {},
    "auth.sign_in_attempt": {},
  };
}
