-- What bookings with a mentor go by. Who never chose has no row: the defaults are the application's.
create table booking_rule (
  person_id uuid primary key references person on delete cascade,
  buffer_before_minutes smallint not null check (buffer_before_minutes between 0 and 120),
  buffer_after_minutes smallint not null check (buffer_after_minutes between 0 and 120),
  minimum_notice_minutes integer not null check (minimum_notice_minutes between 0 and 20160),
  horizon_days smallint not null check (horizon_days between 1 and 60),
  slot_step_minutes smallint not null check (slot_step_minutes in (5, 10, 15, 20, 30, 60)),
  -- Null is no limit.
  max_sessions_per_day smallint check (max_sessions_per_day between 1 and 12),
  max_sessions_per_week smallint check (max_sessions_per_week between 1 and 40),
  durations smallint[] not null
    check (cardinality(durations) between 1 and 4 and durations <@ array[25, 45, 60, 90]::smallint[]),
  kinds text[] not null
    check (cardinality(kinds) between 1 and 4 and kinds <@ array['pairing', 'review', 'debugging', 'career'])
);

-- A date with hours of its own instead of its weekday's; no windows close it.
create table hours_override (
  person_id uuid not null references person on delete cascade,
  date date not null,
  windows jsonb not null check (jsonb_typeof(windows) = 'array'),
  primary key (person_id, date)
);

create table time_off (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  exclude using gist (person_id with =, tstzrange(starts_at, ends_at) with &&)
);
create index time_off_person on time_off (person_id, ends_at);

-- Away with a return, told to the others. Coming back early moves the return to that moment.
create table leave (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  starts_at timestamptz not null,
  returns_at timestamptz not null check (returns_at > starts_at),
  -- A line for the others.
  note text not null default '' check (length(note) <= 200),
  created_at timestamptz not null,
  version integer not null default 1,
  exclude using gist (person_id with =, tstzrange(starts_at, returns_at) with &&)
);
create index leave_person on leave (person_id, returns_at);

-- What a mentor on leave chose for each mentee.
create table leave_choice (
  leave_id uuid not null references leave on delete cascade,
  mentorship_id uuid not null references mentorship on delete cascade,
  choice text not null check (choice in ('pause', 'cover', 'end')),
  cover_id uuid references person,
  cover_status text check (cover_status in ('asked', 'agreed', 'declined')),
  answered_at timestamptz,
  version integer not null default 1,
  primary key (leave_id, mentorship_id),
  check ((choice = 'cover') = (cover_id is not null)),
  check ((cover_id is null) = (cover_status is null)),
  check ((cover_status in ('agreed', 'declined')) = (answered_at is not null))
);
create index leave_choice_mentorship on leave_choice (mentorship_id);
create index leave_choice_asked on leave_choice (cover_id) where cover_status = 'asked';

-- A mentorship that somebody holds for a mentor on leave; it ends with the leave.
alter table mentorship add column covers_leave_id uuid references leave on delete set null;
create index mentorship_covering on mentorship (covers_leave_id) where covers_leave_id is not null;

-- As which side somebody holds the time, and how far `busy` was widened for it: what changes later in a mentor's
-- rules leaves what they hold as it was booked.
alter table time_block add column as_mentor boolean not null default false;
alter table time_block add column buffer_before_minutes smallint not null default 0
  check (buffer_before_minutes between 0 and 120);
alter table time_block add column buffer_after_minutes smallint not null default 0
  check (buffer_after_minutes between 0 and 120);
update time_block set as_mentor = true
  from session where session.id = time_block.session_id and session.mentor_id = time_block.person_id;
