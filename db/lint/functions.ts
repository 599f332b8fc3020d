export const RUNTIME_ROLES = ["registre_app", "registre_auth", "registre_stats"] as const;

/** The functions that run with their owner's rights, and the one role that may call each (L11). */
export const DEFINER_FUNCTIONS: Record<(typeof RUNTIME_ROLES)[number], readonly string[]> = {
  registre_app: [
    "access.acknowledge_linked_report(text,text)",
    "access.actor()",
    "access.keep_work(uuid,jsonb)",
    "access.open_snapshot(bytea)",
    "access.own_answers(uuid,uuid[])",
    "access.own_pack(uuid)",
    "access.linked_report()",
    "access.open_calendar()",
  ],
  registre_auth: [
    "auth.clear_failures(bytea)",
    "auth.find_accounts(text)",
    "auth.list_syndicates()",
    "auth.look_up(bytea)",
    "auth.mint(bytea,text,uuid,uuid,text,text[],integer)",
    "auth.note_attempt(bytea)",
    "auth.person_states(uuid,uuid[])",
    "auth.read_link(bytea)",
    "auth.revoke(bytea)",
    "auth.revoke_links(uuid,uuid)",
    "auth.revoke_person(uuid,uuid)",
    "auth.use_api_token(bytea)",
    "auth.use_link(bytea,text)",
  ],
  // Those with dates were replaced by a later migration; earlier migrations still hold them.
  registre_stats: [
    "stats.figures(date,date,date,date,date)",
    "stats.member_figures(uuid,date,date,date,date,date)",
    "stats.figures(jsonb)",
    "stats.member_figures(uuid,jsonb)",
    "stats.start()",
  ],
};

/** NOLOGIN roles whose own policies may be always true: only named functions run as them, and their grants bound what they reach. */
export const FUNCTION_OWNERS = ["registre_definer"] as const;
