CREATE TABLE "calendar_link" (
	"syndicate_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"last_read_at" timestamp with time zone,
	"minute_at" timestamp with time zone,
	"minute_reads" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "calendar_link_pk" PRIMARY KEY("syndicate_id","id")
);
--> statement-breakpoint
CREATE TABLE "visit_slot" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"minutes" integer NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"mailed_at" timestamp with time zone,
	"answered_by" text,
	"answered_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "visit_slot_pk" PRIMARY KEY("syndicate_id","member_id","id"),
	CONSTRAINT "visit_slot_state" CHECK ("visit_slot"."state" in ('open', 'accepted', 'refused', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "latitude" double precision;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "longitude" double precision;--> statement-breakpoint
ALTER TABLE "commune" ADD COLUMN "arrondissement" text;--> statement-breakpoint
ALTER TABLE "commune" ADD COLUMN "arrondissement_name" text;--> statement-breakpoint
ALTER TABLE "commune" ADD COLUMN "epci" text;--> statement-breakpoint
ALTER TABLE "commune" ADD COLUMN "epci_name" text;--> statement-breakpoint
ALTER TABLE "calendar_link" ADD CONSTRAINT "calendar_link_person" FOREIGN KEY ("syndicate_id","person_id") REFERENCES "public"."person"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_slot" ADD CONSTRAINT "visit_slot_visit" FOREIGN KEY ("syndicate_id","member_id","visit_id") REFERENCES "public"."visit"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calendar_link_by_person" ON "calendar_link" USING btree ("syndicate_id","person_id");--> statement-breakpoint
CREATE INDEX "calendar_link_by_hash" ON "calendar_link" USING btree ("hash");--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_place" CHECK (("latitude" is null) = ("longitude" is null)
  and "latitude" between -90 and 90 and "longitude" between -180 and 180);
--> statement-breakpoint
-- visit_slot: the DPO proposes, the town or the DPO in its stead answers
alter table visit_slot enable row level security;
alter table visit_slot force row level security;
create policy visit_slot_select on visit_slot for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative'))::uuid[])
  );
create policy visit_slot_insert on visit_slot for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy visit_slot_update on visit_slot for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative'))::uuid[])
  );
grant select, insert, update on visit_slot to registre_app;
grant select on visit_slot to registre_backup;

-- A slot is answered, once, and never becomes another one.
create function access.keep_slot() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if (new.syndicate_id, new.member_id, new.id, new.visit_id, new.starts_at, new.minutes, new.place, new.created_by, new.created_at)
    is distinct from (old.syndicate_id, old.member_id, old.id, old.visit_id, old.starts_at, old.minutes, old.place, old.created_by, old.created_at)
    or (old.state <> 'open' and new.state <> old.state)
  then raise exception 'a slot never becomes another one' using errcode = '42501'; end if;
  return new;
end $$;
revoke execute on function access.keep_slot() from public;
create trigger visit_slot_kept before update on visit_slot for each row execute function access.keep_slot();

-- calendar_link: a person's own, whatever the role they act in; made by those who have visits to read
alter table calendar_link enable row level security;
alter table calendar_link force row level security;
create policy calendar_link_select on calendar_link for select to registre_app
  using (syndicate_id = (select access.anyone()) and person_id = (select access.person()));
create policy calendar_link_insert on calendar_link for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative'))
    and person_id = (select access.person())
  );
create policy calendar_link_update on calendar_link for update to registre_app
  using (syndicate_id = (select access.anyone()) and person_id = (select access.person()))
  with check (syndicate_id = (select access.anyone()) and person_id = (select access.person()));
grant select, insert, update on calendar_link to registre_app;
grant select on calendar_link to registre_backup;
create function access.keep_calendar_link() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if (new.syndicate_id, new.id, new.person_id, new.hash, new.created_at, new.expires_at)
    is distinct from (old.syndicate_id, old.id, old.person_id, old.hash, old.created_at, old.expires_at)
    or (old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at)
  then raise exception 'an address never becomes another one' using errcode = '42501'; end if;
  return new;
end $$;
revoke execute on function access.keep_calendar_link() from public;
create trigger calendar_link_kept before update on calendar_link for each row execute function access.keep_calendar_link();

-- The definer plans the visit of an accepted slot, closes what stays open beside it, and reads what an address opens.
create policy visit_definer_select on visit for select to registre_definer using (true);
create policy visit_definer_update on visit for update to registre_definer using (true) with check (true);
create policy visit_slot_definer_select on visit_slot for select to registre_definer using (true);
create policy visit_slot_definer_update on visit_slot for update to registre_definer using (true) with check (true);
create policy calendar_link_definer_select on calendar_link for select to registre_definer using (true);
create policy calendar_link_definer_update on calendar_link for update to registre_definer using (true) with check (true);
grant select on visit, visit_slot, calendar_link to registre_definer;
grant update (status, planned_at, planned_minutes, place, version) on visit to registre_definer;
grant update (state, version) on visit_slot to registre_definer;
grant update (last_read_at, minute_at, minute_reads) on calendar_link to registre_definer;

reset role;
set role registre_definer;

-- The town writes nothing in a visit: the slot that it accepts does. Refused once the visit is no longer proposed.
create function access.plan_accepted_slot() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update public.visit v set status = 'planned', planned_at = new.starts_at, planned_minutes = new.minutes, place = new.place,
      version = v.version + 1
   where v.syndicate_id = new.syndicate_id and v.member_id = new.member_id and v.id = new.visit_id and v.status = 'proposed';
  if not found then raise exception 'the visit is no longer proposed' using errcode = '42501'; end if;
  return null;
end $$;
revoke execute on function access.plan_accepted_slot() from public;
grant execute on function access.plan_accepted_slot() to registre_owner;

-- Slots of a visit that got its date, another one, or none, are answered by that.
create function access.close_slots() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update public.visit_slot s set state = 'withdrawn', version = s.version + 1
   where s.syndicate_id = new.syndicate_id and s.member_id = new.member_id and s.visit_id = new.id and s.state = 'open';
  return null;
end $$;
revoke execute on function access.close_slots() from public;
grant execute on function access.close_slots() to registre_owner;

-- The secret of an address lives and dies with its row. It names no person: it signs nobody in and is no invitation.
create function access.keep_calendar_secret() returns trigger
language plpgsql security definer set search_path = pg_catalog, auth as $$
begin
  if tg_op = 'INSERT' then
    insert into auth.secret (syndicate_id, hash, kind, purpose, expires_at)
    values (new.syndicate_id, new.hash, 'link', 'calendar', new.expires_at);
  elsif new.revoked_at is not null then
    update auth.secret set revoked_at = clock_timestamp()
     where syndicate_id = new.syndicate_id and hash = new.hash and revoked_at is null;
  end if;
  return null;
end $$;
revoke execute on function access.keep_calendar_secret() from public;
grant execute on function access.keep_calendar_secret() to registre_owner;

-- What the presented address opens: dates and places of the visits of its person's members, as their roles stand now. No row for
-- one that is unknown, expired or revoked, or whose person has no access any more. Counts the readings of the minute, this one included.
create function access.open_calendar() returns table (reads integer, events jsonb)
language plpgsql security definer set search_path = pg_catalog, public, auth as $$
declare
  minute timestamptz := date_trunc('minute', clock_timestamp());
  opened record;
begin
  update public.calendar_link c set last_read_at = clock_timestamp(), minute_at = minute,
      minute_reads = case when c.minute_at = minute then c.minute_reads + 1 else 1 end
    from auth.secret s, public.person p
   where s.hash = sha256(convert_to(nullif(current_setting('app.secret', true), ''), 'UTF8'))
     and s.kind = 'link' and s.purpose = 'calendar' and s.revoked_at is null and s.expires_at > clock_timestamp()
     and c.syndicate_id = s.syndicate_id and c.hash = s.hash and c.revoked_at is null
     and p.syndicate_id = c.syndicate_id and p.id = c.person_id and p.disabled_at is null
  returning c.syndicate_id, c.person_id, c.minute_reads into opened;
  if not found then return; end if;
  return query
    with held as (
      select g.role, g.member_id from public.role_grant g
       where g.syndicate_id = opened.syndicate_id and g.person_id = opened.person_id and g.revoked_at is null
         and g.role in ('dpo', 'referent', 'representative') and (g.role <> 'dpo' or g.accepted_at is not null)
    ), seen as (
      select m.id, m.name, bool_or(h.role = 'dpo') as by_dpo
        from public.member m join held h on h.member_id is null or h.member_id = m.id
       where m.syndicate_id = opened.syndicate_id group by m.id, m.name
    ), told as (
      select v.id, 'planned' as kind, seen.name, v.place, v.planned_at as starts_at, v.planned_minutes as minutes, v.version
        from public.visit v join seen on seen.id = v.member_id
       where v.syndicate_id = opened.syndicate_id and v.status = 'planned' and v.planned_at is not null
      union all
      select s.id, 'slot', seen.name, s.place, s.starts_at, s.minutes, s.version
        from public.visit_slot s join seen on seen.id = s.member_id
       where s.syndicate_id = opened.syndicate_id and s.state = 'open'
      union all
      select v.id, 'slot', seen.name, v.place, v.planned_at, v.planned_minutes, v.version
        from public.visit v join seen on seen.id = v.member_id
       where seen.by_dpo and v.syndicate_id = opened.syndicate_id and v.status = 'proposed' and v.planned_at is not null
         and not exists (select from public.visit_slot s where s.syndicate_id = v.syndicate_id and s.member_id = v.member_id
           and s.visit_id = v.id and s.state = 'open')
    )
    select opened.minute_reads, coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'kind', t.kind, 'member', t.name,
      'place', t.place, 'startsAt', t.starts_at, 'minutes', coalesce(t.minutes, 75), 'version', t.version) order by t.starts_at, t.id)
      from told t), '[]'::jsonb);
end $$;
revoke execute on function access.open_calendar() from public;
grant execute on function access.open_calendar() to registre_app;

reset role;
set role registre_owner;
create trigger visit_slot_accepted after update of state on visit_slot for each row
  when (old.state = 'open' and new.state = 'accepted') execute function access.plan_accepted_slot();
create trigger visit_slots_closed after update of status, planned_at on visit for each row
  when (old.status = 'proposed' and (new.status <> 'proposed' or new.planned_at is distinct from old.planned_at))
  execute function access.close_slots();
create trigger calendar_link_secret after insert or update of revoked_at on calendar_link for each row
  execute function access.keep_calendar_secret();
