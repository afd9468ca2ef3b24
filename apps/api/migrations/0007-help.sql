-- Flash and "I'm stuck": 25 minutes with whoever can help, no mentorship needed. What comes of it is a session.

create table help_ask (
  id uuid primary key,
  form text not null check (form in ('flash', 'stuck')),
  asker_id uuid not null references person on delete cascade,
  skill_id text not null,
  -- What the asker could when they asked, by others' word, else their own; null: nobody said.
  from_level smallint check (from_level between 0 and 4),
  kind text not null check (kind in ('pairing', 'review', 'debugging', 'career')),
  about text not null check (length(about) between 1 and 200),
  -- By the asker's painted hours, or at any hour.
  hours text not null check (hours in ('own', 'any')),
  status text not null check (status in ('open', 'taken', 'stopped', 'solved', 'nobodyLeft', 'closed')),
  created_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > created_at),
  ended_at timestamptz,
  session_id uuid unique references session,
  check ((status = 'open') = (ended_at is null)),
  check ((status = 'taken') = (session_id is not null)),
  check (form = 'flash' or status <> 'nobodyLeft'),
  check (form = 'stuck' or status <> 'closed')
);
create unique index help_ask_open on help_ask (asker_id, form, skill_id) where status = 'open';
create index help_ask_asker on help_ask (asker_id, created_at);
create index help_ask_stuck on help_ask (skill_id, ends_at) where status = 'open' and form = 'stuck';
create index help_ask_closing on help_ask (ends_at) where status = 'open';

-- A mentor's turn in a flash. Each is asked once, and one at a time.
create table help_turn (
  ask_id uuid not null references help_ask on delete cascade,
  mentor_id uuid not null references person on delete cascade,
  asked_at timestamptz not null,
  until timestamptz not null check (until > asked_at),
  answer text check (answer in ('accepted', 'declined', 'passed', 'stopped')),
  answered_at timestamptz,
  primary key (ask_id, mentor_id),
  check ((answer is null) = (answered_at is null))
);
create unique index help_turn_open on help_turn (ask_id) where answer is null;
create unique index help_turn_accepted on help_turn (ask_id) where answer = 'accepted';
create index help_turn_mentor on help_turn (mentor_id) where answer is null;
create index help_turn_passing on help_turn (until) where answer is null;

-- What a session without a mentorship is about; of the others the mentorship's goal says it.
alter table session add column skill_id text;
