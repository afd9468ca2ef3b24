-- Conventions: ids are UUIDv7 made by the application; instants are timestamptz; dates of the company's
-- calendar are date, with to_date exclusive and null for "until further notice"; every row that people
-- change carries a version. What must never happen is forbidden here, whatever the application does.

create extension if not exists btree_gist;

-- ── the company and its people ─────────────────────────────────────────────────────────────────────

create table company (
  is_only boolean primary key default true check (is_only),
  name text not null check (length(name) between 1 and 120),
  time_zone text not null,
  joining text not null check (joining in ('invitation', 'domain')),
  email_domain text check (email_domain = lower(email_domain)),
  -- Made by the demo command; `start` refuses such a database.
  is_demo boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  check (joining <> 'domain' or email_domain is not null)
);

create table person (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  email text not null unique check (email = lower(email) and length(email) <= 254),
  time_zone text not null,
  languages text[] not null default '{}',
  direction text not null default 'undecided' check (direction in ('ic', 'management', 'undecided')),
  -- Declared by the person, used for matching only; the placement is what counts.
  self_level text,
  wants_to_mentor boolean not null default false,
  wants_to_learn boolean not null default false,
  target_level text,
  capacity smallint not null default 2 check (capacity between 0 and 20),
  -- Two requests in a row ran out: not found and not asked until they are back with one click.
  paused_at timestamptz,
  resumed_at timestamptz,
  accepts_automatically boolean not null default true,
  accepts_self_assessed boolean not null default true,
  -- [{day, start, end}]; null: never painted, [] : never free.
  weekly_hours jsonb check (weekly_hours is null or jsonb_typeof(weekly_hours) = 'array'),
  is_company_admin boolean not null default false,
  welcome_step smallint not null default 1 check (welcome_step between 1 and 4),
  deactivated_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null
);

create table person_time_zone (
  person_id uuid not null references person on delete cascade,
  since timestamptz not null,
  time_zone text not null,
  primary key (person_id, since)
);

create table offer (
  person_id uuid not null references person on delete cascade,
  skill_id text not null,
  level smallint not null check (level between 1 and 5),
  primary key (person_id, skill_id)
);
create index offer_skill on offer (skill_id, level);

create table want (
  person_id uuid not null references person on delete cascade,
  skill_id text not null,
  from_level smallint check (from_level between 0 and 5),
  to_level smallint not null check (to_level between 1 and 5),
  priority smallint not null default 1 check (priority between 1 and 20),
  primary key (person_id, skill_id),
  check (from_level is null or to_level > from_level)
);

-- Append-only: sources stand side by side and are never averaged.
create table assessment (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  skill_id text not null,
  level smallint check (level between 0 and 5),
  source text not null check (source in ('self', 'mentor', 'peer', 'lead', 'calibrated')),
  assessor_id uuid references person on delete set null,
  note text,
  assessed_at timestamptz not null
);
create index assessment_person on assessment (person_id, skill_id, assessed_at desc);

create table team (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  -- The unit above the team.
  org text not null default '',
  version integer not null default 1,
  created_at timestamptz not null
);
create unique index team_name on team (lower(name));

create table team_lead (
  id uuid primary key,
  team_id uuid not null references team on delete cascade,
  person_id uuid not null references person,
  from_date date not null,
  to_date date check (to_date > from_date),
  exclude using gist (team_id with =, daterange(from_date, to_date) with &&)
);
create index team_lead_person on team_lead (person_id);

create table placement (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  level_id text not null,
  ladder_version text not null,
  specialisation text,
  team_id uuid not null references team,
  -- Overrides the team's lead for this person.
  lead_id uuid references person,
  from_date date not null,
  to_date date check (to_date > from_date),
  version integer not null default 1,
  check (lead_id <> person_id),
  exclude using gist (person_id with =, daterange(from_date, to_date) with &&)
);
create index placement_team on placement (team_id);
create index placement_lead on placement (lead_id) where lead_id is not null;

-- ── getting in ─────────────────────────────────────────────────────────────────────────────────────
-- better-auth's four tables, under names that cannot be taken for ours: its session is a sign-in.

create table auth_user (
  id uuid primary key references person on delete cascade,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table auth_session (
  id uuid primary key,
  user_id uuid not null references auth_user on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index auth_session_user on auth_session (user_id);

create table auth_account (
  id uuid primary key,
  user_id uuid not null references auth_user on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index auth_account_user on auth_account (user_id);

create table auth_verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index auth_verification_identifier on auth_verification (identifier);

create table invitation (
  id uuid primary key,
  token_hash text not null unique,
  email text not null check (email = lower(email)),
  invited_by uuid references person on delete set null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create index invitation_email on invitation (email);

create table join_request (
  id uuid primary key,
  email text not null check (email = lower(email)),
  name text not null check (length(name) between 1 and 120),
  password_hash text not null,
  status text not null default 'waiting' check (status in ('waiting', 'admitted', 'refused')),
  -- Nobody has shown that the address is theirs: whoever asks for it later is counted, not answered otherwise.
  asked_times integer not null default 1 check (asked_times >= 1),
  created_at timestamptz not null,
  answered_by uuid references person on delete set null,
  answered_at timestamptz
);
create unique index join_request_waiting on join_request (email) where status = 'waiting';

-- How often something was tried in a window: guesses by address, by typed e-mail, by device.
create table attempt_count (
  bucket text not null,
  window_start timestamptz not null,
  attempts integer not null default 0,
  primary key (bucket, window_start)
);
create index attempt_count_window on attempt_count (window_start);

-- ── mentorships ────────────────────────────────────────────────────────────────────────────────────

create table mentorship_request (
  id uuid primary key,
  mentee_id uuid not null references person,
  mentor_id uuid not null references person,
  goal_kind text not null check (goal_kind in ('skill', 'level')),
  skill_id text,
  from_level smallint check (from_level between 0 and 5),
  to_level smallint check (to_level between 1 and 5),
  level_id text,
  message text not null,
  status text not null check (status in ('requested', 'accepted', 'declined', 'withdrawn', 'expired')),
  reminders_sent smallint not null default 0,
  created_at timestamptz not null,
  closes_at timestamptz not null,
  answered_at timestamptz,
  reason text,
  version integer not null default 1,
  check (mentee_id <> mentor_id),
  check (goal_kind <> 'skill' or (skill_id is not null and to_level is not null and level_id is null)),
  check (goal_kind <> 'level' or (level_id is not null and skill_id is null)),
  check (from_level is null or to_level > from_level)
);
create unique index mentorship_request_open on mentorship_request (mentee_id, mentor_id) where status = 'requested';
create index mentorship_request_mentor on mentorship_request (mentor_id, created_at desc);
create index mentorship_request_mentee on mentorship_request (mentee_id, created_at desc);
create index mentorship_request_closing on mentorship_request (closes_at) where status = 'requested';

-- A seat is a number from 1 to the mentor's capacity, so no path can give one away twice.
create table mentorship (
  id uuid primary key,
  request_id uuid unique references mentorship_request,
  mentor_id uuid not null references person,
  mentee_id uuid not null references person,
  seat smallint not null check (seat between 1 and 20),
  status text not null check (status in ('active', 'ended')),
  started_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references person,
  version integer not null default 1,
  check (mentor_id <> mentee_id),
  check ((status = 'ended') = (ended_at is not null))
);
create unique index mentorship_seat on mentorship (mentor_id, seat) where status = 'active';
create unique index mentorship_pair on mentorship (mentor_id, mentee_id) where status = 'active';
create index mentorship_mentee on mentorship (mentee_id);
create index mentorship_mentor on mentorship (mentor_id);

create table goal (
  id uuid primary key,
  mentorship_id uuid not null references mentorship on delete cascade,
  kind text not null check (kind in ('skill', 'level')),
  skill_id text,
  from_level smallint check (from_level between 0 and 5),
  to_level smallint check (to_level between 1 and 5),
  level_id text,
  status text not null default 'open' check (status in ('open', 'done', 'dropped')),
  created_at timestamptz not null,
  closed_at timestamptz
);
create index goal_mentorship on goal (mentorship_id);

-- ── sessions ───────────────────────────────────────────────────────────────────────────────────────

create table session (
  id uuid primary key,
  mentorship_id uuid references mentorship,
  mentor_id uuid not null references person,
  mentee_id uuid not null references person,
  kind text not null default 'pairing' check (kind in ('pairing', 'review', 'debugging', 'career')),
  topic text not null check (length(topic) <= 200),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  status text not null
    check (status in ('requested', 'confirmed', 'declined', 'expired', 'cancelled', 'completed', 'no_show')),
  requested_by text not null check (requested_by in ('mentor', 'mentee')),
  created_at timestamptz not null,
  expires_at timestamptz,
  ical_sequence integer not null default 0,
  proposal_by text check (proposal_by in ('mentor', 'mentee')),
  proposal_starts_at timestamptz,
  proposal_ends_at timestamptz,
  proposal_expires_at timestamptz,
  outcome_by text check (outcome_by in ('mentor', 'mentee', 'lead', 'system')),
  absent text check (absent in ('mentor', 'mentee', 'both')),
  late_cancel boolean,
  reason text,
  version integer not null default 1,
  check (mentor_id <> mentee_id),
  check (ends_at > starts_at),
  check ((status = 'requested') = (expires_at is not null)),
  check (num_nonnulls(proposal_by, proposal_starts_at, proposal_ends_at, proposal_expires_at) in (0, 4)),
  check (status = 'confirmed' or proposal_by is null),
  check ((status = 'no_show') = (absent is not null))
);
create index session_mentor on session (mentor_id, starts_at);
create index session_mentee on session (mentee_id, starts_at);
create index session_mentorship on session (mentorship_id, starts_at);
create index session_expiring on session (expires_at) where status = 'requested';
create index session_proposal_expiring on session (proposal_expires_at) where proposal_by is not null;
create index session_running_out on session (ends_at) where status = 'confirmed';

-- One row per person and held time. A proposal may overlap its own original (session_id with <>).
create table time_block (
  id uuid primary key,
  session_id uuid not null references session on delete cascade,
  person_id uuid not null references person,
  kind text not null check (kind in ('session', 'proposal')),
  -- Widened by the mentor's buffers, by the application.
  busy tstzrange not null check (not isempty(busy)),
  active boolean not null,
  unique (session_id, person_id, kind),
  exclude using gist (person_id with =, busy with &&, session_id with <>) where (active)
);
create index time_block_person on time_block using gist (person_id, busy) where (active);

create table session_event (
  id uuid primary key,
  session_id uuid not null references session on delete cascade,
  at timestamptz not null,
  actor_id uuid references person on delete set null,
  actor_role text not null check (actor_role in ('mentor', 'mentee', 'lead', 'system')),
  action text not null,
  before jsonb not null,
  after jsonb not null,
  reason text
);
create index session_event_session on session_event (session_id, at);

create table session_shared_note (
  session_id uuid primary key references session on delete cascade,
  body text not null,
  version integer not null default 1,
  updated_by uuid references person on delete set null,
  updated_at timestamptz not null
);

create table session_private_note (
  session_id uuid not null references session on delete cascade,
  person_id uuid not null references person on delete cascade,
  body text not null,
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (session_id, person_id)
);

-- Each line has its own circle: private to me, private to the pair, shareable as evidence.
create table close_out (
  session_id uuid not null references session on delete cascade,
  person_id uuid not null references person on delete cascade,
  held boolean not null,
  absent text check (absent in ('mentor', 'mentee', 'both')),
  learned text not null default '',
  learned_circle text not null default 'pair' check (learned_circle in ('me', 'pair', 'evidence')),
  next_step text not null default '',
  next_step_circle text not null default 'pair' check (next_step_circle in ('me', 'pair', 'evidence')),
  version integer not null default 1,
  closed_at timestamptz not null,
  primary key (session_id, person_id),
  check (held = (absent is null))
);

-- ── review comments ────────────────────────────────────────────────────────────────────────────────

create table external_account (
  id uuid primary key,
  provider text not null check (provider in ('github', 'gitlab', 'bitbucket', 'gitea', 'generic')),
  host text not null,
  external_id text not null,
  login text not null,
  person_id uuid references person on delete set null,
  unique (provider, host, external_id)
);

create table review_comment (
  id uuid primary key,
  provider text not null check (provider in ('hand', 'github', 'gitlab', 'bitbucket', 'gitea', 'generic')),
  host text not null,
  external_id text not null,
  change_url text not null,
  change_title text not null default '',
  change_state text,
  author_id uuid references person,
  author_account_id uuid references external_account,
  recipient_id uuid references person,
  recipient_account_id uuid references external_account,
  recorded_by uuid references person,
  kind text not null check (kind in ('praise', 'question', 'suggestion', 'issue', 'nitpick', 'explanation',
    'thought', 'todo', 'chore', 'note', 'reference', 'acknowledgement', 'other')),
  skill_id text,
  quoted_code text not null default '',
  body text not null,
  -- The author's own mark: "this was meant to teach".
  is_marked_by_author boolean not null default false,
  -- What edu-rules@1 proposed, until somebody marks it.
  is_suggested boolean not null default false,
  state text not null default 'live' check (state in ('live', 'deleted')),
  -- Until the words are erased a removal can be undone.
  deleted_at timestamptz,
  written_at timestamptz not null,
  created_at timestamptz not null,
  version integer not null default 1,
  unique (provider, host, external_id),
  check (author_id <> recipient_id),
  check ((state = 'deleted') = (deleted_at is not null)),
  check (provider <> 'hand' or (author_id is not null and recipient_id is not null and recorded_by is not null))
);
create index review_comment_author on review_comment (author_id, written_at desc, id desc);
create index review_comment_recipient on review_comment (recipient_id, written_at desc, id desc);
create index review_comment_erasable on review_comment (deleted_at) where state = 'deleted' and body <> '';

create table review_answer (
  comment_id uuid primary key references review_comment on delete cascade,
  mark text not null check (mark in ('learned', 'applied', 'disagree')),
  note text not null default '',
  applied_url text,
  answered_at timestamptz not null,
  version integer not null default 1
);

-- ── inbox and plumbing ─────────────────────────────────────────────────────────────────────────────

-- What happened to something of yours while you were away: told once, dismissed by the reader.
create table notice (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  topic text not null,
  payload jsonb not null,
  created_at timestamptz not null,
  dismissed_at timestamptz
);
create index notice_open on notice (person_id, created_at desc) where dismissed_at is null;

create table outbox (
  id uuid primary key,
  topic text not null,
  payload jsonb not null,
  created_at timestamptz not null,
  next_try_at timestamptz not null,
  attempts smallint not null default 0,
  handled_at timestamptz,
  problem text
);
create index outbox_waiting on outbox (next_try_at, id) where handled_at is null;

create table idempotency (
  person_id uuid not null references person on delete cascade,
  key uuid not null,
  request_hash text not null,
  answer jsonb not null,
  created_at timestamptz not null,
  primary key (person_id, key)
);
create index idempotency_created on idempotency (created_at);

create table audit (
  id uuid primary key,
  at timestamptz not null,
  actor_id uuid references person on delete set null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  before jsonb,
  after jsonb
);
create index audit_subject on audit (subject_kind, subject_id, at);
