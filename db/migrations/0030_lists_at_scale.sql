-- A syndicate's acts lie one to a block among those of a country. The list reads its page in its own order and counts in the
-- index alone; the columns of the policies stand in it for that.
drop index intervention_by_date;--> statement-breakpoint
create index intervention_by_date on intervention (syndicate_id, service, date desc, created_at desc, id)
  include (member_id, status, confidential);--> statement-breakpoint
-- A member is of one syndicate. Without knowing it the planner expects one row where there are thousands, and nests loops.
create statistics intervention_keys (dependencies, ndistinct) on syndicate_id, member_id from intervention;--> statement-breakpoint
create statistics entry_keys (dependencies, ndistinct) on syndicate_id, member_id from entry;
