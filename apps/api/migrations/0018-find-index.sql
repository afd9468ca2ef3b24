-- Find keeps what it weighs of every mentor in each process's memory. Which people to read again is told by the
-- database: every transaction that touches a fact writes its own number here, whatever program it came from.
-- A reader asks for all numbers that were not finished when it last looked (pg_snapshot_xmin), so that it misses
-- nobody, also when a transaction commits late. Rows are only added, never locked: writers don't wait for each other.
create table mentor_change (
  changed_by xid8 not null,
  person_id uuid not null,
  -- By the database's clock, which alone decides how long a reader may have been away.
  at timestamptz not null,
  primary key (changed_by, person_id)
);
create index mentor_change_at on mentor_change (at);

-- Statements end at a line's end, so a body keeps its own inside the line.
create function note_mentor_change() returns trigger language plpgsql as $$ begin
  insert into mentor_change (changed_by, person_id, at)
  select distinct pg_current_xact_id(), (touched ->> tg_argv[0])::uuid, now()
  from unnest(array[to_jsonb(old), to_jsonb(new)]) as touched
  where touched is not null
  on conflict do nothing; return null; end $$;

create function note_team_change() returns trigger language plpgsql as $$ begin
  insert into mentor_change (changed_by, person_id, at)
  select distinct pg_current_xact_id(), placement.person_id, now()
  from placement
  where placement.team_id = new.id
  on conflict do nothing; return null; end $$;

create trigger note_mentor_change after insert or update or delete on person
  for each row execute function note_mentor_change('id');
create trigger note_mentor_change after insert or update or delete on offer
  for each row execute function note_mentor_change('person_id');
create trigger note_mentor_change after insert or update or delete on assessment
  for each row execute function note_mentor_change('person_id');
create trigger note_mentor_change after insert or update or delete on placement
  for each row execute function note_mentor_change('person_id');
create trigger note_mentor_change after insert or update or delete on leave
  for each row execute function note_mentor_change('person_id');
create trigger note_mentor_change after insert or update or delete on mentorship
  for each row execute function note_mentor_change('mentor_id');
create trigger note_team_change after update on team
  for each row execute function note_team_change();

-- What changes by the time alone: leave begins and ends, placements by their dates.
create index leave_starts on leave (starts_at);
create index leave_returns on leave (returns_at);
create index placement_from on placement (from_date);
create index placement_to on placement (to_date) where to_date is not null;

-- What one more seat of a mentor was worth to others in the last match run, in ppm of a score; no row: nothing.
create table mentor_price (
  mentor_id uuid primary key references person on delete cascade,
  price integer not null check (price between 1 and 1000000),
  from_run uuid not null references match_run on delete cascade,
  at timestamptz not null
);
create index mentor_price_run on mentor_price (from_run);
create trigger note_mentor_change after insert or update or delete on mentor_price
  for each row execute function note_mentor_change('mentor_id');
