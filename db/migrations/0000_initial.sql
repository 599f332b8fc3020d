-- Text search in French without accents, and the two schemas beside the application's own.
create extension if not exists unaccent;
create extension if not exists btree_gin;
create text search configuration public.fr (copy = french);
alter text search configuration public.fr alter mapping for hword, hword_part, word with unaccent, french_stem;
create schema access;
revoke create on schema public from public;
--> statement-breakpoint
CREATE SCHEMA "auth";
--> statement-breakpoint
CREATE TABLE "auth"."account" (
	"syndicate_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"password_hash" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_pk" PRIMARY KEY("syndicate_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"syndicate_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"job_title" text DEFAULT '' NOT NULL,
	"email" text NOT NULL,
	"disabled_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_pk" PRIMARY KEY("syndicate_id","id"),
	CONSTRAINT "person_email_once" UNIQUE("syndicate_id","email")
);
--> statement-breakpoint
CREATE TABLE "request_receipt" (
	"syndicate_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"service" text NOT NULL,
	"request_hash" text NOT NULL,
	"result" jsonb,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "request_receipt_pk" PRIMARY KEY("syndicate_id","person_id","key")
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"syndicate_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"member_id" uuid,
	"granted_by" uuid,
	"granted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"accepted_by" uuid,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "role_grant_pk" PRIMARY KEY("syndicate_id","id")
);
--> statement-breakpoint
CREATE TABLE "auth"."secret" (
	"syndicate_id" uuid NOT NULL,
	"hash" "bytea" NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid,
	"purpose" text DEFAULT '' NOT NULL,
	"roles" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "secret_pk" PRIMARY KEY("syndicate_id","hash")
);
--> statement-breakpoint
CREATE TABLE "auth"."sign_in_attempt" (
	"mail_hash" "bytea" PRIMARY KEY NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"last_try_at" timestamp with time zone,
	"day" date,
	"tries_today" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"syndicate_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"person_id" uuid,
	"actor_name" text NOT NULL,
	"role" text NOT NULL,
	"action" text NOT NULL,
	"category" text NOT NULL,
	"object_type" text NOT NULL,
	"object_id" text NOT NULL,
	"changes" jsonb NOT NULL,
	CONSTRAINT "audit_event_pk" PRIMARY KEY("syndicate_id","id")
);
--> statement-breakpoint
CREATE TABLE "collective_act" (
	"syndicate_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"date" date NOT NULL,
	"type" text NOT NULL,
	"theme" text,
	"mode" text NOT NULL,
	"subject" text NOT NULL,
	"audience" text NOT NULL,
	"status" text DEFAULT 'close' NOT NULL,
	"duration_minutes" integer,
	"author" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "collective_act_pk" PRIMARY KEY("syndicate_id","id")
);
--> statement-breakpoint
CREATE TABLE "follow_up" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"intervention_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"date" date NOT NULL,
	"mode" text NOT NULL,
	"note" text NOT NULL,
	"minutes" integer,
	"author" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "follow_up_pk" PRIMARY KEY("syndicate_id","member_id","intervention_id","id")
);
--> statement-breakpoint
CREATE TABLE "intervention_entry" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"intervention_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	CONSTRAINT "intervention_entry_pk" PRIMARY KEY("syndicate_id","member_id","intervention_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "intervention" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"ref" text NOT NULL,
	"service" text NOT NULL,
	"date" date NOT NULL,
	"theme" text NOT NULL,
	"theme_list" text GENERATED ALWAYS AS (case service when 'dpo' then 'theme' else 'it_domain' end) STORED,
	"secondary_themes" text[] DEFAULT '{}' NOT NULL,
	"type" text,
	"channel" text NOT NULL,
	"mode" text NOT NULL,
	"direction" text DEFAULT 'member' NOT NULL,
	"subject" text NOT NULL,
	"question" text DEFAULT '' NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"status" text NOT NULL,
	"requester_name" text DEFAULT '' NOT NULL,
	"requester_function" text DEFAULT '' NOT NULL,
	"duration_minutes" integer,
	"travel_minutes" integer,
	"preparation_minutes" integer,
	"confidential" boolean DEFAULT false NOT NULL,
	"follow_up_on" date,
	"visit_id" uuid,
	"author" text NOT NULL,
	"author_id" uuid,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "intervention_pk" PRIMARY KEY("syndicate_id","member_id","id"),
	CONSTRAINT "intervention_service" CHECK ("intervention"."service" in ('dpo', 'it')),
	CONSTRAINT "intervention_status" CHECK ("intervention"."status" in ('brouillon', 'ouverte', 'en_attente_membre', 'close', 'annulee'))
);
--> statement-breakpoint
CREATE TABLE "member_contacts" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"controller" jsonb NOT NULL,
	"referent" jsonb NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"website" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "member_contacts_pk" PRIMARY KEY("syndicate_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "member_counter" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "member_counter_pk" PRIMARY KEY("syndicate_id","member_id","kind","year")
);
--> statement-breakpoint
CREATE TABLE "member_profile" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"answers" jsonb NOT NULL,
	"designation_number" text DEFAULT '' NOT NULL,
	"designated_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "member_profile_pk" PRIMARY KEY("syndicate_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "member" (
	"syndicate_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"insee" text,
	"siren" text,
	"population" integer,
	"agents_count" integer,
	"joined_on" date,
	"left_on" date,
	"parent_member_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "member_pk" PRIMARY KEY("syndicate_id","id")
);
--> statement-breakpoint
CREATE TABLE "annotation" (
	"syndicate_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"month" date NOT NULL,
	"label" text NOT NULL,
	"service" text NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "annotation_pk" PRIMARY KEY("syndicate_id","id")
);
--> statement-breakpoint
CREATE TABLE "commission_preset" (
	"syndicate_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "commission_preset_pk" PRIMARY KEY("syndicate_id","id")
);
--> statement-breakpoint
CREATE TABLE "commune" (
	"insee" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"siren" text,
	"population" integer,
	"department" text NOT NULL,
	"search" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "condition" (
	"code" text PRIMARY KEY NOT NULL,
	"label" text NOT NULL,
	"rank" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dictionary_term" (
	"syndicate_id" uuid NOT NULL,
	"list" text NOT NULL,
	"code" text NOT NULL,
	"label" text NOT NULL,
	"definition" text DEFAULT '' NOT NULL,
	"rank" integer NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"collective" boolean DEFAULT false NOT NULL,
	"services" text[] DEFAULT '{}' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "dictionary_term_pk" PRIMARY KEY("syndicate_id","list","code")
);
--> statement-breakpoint
CREATE TABLE "entry_domain" (
	"code" text PRIMARY KEY NOT NULL,
	"label" text NOT NULL,
	"rank" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "questionnaire" (
	"syndicate_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"edition" integer NOT NULL,
	"title" text NOT NULL,
	"content" jsonb NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "questionnaire_pk" PRIMARY KEY("syndicate_id","id")
);
--> statement-breakpoint
CREATE TABLE "security_measure" (
	"code" text PRIMARY KEY NOT NULL,
	"label" text NOT NULL,
	"rank" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "template" (
	"id" text NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"domain" text NOT NULL,
	"rank" integer NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "template_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "approval" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"approved_by" text NOT NULL,
	"left_out" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "approval_pk" PRIMARY KEY("syndicate_id","member_id","id"),
	CONSTRAINT "approval_number_once" UNIQUE("syndicate_id","member_id","number")
);
--> statement-breakpoint
CREATE TABLE "entry" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"ref" text NOT NULL,
	"name" text NOT NULL,
	"domain" text NOT NULL,
	"service" text DEFAULT '' NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"content" jsonb NOT NULL,
	"template_id" text,
	"template_version" integer,
	"approved_level" text,
	"approved_version" integer,
	"score" integer DEFAULT 0 NOT NULL,
	"blocking_count" integer DEFAULT 0 NOT NULL,
	"submitted_at" timestamp with time zone,
	"reviewed_on" date,
	"next_review_on" date,
	"created_by" text NOT NULL,
	"updated_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (to_tsvector('public.fr'::regconfig, name || ' ' || search_text)) STORED,
	CONSTRAINT "entry_pk" PRIMARY KEY("syndicate_id","member_id","id"),
	CONSTRAINT "entry_ref_once" UNIQUE("syndicate_id","member_id","ref")
);
--> statement-breakpoint
CREATE TABLE "entry_note" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"text" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "entry_note_pk" PRIMARY KEY("syndicate_id","member_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "entry_question" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"field" text NOT NULL,
	"origin" text NOT NULL,
	"question" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answer" text,
	"answered_by" text,
	"answered_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "entry_question_pk" PRIMARY KEY("syndicate_id","member_id","entry_id","id")
);
--> statement-breakpoint
CREATE TABLE "entry_version" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"approval_id" uuid NOT NULL,
	"approved_by" text NOT NULL,
	"approved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "entry_version_pk" PRIMARY KEY("syndicate_id","member_id","entry_id","number")
);
--> statement-breakpoint
CREATE TABLE "set_aside" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"template_id" text NOT NULL,
	"reason" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "set_aside_pk" PRIMARY KEY("syndicate_id","member_id","template_id")
);
--> statement-breakpoint
CREATE TABLE "syndicate" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"dpo_name" text DEFAULT '' NOT NULL,
	"dpo_email" text DEFAULT '' NOT NULL,
	"dpo_phone" text DEFAULT '' NOT NULL,
	"minimum_cell" integer DEFAULT 5 NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "action" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"label" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"origin" text NOT NULL,
	"visit_id" uuid,
	"finding_id" uuid,
	"entry_id" uuid,
	"intervention_id" uuid,
	"kind" text NOT NULL,
	"priority" smallint NOT NULL,
	"owner_kind" text NOT NULL,
	"owner_name" text DEFAULT '' NOT NULL,
	"due_on" date,
	"status" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"done_on" date,
	"done_by" text DEFAULT '' NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "action_pk" PRIMARY KEY("syndicate_id","member_id","id"),
	CONSTRAINT "action_priority" CHECK ("action"."priority" between 1 and 4)
);
--> statement-breakpoint
CREATE TABLE "finding" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"question" text,
	"entry_id" uuid,
	"label" text NOT NULL,
	"evidence" text DEFAULT '' NOT NULL,
	"severity" smallint NOT NULL,
	"state" text NOT NULL,
	"state_reason" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "finding_pk" PRIMARY KEY("syndicate_id","member_id","visit_id","id"),
	CONSTRAINT "finding_severity" CHECK ("finding"."severity" between 1 and 4)
);
--> statement-breakpoint
CREATE TABLE "visit_answer" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"question" text NOT NULL,
	"value" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"evidence" text DEFAULT '' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "visit_answer_pk" PRIMARY KEY("syndicate_id","member_id","visit_id","question")
);
--> statement-breakpoint
CREATE TABLE "visit_entry" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"level_before" text NOT NULL,
	"level_after" text,
	"note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "visit_entry_pk" PRIMARY KEY("syndicate_id","member_id","visit_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "visit_report" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"sent_by" text NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	"acknowledged_by" text,
	"acknowledged_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "visit_report_pk" PRIMARY KEY("syndicate_id","member_id","visit_id")
);
--> statement-breakpoint
CREATE TABLE "visit" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"status" text NOT NULL,
	"planned_at" timestamp with time zone,
	"planned_minutes" integer,
	"done_from" timestamp with time zone,
	"done_to" timestamp with time zone,
	"place" text DEFAULT '' NOT NULL,
	"purposes" text[] DEFAULT '{}' NOT NULL,
	"agenda" jsonb NOT NULL,
	"attendees" jsonb NOT NULL,
	"goes_well" text DEFAULT '' NOT NULL,
	"sentences" text[] DEFAULT '{}' NOT NULL,
	"next_visit_on" date,
	"travel_minutes" integer,
	"cancel_reason" text DEFAULT '' NOT NULL,
	"questionnaire_id" uuid,
	"intervention_id" uuid,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "visit_pk" PRIMARY KEY("syndicate_id","member_id","id")
);
--> statement-breakpoint
ALTER TABLE "auth"."account" ADD CONSTRAINT "account_person" FOREIGN KEY ("syndicate_id","person_id") REFERENCES "public"."person"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_syndicate" FOREIGN KEY ("syndicate_id") REFERENCES "public"."syndicate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_receipt" ADD CONSTRAINT "request_receipt_person" FOREIGN KEY ("syndicate_id","person_id") REFERENCES "public"."person"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_person" FOREIGN KEY ("syndicate_id","person_id") REFERENCES "public"."person"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_member" FOREIGN KEY ("syndicate_id","member_id") REFERENCES "public"."member"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."secret" ADD CONSTRAINT "secret_person" FOREIGN KEY ("syndicate_id","person_id") REFERENCES "public"."person"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_syndicate" FOREIGN KEY ("syndicate_id") REFERENCES "public"."syndicate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_member" FOREIGN KEY ("syndicate_id","member_id") REFERENCES "public"."member"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collective_act" ADD CONSTRAINT "collective_act_syndicate" FOREIGN KEY ("syndicate_id") REFERENCES "public"."syndicate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_intervention" FOREIGN KEY ("syndicate_id","member_id","intervention_id") REFERENCES "public"."intervention"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intervention_entry" ADD CONSTRAINT "intervention_entry_intervention" FOREIGN KEY ("syndicate_id","member_id","intervention_id") REFERENCES "public"."intervention"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intervention_entry" ADD CONSTRAINT "intervention_entry_entry" FOREIGN KEY ("syndicate_id","member_id","entry_id") REFERENCES "public"."entry"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intervention" ADD CONSTRAINT "intervention_member" FOREIGN KEY ("syndicate_id","member_id") REFERENCES "public"."member"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intervention" ADD CONSTRAINT "intervention_theme" FOREIGN KEY ("syndicate_id","theme_list","theme") REFERENCES "public"."dictionary_term"("syndicate_id","list","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_contacts" ADD CONSTRAINT "member_contacts_member" FOREIGN KEY ("syndicate_id","member_id") REFERENCES "public"."member"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_counter" ADD CONSTRAINT "member_counter_member" FOREIGN KEY ("syndicate_id","member_id") REFERENCES "public"."member"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_profile" ADD CONSTRAINT "member_profile_member" FOREIGN KEY ("syndicate_id","member_id") REFERENCES "public"."member"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_syndicate" FOREIGN KEY ("syndicate_id") REFERENCES "public"."syndicate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_parent" FOREIGN KEY ("syndicate_id","parent_member_id") REFERENCES "public"."member"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_syndicate" FOREIGN KEY ("syndicate_id") REFERENCES "public"."syndicate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_preset" ADD CONSTRAINT "commission_preset_syndicate" FOREIGN KEY ("syndicate_id") REFERENCES "public"."syndicate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dictionary_term" ADD CONSTRAINT "dictionary_term_syndicate" FOREIGN KEY ("syndicate_id") REFERENCES "public"."syndicate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questionnaire" ADD CONSTRAINT "questionnaire_syndicate" FOREIGN KEY ("syndicate_id") REFERENCES "public"."syndicate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_member" FOREIGN KEY ("syndicate_id","member_id") REFERENCES "public"."member"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry" ADD CONSTRAINT "entry_member" FOREIGN KEY ("syndicate_id","member_id") REFERENCES "public"."member"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry" ADD CONSTRAINT "entry_template" FOREIGN KEY ("template_id","template_version") REFERENCES "public"."template"("id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_note" ADD CONSTRAINT "entry_note_entry" FOREIGN KEY ("syndicate_id","member_id","entry_id") REFERENCES "public"."entry"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_question" ADD CONSTRAINT "entry_question_entry" FOREIGN KEY ("syndicate_id","member_id","entry_id") REFERENCES "public"."entry"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_version" ADD CONSTRAINT "entry_version_entry" FOREIGN KEY ("syndicate_id","member_id","entry_id") REFERENCES "public"."entry"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_version" ADD CONSTRAINT "entry_version_approval" FOREIGN KEY ("syndicate_id","member_id","approval_id") REFERENCES "public"."approval"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "set_aside" ADD CONSTRAINT "set_aside_member" FOREIGN KEY ("syndicate_id","member_id") REFERENCES "public"."member"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_member" FOREIGN KEY ("syndicate_id","member_id") REFERENCES "public"."member"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_visit" FOREIGN KEY ("syndicate_id","member_id","visit_id") REFERENCES "public"."visit"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_finding" FOREIGN KEY ("syndicate_id","member_id","visit_id","finding_id") REFERENCES "public"."finding"("syndicate_id","member_id","visit_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_entry" FOREIGN KEY ("syndicate_id","member_id","entry_id") REFERENCES "public"."entry"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_intervention" FOREIGN KEY ("syndicate_id","member_id","intervention_id") REFERENCES "public"."intervention"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_visit" FOREIGN KEY ("syndicate_id","member_id","visit_id") REFERENCES "public"."visit"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_entry" FOREIGN KEY ("syndicate_id","member_id","entry_id") REFERENCES "public"."entry"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_answer" ADD CONSTRAINT "visit_answer_visit" FOREIGN KEY ("syndicate_id","member_id","visit_id") REFERENCES "public"."visit"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_entry" ADD CONSTRAINT "visit_entry_visit" FOREIGN KEY ("syndicate_id","member_id","visit_id") REFERENCES "public"."visit"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_entry" ADD CONSTRAINT "visit_entry_entry" FOREIGN KEY ("syndicate_id","member_id","entry_id") REFERENCES "public"."entry"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_report" ADD CONSTRAINT "visit_report_visit" FOREIGN KEY ("syndicate_id","member_id","visit_id") REFERENCES "public"."visit"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_member" FOREIGN KEY ("syndicate_id","member_id") REFERENCES "public"."member"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_questionnaire" FOREIGN KEY ("syndicate_id","questionnaire_id") REFERENCES "public"."questionnaire"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_intervention" FOREIGN KEY ("syndicate_id","member_id","intervention_id") REFERENCES "public"."intervention"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "role_grant_by_person" ON "role_grant" USING btree ("syndicate_id","person_id");--> statement-breakpoint
CREATE INDEX "secret_by_hash" ON "auth"."secret" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "secret_by_person" ON "auth"."secret" USING btree ("syndicate_id","person_id");--> statement-breakpoint
CREATE INDEX "audit_event_by_member" ON "audit_event" USING btree ("syndicate_id","member_id","at");--> statement-breakpoint
CREATE INDEX "audit_event_by_person" ON "audit_event" USING btree ("syndicate_id","person_id","at");--> statement-breakpoint
CREATE INDEX "intervention_by_date" ON "intervention" USING btree ("syndicate_id","service","date");--> statement-breakpoint
CREATE INDEX "intervention_by_member" ON "intervention" USING btree ("syndicate_id","member_id","date");--> statement-breakpoint
CREATE INDEX "member_by_name" ON "member" USING btree ("syndicate_id","name");--> statement-breakpoint
CREATE INDEX "commune_search" ON "commune" USING gin ("search");--> statement-breakpoint
CREATE INDEX "entry_by_status" ON "entry" USING btree ("syndicate_id","member_id","status");--> statement-breakpoint
CREATE INDEX "entry_search" ON "entry" USING gin ("syndicate_id","search");--> statement-breakpoint
CREATE INDEX "action_by_due" ON "action" USING btree ("syndicate_id","member_id","due_on");--> statement-breakpoint
CREATE INDEX "visit_by_date" ON "visit" USING btree ("syndicate_id","planned_at");
--> statement-breakpoint
-- Isolation. The transaction carries the secret of the session and the role acted in; one function resolves both.
create type access.actor_info as (syndicate_id uuid, person_id uuid, role text, members uuid[]);

create function access.actor() returns access.actor_info
language plpgsql stable security definer set search_path = pg_catalog, public, auth as $$
declare
  presented text := nullif(current_setting('app.secret', true), '');
  acting text := nullif(current_setting('app.role', true), '');
  found_secret auth.secret;
  answer access.actor_info;
begin
  if presented is null or acting is null then return null; end if;
  select * into found_secret from auth.secret
   where hash = sha256(convert_to(presented, 'UTF8')) and revoked_at is null and expires_at > clock_timestamp()
     and kind in ('person', 'job') and (kind = 'job' or seen_at > clock_timestamp() - interval '30 minutes');
  if not found then return null; end if;
  answer.syndicate_id := found_secret.syndicate_id;
  answer.person_id := found_secret.person_id;
  answer.role := acting;
  if found_secret.kind = 'job' then
    if not acting = any (found_secret.roles) then return null; end if;
    answer.members := array(select m.id from public.member m where m.syndicate_id = answer.syndicate_id);
    return answer;
  end if;
  if not exists (select from public.person p where p.syndicate_id = answer.syndicate_id and p.id = answer.person_id
                  and p.disabled_at is null) then return null; end if;
  if exists (select from public.role_grant g where g.syndicate_id = answer.syndicate_id and g.person_id = answer.person_id
              and g.role = acting and g.member_id is null and g.revoked_at is null
              and (g.role <> 'dpo' or g.accepted_at is not null)) then
    answer.members := array(select m.id from public.member m where m.syndicate_id = answer.syndicate_id);
  else
    answer.members := array(select g.member_id from public.role_grant g where g.syndicate_id = answer.syndicate_id
      and g.person_id = answer.person_id and g.role = acting and g.revoked_at is null and g.member_id is not null
      and (g.role <> 'dpo' or g.accepted_at is not null));
    if cardinality(answer.members) = 0 then return null; end if;
  end if;
  return answer;
end $$;

create function access.syndicate(variadic roles text[]) returns uuid language sql stable set search_path = pg_catalog, access
  as $$ select case when a.role = any (roles) then a.syndicate_id end from access.actor() a $$;
create function access.members(variadic roles text[]) returns uuid[] language sql stable set search_path = pg_catalog, access
  as $$ select case when a.role = any (roles) then a.members end from access.actor() a $$;
create function access.anyone() returns uuid language sql stable set search_path = pg_catalog, access
  as $$ select a.syndicate_id from access.actor() a $$;
create function access.person() returns uuid language sql stable set search_path = pg_catalog, access
  as $$ select a.person_id from access.actor() a $$;
create function access.role() returns text language sql stable set search_path = pg_catalog, access
  as $$ select a.role from access.actor() a $$;

create function access.refuse_change() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = '42501';
end $$;

-- What only the sign-in role may do, one function an act.
create function auth.find_accounts(mail text)
returns table (syndicate_id uuid, person_id uuid, password_hash text)
language sql stable security definer set search_path = pg_catalog, public, auth as $$
  select a.syndicate_id, a.person_id, a.password_hash from public.person p
  join auth.account a on a.syndicate_id = p.syndicate_id and a.person_id = p.id
  where p.email = lower(trim(mail)) and p.disabled_at is null order by a.changed_at desc limit 5
$$;

-- Growing delay after five failures (2^n seconds, at most a quarter of an hour), 25 tries a day. Zero means: try now.
create function auth.note_attempt(mail bytea) returns integer
language plpgsql security definer set search_path = pg_catalog, auth as $$
declare
  tries auth.sign_in_attempt;
  wait integer;
begin
  insert into auth.sign_in_attempt (mail_hash) values (mail) on conflict do nothing;
  select * into tries from auth.sign_in_attempt where mail_hash = mail for update;
  if tries.day is distinct from current_date then tries.tries_today := 0; end if;
  if tries.tries_today >= 25 then
    return ceil(extract(epoch from (current_date + 1)::timestamptz - clock_timestamp()))::integer;
  end if;
  if tries.failures >= 5 and tries.last_try_at is not null then
    wait := ceil(extract(epoch from tries.last_try_at + make_interval(secs => least(900, 2 ^ (tries.failures - 4))) - clock_timestamp()))::integer;
    if wait > 0 then return wait; end if;
  end if;
  update auth.sign_in_attempt set failures = tries.failures + 1, last_try_at = clock_timestamp(), day = current_date,
    tries_today = tries.tries_today + 1 where mail_hash = mail;
  return 0;
end $$;

create function auth.clear_failures(mail bytea) returns void
language sql security definer set search_path = pg_catalog, auth as $$
  update auth.sign_in_attempt set failures = 0 where mail_hash = mail
$$;

create function auth.mint(secret_hash bytea, secret_kind text, syndicate uuid, person uuid, secret_purpose text, secret_roles text[], seconds integer)
returns void language sql security definer set search_path = pg_catalog, auth as $$
  insert into auth.secret (syndicate_id, hash, kind, person_id, purpose, roles, expires_at)
  values (syndicate, secret_hash, secret_kind, person, secret_purpose, secret_roles, clock_timestamp() + make_interval(secs => seconds))
$$;

-- The session looked up at each request: who, with which accepted grants. Marks it seen.
create function auth.look_up(secret_hash bytea)
returns table (syndicate_id uuid, syndicate_name text, dpo_name text, person_id uuid, person_name text, grants jsonb)
language plpgsql security definer set search_path = pg_catalog, public, auth as $$
begin
  update auth.secret s set seen_at = clock_timestamp()
   where s.hash = secret_hash and s.kind = 'person' and s.revoked_at is null and s.expires_at > clock_timestamp()
     and s.seen_at between clock_timestamp() - interval '30 minutes' and clock_timestamp() - interval '30 seconds';
  return query
    select s.syndicate_id, y.name, y.dpo_name, p.id, p.name,
      coalesce((select jsonb_agg(distinct jsonb_build_object('role', g.role, 'memberId', g.member_id))
        from public.role_grant g where g.syndicate_id = s.syndicate_id and g.person_id = p.id and g.revoked_at is null
        and (g.role <> 'dpo' or g.accepted_at is not null)), '[]'::jsonb)
    from auth.secret s
    join public.person p on p.syndicate_id = s.syndicate_id and p.id = s.person_id and p.disabled_at is null
    join public.syndicate y on y.id = s.syndicate_id
    where s.hash = secret_hash and s.kind = 'person' and s.revoked_at is null and s.expires_at > clock_timestamp()
      and s.seen_at > clock_timestamp() - interval '30 minutes';
end $$;

create function auth.revoke(secret_hash bytea) returns void
language sql security definer set search_path = pg_catalog, auth as $$
  update auth.secret set revoked_at = clock_timestamp() where hash = secret_hash and revoked_at is null
$$;

create function auth.revoke_person(syndicate uuid, person uuid) returns integer
language sql security definer set search_path = pg_catalog, auth as $$
  with gone as (update auth.secret set revoked_at = clock_timestamp()
    where syndicate_id = syndicate and person_id = person and revoked_at is null returning 1)
  select count(*)::integer from gone
$$;

-- A one-time link: who it is for, or no row once used, expired or revoked.
create function auth.read_link(secret_hash bytea)
returns table (syndicate_id uuid, syndicate_name text, person_id uuid, person_name text, email text, purpose text)
language sql stable security definer set search_path = pg_catalog, public, auth as $$
  select s.syndicate_id, y.name, p.id, p.name, p.email, s.purpose from auth.secret s
  join public.person p on p.syndicate_id = s.syndicate_id and p.id = s.person_id and p.disabled_at is null
  join public.syndicate y on y.id = s.syndicate_id
  where s.hash = secret_hash and s.kind = 'link' and s.revoked_at is null and s.expires_at > clock_timestamp()
$$;

-- Uses the link once and sets the password; every other secret of the person ends with it.
create function auth.use_link(secret_hash bytea, new_hash text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, auth as $$
declare used auth.secret;
begin
  update auth.secret set revoked_at = clock_timestamp() where hash = secret_hash and kind = 'link' and purpose = 'invitation'
    and revoked_at is null and expires_at > clock_timestamp() returning * into used;
  if not found then return false; end if;
  insert into auth.account (syndicate_id, person_id, password_hash) values (used.syndicate_id, used.person_id, new_hash)
  on conflict (syndicate_id, person_id) do update set password_hash = excluded.password_hash, changed_at = clock_timestamp();
  update auth.secret set revoked_at = clock_timestamp()
    where syndicate_id = used.syndicate_id and person_id = used.person_id and revoked_at is null;
  return true;
end $$;

create function auth.list_syndicates() returns table (id uuid, name text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select y.id, y.name from public.syndicate y order by y.created_at, y.id
$$;

--> statement-breakpoint
-- Row-level security: enabled and forced on every table; the runtime role only gets the commands that a policy covers.

-- syndicate
alter table syndicate enable row level security;
alter table syndicate force row level security;
create policy syndicate_select on syndicate for select to registre_app
  using (
    id = (select access.anyone())
  );
create policy syndicate_update on syndicate for update to registre_app
  using (
    id = (select access.syndicate('admin'))
  )
  with check (
    id = (select access.syndicate('admin'))
  );
grant select, update on syndicate to registre_app;

-- person
alter table person enable row level security;
alter table person force row level security;
create policy person_select on person for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'admin'))
    or (syndicate_id = (select access.anyone()) and id = (select access.person()))
  );
create policy person_insert on person for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('admin'))
  );
create policy person_update on person for update to registre_app
  using (
    syndicate_id = (select access.syndicate('admin'))
  )
  with check (
    syndicate_id = (select access.syndicate('admin'))
  );
grant select, insert, update on person to registre_app;

-- role_grant
alter table role_grant enable row level security;
alter table role_grant force row level security;
create policy role_grant_select on role_grant for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'admin'))
    or (syndicate_id = (select access.anyone()) and person_id = (select access.person()))
  );
create policy role_grant_insert on role_grant for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('admin'))
    and person_id is distinct from (select access.person())
    and (accepted_by is null or accepted_by is distinct from granted_by)
  );
create policy role_grant_update on role_grant for update to registre_app
  using (
    syndicate_id = (select access.syndicate('admin'))
    and person_id is distinct from (select access.person())
  )
  with check (
    syndicate_id = (select access.syndicate('admin'))
    and person_id is distinct from (select access.person())
    and (accepted_by is null or accepted_by is distinct from granted_by)
  );
grant select, insert, update on role_grant to registre_app;
create policy role_grant_accept on role_grant for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and role = 'dpo'
    and person_id is distinct from (select access.person())
    and granted_by is distinct from (select access.person())
  )
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and role = 'dpo'
    and person_id is distinct from (select access.person())
    and granted_by is distinct from (select access.person())
    and accepted_by = (select access.person())
  );

-- request_receipt
alter table request_receipt enable row level security;
alter table request_receipt force row level security;
create policy request_receipt_select on request_receipt for select to registre_app
  using (
    syndicate_id = (select access.anyone())
    and person_id = (select access.person())
  );
create policy request_receipt_insert on request_receipt for insert to registre_app
  with check (
    syndicate_id = (select access.anyone())
    and person_id = (select access.person())
  );
create policy request_receipt_update on request_receipt for update to registre_app
  using (
    syndicate_id = (select access.anyone())
    and person_id = (select access.person())
  )
  with check (
    syndicate_id = (select access.anyone())
    and person_id = (select access.person())
  );
grant select, insert, update on request_receipt to registre_app;

-- audit_event
alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy audit_event_select on audit_event for select to registre_app
  using (
    (syndicate_id = (select access.syndicate('dpo', 'referent', 'representative'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative'))::uuid[])
      and category = 'activity')
    or (syndicate_id = (select access.syndicate('dpo', 'technician')) and person_id = (select access.person()))
    or (syndicate_id = (select access.syndicate('admin')) and category = 'security')
  );
create policy audit_event_insert on audit_event for insert to registre_app
  with check (
    syndicate_id = (select access.anyone())
    and person_id is not distinct from (select access.person())
    and role = (select access.role())
    and (member_id is null or member_id = any ((select access.members('dpo', 'referent', 'representative', 'commissioner', 'technician', 'admin'))::uuid[]))
  );
grant select, insert on audit_event to registre_app;

-- member
alter table member enable row level security;
alter table member force row level security;
create policy member_select on member for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative', 'technician', 'admin'))
    and id = any ((select access.members('dpo', 'referent', 'representative', 'technician', 'admin'))::uuid[])
  );
create policy member_insert on member for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('admin'))
  );
create policy member_update on member for update to registre_app
  using (
    syndicate_id = (select access.syndicate('admin'))
  )
  with check (
    syndicate_id = (select access.syndicate('admin'))
  );
grant select, insert, update on member to registre_app;

-- member_contacts
alter table member_contacts enable row level security;
alter table member_contacts force row level security;
create policy member_contacts_select on member_contacts for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative', 'admin'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative', 'admin'))::uuid[])
  );
create policy member_contacts_insert on member_contacts for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'admin'))
    and member_id = any ((select access.members('dpo', 'referent', 'admin'))::uuid[])
  );
create policy member_contacts_update on member_contacts for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'admin'))
    and member_id = any ((select access.members('dpo', 'referent', 'admin'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'admin'))
    and member_id = any ((select access.members('dpo', 'referent', 'admin'))::uuid[])
  );
grant select, insert, update on member_contacts to registre_app;

-- member_profile
alter table member_profile enable row level security;
alter table member_profile force row level security;
create policy member_profile_select on member_profile for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative', 'admin'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative', 'admin'))::uuid[])
  );
create policy member_profile_insert on member_profile for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo', 'admin'))
    and member_id = any ((select access.members('dpo', 'admin'))::uuid[])
  );
create policy member_profile_update on member_profile for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'admin'))
    and member_id = any ((select access.members('dpo', 'admin'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('dpo', 'admin'))
    and member_id = any ((select access.members('dpo', 'admin'))::uuid[])
  );
grant select, insert, update on member_profile to registre_app;

-- member_counter
alter table member_counter enable row level security;
alter table member_counter force row level security;
create policy member_counter_select on member_counter for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative', 'technician'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative', 'technician'))::uuid[])
  );
create policy member_counter_insert on member_counter for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative', 'technician'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative', 'technician'))::uuid[])
  );
create policy member_counter_update on member_counter for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative', 'technician'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative', 'technician'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative', 'technician'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative', 'technician'))::uuid[])
  );
grant select, insert, update on member_counter to registre_app;

-- entry
alter table entry enable row level security;
alter table entry force row level security;
create policy entry_select on entry for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative'))::uuid[])
  );
create policy entry_insert on entry for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
    and status = 'draft'
  );
create policy entry_update on entry for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
    and ((select access.role()) = 'dpo' or status in ('draft', 'submitted', 'to_complete', 'archived'))
  );
grant select, insert, update on entry to registre_app;
create policy entry_approve on entry for update to registre_app
  using (
    syndicate_id = (select access.syndicate('representative'))
    and member_id = any ((select access.members('representative'))::uuid[])
    and status = 'reviewed'
  )
  with check (
    syndicate_id = (select access.syndicate('representative'))
    and member_id = any ((select access.members('representative'))::uuid[])
    and status = 'approved'
  );

-- entry_version
alter table entry_version enable row level security;
alter table entry_version force row level security;
create policy entry_version_select on entry_version for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative'))::uuid[])
  );
create policy entry_version_insert on entry_version for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('representative'))
    and member_id = any ((select access.members('representative'))::uuid[])
  );
grant select, insert on entry_version to registre_app;

-- approval
alter table approval enable row level security;
alter table approval force row level security;
create policy approval_select on approval for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative'))::uuid[])
  );
create policy approval_insert on approval for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('representative'))
    and member_id = any ((select access.members('representative'))::uuid[])
  );
grant select, insert on approval to registre_app;

-- entry_question
alter table entry_question enable row level security;
alter table entry_question force row level security;
create policy entry_question_select on entry_question for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative'))::uuid[])
  );
create policy entry_question_insert on entry_question for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  );
create policy entry_question_update on entry_question for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  );
grant select, insert, update on entry_question to registre_app;

-- entry_note
alter table entry_note enable row level security;
alter table entry_note force row level security;
create policy entry_note_select on entry_note for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy entry_note_insert on entry_note for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy entry_note_update on entry_note for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
grant select, insert, update on entry_note to registre_app;

-- set_aside
alter table set_aside enable row level security;
alter table set_aside force row level security;
create policy set_aside_select on set_aside for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative'))::uuid[])
  );
create policy set_aside_insert on set_aside for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  );
create policy set_aside_update on set_aside for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  );
grant select, insert, update on set_aside to registre_app;

-- intervention
alter table intervention enable row level security;
alter table intervention force row level security;
create policy intervention_select on intervention for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative', 'technician'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative', 'technician'))::uuid[])
    and ((select access.role()) = 'dpo' or service = 'it'
      or ((select access.role()) in ('referent', 'representative') and not confidential and status <> 'brouillon'))
  );
create policy intervention_insert on intervention for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo', 'technician'))
    and member_id = any ((select access.members('dpo', 'technician'))::uuid[])
    and service = case (select access.role()) when 'dpo' then 'dpo' else 'it' end
  );
create policy intervention_update on intervention for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'technician'))
    and member_id = any ((select access.members('dpo', 'technician'))::uuid[])
    and service = case (select access.role()) when 'dpo' then 'dpo' else 'it' end
  )
  with check (
    syndicate_id = (select access.syndicate('dpo', 'technician'))
    and member_id = any ((select access.members('dpo', 'technician'))::uuid[])
    and service = case (select access.role()) when 'dpo' then 'dpo' else 'it' end
  );
grant select, insert, update on intervention to registre_app;

-- follow_up
alter table follow_up enable row level security;
alter table follow_up force row level security;
create policy follow_up_select on follow_up for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative', 'technician'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative', 'technician'))::uuid[])
    and exists (select from intervention i where i.syndicate_id = follow_up.syndicate_id and i.member_id = follow_up.member_id
      and i.id = follow_up.intervention_id)
  );
create policy follow_up_insert on follow_up for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo', 'technician'))
    and member_id = any ((select access.members('dpo', 'technician'))::uuid[])
    and exists (select from intervention i where i.syndicate_id = follow_up.syndicate_id and i.member_id = follow_up.member_id
      and i.id = follow_up.intervention_id and i.service = case (select access.role()) when 'dpo' then 'dpo' else 'it' end)
  );
grant select, insert on follow_up to registre_app;

-- intervention_entry
alter table intervention_entry enable row level security;
alter table intervention_entry force row level security;
create policy intervention_entry_select on intervention_entry for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative'))::uuid[])
    and exists (select from intervention i where i.syndicate_id = intervention_entry.syndicate_id and i.member_id = intervention_entry.member_id
      and i.id = intervention_entry.intervention_id)
  );
create policy intervention_entry_insert on intervention_entry for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
    and exists (select from intervention i where i.syndicate_id = intervention_entry.syndicate_id and i.member_id = intervention_entry.member_id
      and i.id = intervention_entry.intervention_id and i.service = case (select access.role()) when 'dpo' then 'dpo' else 'it' end)
  );
create policy intervention_entry_delete on intervention_entry for delete to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
    and exists (select from intervention i where i.syndicate_id = intervention_entry.syndicate_id and i.member_id = intervention_entry.member_id
      and i.id = intervention_entry.intervention_id and i.service = case (select access.role()) when 'dpo' then 'dpo' else 'it' end)
  );
grant select, insert, delete on intervention_entry to registre_app;

-- collective_act
alter table collective_act enable row level security;
alter table collective_act force row level security;
create policy collective_act_select on collective_act for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
  );
create policy collective_act_insert on collective_act for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo'))
  );
create policy collective_act_update on collective_act for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
  )
  with check (
    syndicate_id = (select access.syndicate('dpo'))
  );
grant select, insert, update on collective_act to registre_app;

-- visit
alter table visit enable row level security;
alter table visit force row level security;
create policy visit_select on visit for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy visit_insert on visit for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy visit_update on visit for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
grant select, insert, update on visit to registre_app;

-- visit_answer
alter table visit_answer enable row level security;
alter table visit_answer force row level security;
create policy visit_answer_select on visit_answer for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy visit_answer_insert on visit_answer for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy visit_answer_update on visit_answer for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
grant select, insert, update on visit_answer to registre_app;

-- visit_entry
alter table visit_entry enable row level security;
alter table visit_entry force row level security;
create policy visit_entry_select on visit_entry for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy visit_entry_insert on visit_entry for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy visit_entry_update on visit_entry for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy visit_entry_delete on visit_entry for delete to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
grant select, insert, update, delete on visit_entry to registre_app;

-- finding
alter table finding enable row level security;
alter table finding force row level security;
create policy finding_select on finding for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy finding_insert on finding for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy finding_update on finding for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy finding_delete on finding for delete to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
grant select, insert, update, delete on finding to registre_app;

-- visit_report
alter table visit_report enable row level security;
alter table visit_report force row level security;
create policy visit_report_select on visit_report for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative'))::uuid[])
  );
create policy visit_report_insert on visit_report for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy visit_report_update on visit_report for update to registre_app
  using (
    syndicate_id = (select access.syndicate('representative'))
    and member_id = any ((select access.members('representative'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('representative'))
    and member_id = any ((select access.members('representative'))::uuid[])
  );
grant select, insert, update on visit_report to registre_app;

-- action
alter table action enable row level security;
alter table action force row level security;
create policy action_select on action for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  );
create policy action_insert on action for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy action_update on action for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  );
grant select, insert, update on action to registre_app;

-- dictionary_term
alter table dictionary_term enable row level security;
alter table dictionary_term force row level security;
create policy dictionary_term_select on dictionary_term for select to registre_app
  using (
    syndicate_id = (select access.anyone())
  );
create policy dictionary_term_insert on dictionary_term for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo', 'admin'))
  );
create policy dictionary_term_update on dictionary_term for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'admin'))
  )
  with check (
    syndicate_id = (select access.syndicate('dpo', 'admin'))
  );
grant select, insert, update on dictionary_term to registre_app;

-- questionnaire
alter table questionnaire enable row level security;
alter table questionnaire force row level security;
create policy questionnaire_select on questionnaire for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
  );
create policy questionnaire_insert on questionnaire for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo'))
  );
grant select, insert on questionnaire to registre_app;

-- annotation
alter table annotation enable row level security;
alter table annotation force row level security;
create policy annotation_select on annotation for select to registre_app
  using (
    syndicate_id = (select access.anyone())
  );
create policy annotation_insert on annotation for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo', 'admin'))
  );
create policy annotation_update on annotation for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'admin'))
  )
  with check (
    syndicate_id = (select access.syndicate('dpo', 'admin'))
  );
grant select, insert, update on annotation to registre_app;

-- commission_preset
alter table commission_preset enable row level security;
alter table commission_preset force row level security;
create policy commission_preset_select on commission_preset for select to registre_app
  using (
    syndicate_id = (select access.anyone())
  );
create policy commission_preset_insert on commission_preset for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo', 'admin'))
  );
grant select, insert on commission_preset to registre_app;

-- Reference tables: read by all, written by migrations and the seed only.
grant select on template to registre_app;
grant select on condition to registre_app;
grant select on security_measure to registre_app;
grant select on entry_domain to registre_app;
grant select on commune to registre_app;

-- Accounts and secrets: no runtime role reads a row, the functions above do.
alter table auth.account enable row level security;
alter table auth.account force row level security;
create policy account_definer on auth.account for all to registre_definer
  using (
    true
  )
  with check (
    true
  );
alter table auth.secret enable row level security;
alter table auth.secret force row level security;
create policy secret_definer on auth.secret for all to registre_definer
  using (
    true
  )
  with check (
    true
  );
alter table auth.sign_in_attempt enable row level security;
alter table auth.sign_in_attempt force row level security;
create policy sign_in_attempt_definer on auth.sign_in_attempt for all to registre_definer
  using (
    true
  )
  with check (
    true
  );
create policy person_definer on person for select to registre_definer
  using (
    true
  );
create policy role_grant_definer on role_grant for select to registre_definer
  using (
    true
  );
create policy member_definer on member for select to registre_definer
  using (
    true
  );
create policy syndicate_definer on syndicate for select to registre_definer
  using (
    true
  );

create trigger audit_event_append_only before update or delete on audit_event for each row execute function access.refuse_change();
create trigger audit_event_no_truncate before truncate on audit_event for each statement execute function access.refuse_change();
create trigger entry_version_frozen before update or delete on entry_version for each row execute function access.refuse_change();
create trigger entry_version_no_truncate before truncate on entry_version for each statement execute function access.refuse_change();
create trigger approval_frozen before update or delete on approval for each row execute function access.refuse_change();
create trigger approval_no_truncate before truncate on approval for each statement execute function access.refuse_change();

grant usage on schema access to registre_app, registre_auth, registre_stats, registre_stats_owner, registre_definer;
grant usage on schema auth to registre_auth, registre_definer;
grant create on schema access, auth to registre_definer;
grant select on person, role_grant, member, syndicate to registre_definer;
grant select, insert, update on auth.account, auth.secret, auth.sign_in_attempt to registre_definer;
revoke execute on all functions in schema access, auth from public;
grant execute on all functions in schema access to registre_app, registre_stats_owner, registre_definer;
grant execute on all functions in schema auth to registre_auth;
grant usage on schema drizzle to registre_app, registre_auth, registre_stats;
grant select on all tables in schema drizzle to registre_app, registre_auth, registre_stats;
grant usage on schema public, auth, access, drizzle to registre_backup;
grant select on all tables in schema public, auth, drizzle to registre_backup;
reset role;

alter function access.actor() owner to registre_definer;
alter function auth.find_accounts(text) owner to registre_definer;
alter function auth.note_attempt(bytea) owner to registre_definer;
alter function auth.clear_failures(bytea) owner to registre_definer;
alter function auth.mint(bytea, text, uuid, uuid, text, text[], integer) owner to registre_definer;
alter function auth.look_up(bytea) owner to registre_definer;
alter function auth.revoke(bytea) owner to registre_definer;
alter function auth.revoke_person(uuid, uuid) owner to registre_definer;
alter function auth.read_link(bytea) owner to registre_definer;
alter function auth.use_link(bytea, text) owner to registre_definer;
alter function auth.list_syndicates() owner to registre_definer;
set role registre_owner;
