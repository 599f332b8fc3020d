CREATE TABLE "export_job" (
	"syndicate_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"format" text NOT NULL,
	"extent" text NOT NULL,
	"member_ids" uuid[] NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"done_count" integer DEFAULT 0 NOT NULL,
	"left_out_count" integer DEFAULT 0 NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"bytes" bigint,
	"sha256" text,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"beat_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"seen_at" timestamp with time zone,
	CONSTRAINT "export_job_pk" PRIMARY KEY("syndicate_id","id"),
	CONSTRAINT "export_job_format" CHECK ("export_job"."format" in ('pdf', 'ods', 'xlsx', 'docx', 'csv', 'json')),
	CONSTRAINT "export_job_extent" CHECK ("export_job"."extent" in ('full', 'public')),
	CONSTRAINT "export_job_status" CHECK ("export_job"."status" in ('waiting', 'running', 'done', 'failed', 'removed'))
);
--> statement-breakpoint
ALTER TABLE "approval" ADD COLUMN "restored_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "approval" ADD COLUMN "restored_from" text;--> statement-breakpoint
ALTER TABLE "export_job" ADD CONSTRAINT "export_job_person" FOREIGN KEY ("syndicate_id","person_id") REFERENCES "public"."person"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "export_job_by_person" ON "export_job" USING btree ("syndicate_id","person_id","status");--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_restored" CHECK (("approval"."restored_at" is null) = ("approval"."restored_from" is null));--> statement-breakpoint
-- A person sees the exports they asked for; a job in the system's name runs those of everyone.
alter table export_job enable row level security;
alter table export_job force row level security;
create policy export_job_select on export_job for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and ((select access.person()) is null or person_id = (select access.person()))
  );
create policy export_job_insert on export_job for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and person_id = (select access.person())
  );
create policy export_job_update on export_job for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and ((select access.person()) is null or person_id = (select access.person()))
  )
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and ((select access.person()) is null or person_id = (select access.person()))
  );
grant select, insert, update on export_job to registre_app;
grant select on export_job to registre_backup;

-- An approval given here is written by the representative who gives it; one given elsewhere comes in by the command line
-- only, where nobody is signed in, and says so for ever. A frozen version is of the same kind as its approval.
alter policy approval_insert on approval
  with check (
    syndicate_id = (select access.syndicate('representative'))
    and member_id = any ((select access.members('representative'))::uuid[])
    and (restored_at is null) = ((select access.person()) is not null)
  );
alter policy entry_version_insert on entry_version
  with check (
    syndicate_id = (select access.syndicate('representative'))
    and member_id = any ((select access.members('representative'))::uuid[])
    and exists (
      select from approval a
      where a.syndicate_id = entry_version.syndicate_id and a.member_id = entry_version.member_id
        and a.id = entry_version.approval_id
        and (a.restored_at is null) = ((select access.person()) is not null)
    )
  );

-- The session looked up at each request also tells the exports that ended and that the person has not taken note of.
create policy export_job_definer on export_job for select to registre_definer using (true);
grant select on export_job to registre_definer;
reset role;
set role registre_definer;
drop function auth.look_up(bytea);
create function auth.look_up(secret_hash bytea)
returns table (
  syndicate_id uuid, syndicate_name text, dpo_name text, person_id uuid, person_name text, grants jsonb, ended_exports integer
)
language plpgsql security definer set search_path = pg_catalog, public, auth as $$
begin
  update auth.secret s set seen_at = clock_timestamp()
   where s.hash = secret_hash and s.kind = 'person' and s.revoked_at is null and s.expires_at > clock_timestamp()
     and s.seen_at between clock_timestamp() - interval '30 minutes' and clock_timestamp() - interval '30 seconds';
  return query
    select s.syndicate_id, y.name, y.dpo_name, p.id, p.name,
      coalesce((select jsonb_agg(distinct jsonb_build_object('role', g.role, 'memberId', g.member_id))
        from public.role_grant g where g.syndicate_id = s.syndicate_id and g.person_id = p.id and g.revoked_at is null
        and (g.role <> 'dpo' or g.accepted_at is not null)), '[]'::jsonb),
      (select count(*)::integer from public.export_job j where j.syndicate_id = s.syndicate_id and j.person_id = p.id
        and j.status in ('done', 'failed') and j.seen_at is null)
    from auth.secret s
    join public.person p on p.syndicate_id = s.syndicate_id and p.id = s.person_id and p.disabled_at is null
    join public.syndicate y on y.id = s.syndicate_id
    where s.hash = secret_hash and s.kind = 'person' and s.revoked_at is null and s.expires_at > clock_timestamp()
      and s.seen_at > clock_timestamp() - interval '30 minutes';
end $$;
revoke execute on function auth.look_up(bytea) from public;
grant execute on function auth.look_up(bytea) to registre_auth;
reset role;
set role registre_owner;
