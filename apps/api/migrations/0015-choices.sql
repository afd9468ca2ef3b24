-- Up to three mentors asked for one goal, one after the other; and who waits in line for a mentor who is full.

create table request_chain (
  id uuid primary key,
  mentee_id uuid not null references person,
  goal_kind text not null check (goal_kind in ('skill', 'level')),
  skill_id text,
  from_level smallint check (from_level between 0 and 5),
  to_level smallint check (to_level between 1 and 5),
  level_id text,
  -- What whoever is asked later reads.
  message text not null,
  status text not null check (status in ('open', 'accepted', 'exhausted', 'withdrawn')),
  created_at timestamptz not null,
  closed_at timestamptz,
  version integer not null default 1,
  check (goal_kind <> 'skill' or (skill_id is not null and to_level is not null and level_id is null)),
  check (goal_kind <> 'level' or (level_id is not null and skill_id is null)),
  check (from_level is null or to_level > from_level),
  check ((status = 'open') = (closed_at is null))
);
-- One chain at a time for one goal.
create unique index request_chain_goal on request_chain (mentee_id, goal_kind, coalesce(skill_id, level_id))
  where status = 'open';
create index request_chain_mentee on request_chain (mentee_id);

-- A request says nothing of the chain it belongs to: its mentor reads the request, and only the mentee reads this.
create table request_choice (
  chain_id uuid not null references request_chain on delete cascade,
  mentor_id uuid not null references person,
  place smallint not null check (place between 1 and 3),
  status text not null check (status in ('waiting', 'asked', 'over', 'skipped')),
  request_id uuid unique references mentorship_request,
  -- Why they were not asked when it was their turn: a code of core's rules.
  skipped_for text check (skipped_for in ('SELF', 'INACTIVE', 'ALREADY_PAIRED', 'OWN_MANAGER', 'NOT_OFFERED',
    'LEVEL_GAP_TOO_SMALL', 'SKILL_GAP_TOO_SMALL', 'NO_CAPACITY', 'ALREADY_ASKED')),
  primary key (chain_id, mentor_id),
  unique (chain_id, place) deferrable initially deferred,
  check ((request_id is not null) = (status in ('asked', 'over'))),
  check ((skipped_for is not null) = (status = 'skipped'))
);
-- Only one is asked at a time.
create unique index request_choice_asked on request_choice (chain_id) where status = 'asked';
create index request_choice_mentor on request_choice (mentor_id);

create table mentor_wait (
  id uuid primary key,
  mentor_id uuid not null references person,
  mentee_id uuid not null references person,
  goal_kind text not null check (goal_kind in ('skill', 'level')),
  skill_id text,
  from_level smallint check (from_level between 0 and 5),
  to_level smallint check (to_level between 1 and 5),
  level_id text,
  status text not null check (status in ('waiting', 'offered', 'taken', 'declined', 'lapsed', 'left', 'closed')),
  -- In the order in which they came; nobody's changes.
  place integer not null check (place > 0),
  -- The number that is kept for who has the offer.
  seat smallint check (seat between 1 and 20),
  joined_at timestamptz not null,
  offered_at timestamptz,
  offer_ends_at timestamptz,
  closed_at timestamptz,
  -- Why the line ended for them: a code of core's rules.
  closed_for text check (closed_for in ('SELF', 'INACTIVE', 'ALREADY_PAIRED', 'OWN_MANAGER', 'NOT_OFFERED',
    'LEVEL_GAP_TOO_SMALL', 'SKILL_GAP_TOO_SMALL', 'NO_CAPACITY')),
  version integer not null default 1,
  check (mentor_id <> mentee_id),
  check (goal_kind <> 'skill' or (skill_id is not null and to_level is not null and level_id is null)),
  check (goal_kind <> 'level' or (level_id is not null and skill_id is null)),
  check (from_level is null or to_level > from_level),
  check ((seat is not null) = (status = 'offered')),
  check (num_nonnulls(offered_at, offer_ends_at) in (0, 2) and (status <> 'offered' or offer_ends_at > offered_at)),
  check ((closed_at is null) = (status in ('waiting', 'offered'))),
  unique (mentor_id, place)
);
create unique index mentor_wait_open on mentor_wait (mentor_id, mentee_id) where status in ('waiting', 'offered');
create index mentor_wait_line on mentor_wait (mentor_id, joined_at) where status = 'waiting';
create index mentor_wait_offered on mentor_wait (offer_ends_at) where status = 'offered';
create index mentor_wait_mentee on mentor_wait (mentee_id);

-- Since when nobody new may stand in line for them. Null: the line is open.
alter table person add column line_closed_at timestamptz;
-- The place in line that it was taken by.
alter table mentorship add column wait_id uuid unique references mentor_wait;

-- Each seat once, whether somebody sits on it or it is kept for who has the offer: no path can give it away twice.
create table mentor_seat (
  mentor_id uuid not null references person,
  seat smallint not null check (seat between 1 and 20),
  mentorship_id uuid unique references mentorship on delete cascade,
  wait_id uuid unique references mentor_wait on delete cascade,
  primary key (mentor_id, seat),
  check (num_nonnulls(mentorship_id, wait_id) = 1)
);
insert into mentor_seat (mentor_id, seat, mentorship_id)
  select mentor_id, seat, id from mentorship where status = 'active';

-- (A statement ends with the line, so what is inside of a function does not.)
create function hold_mentor_seat() returns trigger language plpgsql as $$
begin
  delete from mentor_seat where mentorship_id = new.id or wait_id = new.wait_id; insert into mentor_seat
    (mentor_id, seat, mentorship_id) select new.mentor_id, new.seat, new.id where new.status = 'active'; return null; end $$;
create trigger mentorship_holds_seat after insert or update of status, seat, mentor_id on mentorship
  for each row execute function hold_mentor_seat();

create function keep_mentor_seat() returns trigger language plpgsql as $$
begin
  delete from mentor_seat where wait_id = new.id; insert into mentor_seat (mentor_id, seat, wait_id)
    select new.mentor_id, new.seat, new.id where new.status = 'offered'; return null; end $$;
create trigger mentor_wait_keeps_seat after insert or update of status, seat, mentor_id on mentor_wait
  for each row execute function keep_mentor_seat();

-- The last line against a jump: while somebody waits, a seat goes to who stood in line or had asked before them.
create function refuse_jump() returns trigger language plpgsql as $$
begin
  if new.status = 'active' and new.wait_id is null and exists (
    select from mentor_wait as waiting
    where waiting.mentor_id = new.mentor_id and waiting.status = 'waiting' and waiting.mentee_id <> new.mentee_id
      and not exists (select from mentorship_request as asked
        where asked.id = new.request_id and asked.created_at <= waiting.joined_at)
  ) then raise exception 'others wait for this mentor'
    using errcode = 'unique_violation', constraint = 'mentorship_line'; end if; return new; end $$;
create trigger mentorship_in_line before insert on mentorship for each row execute function refuse_jump();
