-- The roles of the installation and their hold on the current database. Run by a superuser, in the application's database,
-- before the first migration; may be run again at any time. Passwords are given apart: alter role … password '…'.
do $$
declare
  name text;
begin
  foreach name in array array[
    'registre_owner', 'registre_definer', 'registre_stats_owner',
    'registre_migrator', 'registre_app', 'registre_auth', 'registre_stats', 'registre_backup'
  ] loop
    if not exists (select from pg_roles where rolname = name) then
      execute format('create role %I', name);
    end if;
  end loop;
end
$$;

-- Owners: nobody signs in as them.
alter role registre_owner nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
-- Its functions resolve a session: they read people and secrets before any right is known.
alter role registre_definer nologin nosuperuser nocreatedb nocreaterole noreplication bypassrls;
alter role registre_stats_owner nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

-- Deployment only. It bypasses because a forced policy would make an owner's back-fill update no row, without an error.
alter role registre_migrator login nosuperuser nocreatedb nocreaterole noreplication bypassrls;
grant registre_owner, registre_definer, registre_stats_owner to registre_migrator;

-- Run time: they own nothing and bypass nothing.
alter role registre_app login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role registre_auth login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role registre_stats login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

-- Reads every row, writes none. Without the bypass pg_dump would write empty tables.
alter role registre_backup login nosuperuser nocreatedb nocreaterole noreplication bypassrls;
alter role registre_backup set default_transaction_read_only = on;

do $$
begin
  execute format('alter database %I owner to registre_owner', current_database());
  execute format('revoke all on database %I from public', current_database());
  execute format(
    'grant connect on database %I to registre_migrator, registre_app, registre_auth, registre_stats, registre_backup',
    current_database()
  );
end
$$;
revoke create on schema public from public;
