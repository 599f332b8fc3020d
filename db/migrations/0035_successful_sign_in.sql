reset role;
set role registre_definer;
-- Twenty-five tries a day guard against guessing: a try that opened a session was no guess, and is given back.
create or replace function auth.clear_failures(mail bytea) returns void
language sql security definer set search_path = pg_catalog, auth as $$
  update auth.sign_in_attempt set failures = 0, tries_today = greatest(0, tries_today - 1) where mail_hash = mail
$$;
reset role;
set role registre_owner;
