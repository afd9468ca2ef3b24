-- One mentor and 2-8 seats. What holds time is a row of time_block for each who has a seat, and for the mentor.
create table group_session (
  id uuid primary key,
  mentor_id uuid not null references person,
  topic text not null check (length(topic) between 1 and 200),
  description text not null default '' check (length(description) <= 2000),
  kind text not null check (kind in ('pairing', 'review', 'debugging', 'career')),
  skill_id text,
  seats smallint not null check (seats between 2 and 8),
  -- Who may take a seat: everybody in the company, the mentor's mentees, or a team.
  audience text not null check (audience in ('company', 'mentees', 'team')),
  team_id uuid references team,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  status text not null default 'open' check (status in ('open', 'cancelled')),
  reason text,
  ical_sequence integer not null default 0,
  created_at timestamptz not null,
  version integer not null default 1,
  check ((audience = 'team') = (team_id is not null))
);
create index group_session_mentor on group_session (mentor_id, starts_at);
create index group_session_coming on group_session (starts_at) where status = 'open';

create table group_seat (
  group_id uuid not null references group_session on delete cascade,
  person_id uuid not null references person,
  status text not null check (status in ('joined', 'offered', 'waiting', 'left')),
  -- In the order in which they came; who leaves and comes back stands at the end.
  place integer not null check (place > 0),
  -- Taken, or kept for who it is offered to.
  seat smallint check (seat between 1 and 8),
  offer_ends_at timestamptz,
  since timestamptz not null,
  -- The mentor's word, after the end; null until they say it.
  was_there boolean,
  primary key (group_id, person_id),
  unique (group_id, seat),
  unique (group_id, place),
  check ((seat is not null) = (status in ('joined', 'offered'))),
  check ((offer_ends_at is not null) = (status = 'offered'))
);
create index group_seat_person on group_seat (person_id);
create index group_seat_offered on group_seat (offer_ends_at) where status = 'offered';

create table group_close_out (
  group_id uuid not null references group_session on delete cascade,
  person_id uuid not null references person on delete cascade,
  held boolean not null,
  learned text not null default '',
  learned_circle text not null default 'pair' check (learned_circle in ('me', 'pair', 'evidence')),
  next_step text not null default '',
  next_step_circle text not null default 'pair' check (next_step_circle in ('me', 'pair', 'evidence')),
  version integer not null default 1,
  closed_at timestamptz not null,
  primary key (group_id, person_id)
);

-- A block is of a session or of a group. Nobody sits in two at once, whichever they are; a proposal may still overlap
-- its own original, which is the same occasion.
alter table time_block add column group_id uuid references group_session on delete cascade;
alter table time_block alter column session_id drop not null;
alter table time_block add constraint time_block_of_one check (num_nonnulls(session_id, group_id) = 1);
alter table time_block add column occasion_id uuid generated always as (coalesce(session_id, group_id)) stored;
alter table time_block add constraint time_block_group unique (group_id, person_id);
alter table time_block drop constraint time_block_person_id_busy_session_id_excl;
alter table time_block add constraint time_block_person_id_busy_session_id_excl
  exclude using gist (person_id with =, busy with &&, occasion_id with <>) where (active);
