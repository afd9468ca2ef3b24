-- A match run solves a programme's members at once. What it was given is kept as the very bytes that were solved, so
-- that it can be solved again whatever has changed since; what came out is one row a mentee.

create table match_run (
  id uuid primary key,
  programme_id uuid not null references programme,
  number integer not null check (number > 0),
  status text not null check (status in ('queued', 'running', 'draft', 'cancelled', 'failed', 'published', 'undone')),
  objective text not null check (objective in ('totalScore', 'matchedFirst', 'maxMin')),
  -- 0: the total alone; 1,000,000: the worst off as far as it goes.
  fairness_ppm integer not null default 0 check (fairness_ppm between 0 and 1000000),
  min_score integer not null default 0 check (min_score between 0 and 1000000),
  seed bigint not null,
  -- The published run whose people without a mentor this one matches anew.
  repairs uuid references match_run,
  phase text check (phase in ('reading', 'scoring', 'solving', 'pricing', 'explaining', 'writing')),
  done integer not null default 0 check (done >= 0),
  total integer not null default 0 check (total >= 0),
  -- Who solves it has it until then; a process that died gives it back.
  leased_until timestamptz,
  attempts smallint not null default 0 check (attempts >= 0),
  -- Why it failed: a code, with what its sentence names.
  problem text,
  problem_details jsonb,
  input_hash text check (length(input_hash) = 64),
  result_hash text check (length(result_hash) = 64),
  mentees integer,
  mentors integer,
  matched integer,
  total_score bigint,
  -- As solved; locks and moves made since change `total_score` alone.
  solved_score bigint,
  certificate jsonb,
  -- [{mentorId, price}]: what a seat was worth.
  prices jsonb,
  solve_ms integer,
  started_by uuid not null references person,
  started_at timestamptz not null,
  finished_at timestamptz,
  published_by uuid references person,
  published_at timestamptz,
  consent text check (consent in ('direct', 'both')),
  -- Until then nobody is told and it can be undone.
  notices_at timestamptz,
  told_at timestamptz,
  undone_by uuid references person,
  undone_at timestamptz,
  version integer not null default 1,
  unique (programme_id, number),
  check ((status in ('published', 'undone')) = (published_at is not null)),
  check ((published_at is null) = (notices_at is null)),
  check (status <> 'draft' or (result_hash is not null and input_hash is not null)),
  check (status <> 'failed' or problem is not null)
);
-- What waits for its notices stands alone: two runs of a programme are not published into one another.
create unique index match_run_waiting on match_run (programme_id) where status = 'published' and told_at is null;
create index match_run_open on match_run (started_at) where status in ('queued', 'running');
create index match_run_repairs on match_run (repairs) where repairs is not null;

-- The bytes, packed, in parts small enough that none of them keeps others waiting.
create table match_run_input (
  run_id uuid not null references match_run on delete cascade,
  part integer not null check (part >= 0),
  bytes bytea not null check (length(bytes) between 1 and 262144),
  primary key (run_id, part)
);
alter table match_run_input alter column bytes set storage external;

create table match_run_pair (
  run_id uuid not null references match_run on delete cascade,
  mentee_id uuid not null references person,
  mentor_id uuid references person,
  -- What was solved, whatever was moved since.
  solved_mentor_id uuid references person,
  score integer check (score between 0 and 1000000),
  -- 1: nobody who could be proposed fits the mentee better.
  choice integer check (choice > 0),
  -- What the seat would bring with somebody else instead, in ppm.
  worth_more integer,
  -- The pieces of the score's bar, in their order; reasons and caution as codes.
  bar smallint[],
  explanation jsonb,
  cause text check (cause in ('NOBODY_ELIGIBLE', 'ALL_TAKEN', 'BELOW_MINIMUM')),
  reason text,
  change jsonb,
  nearest jsonb,
  is_locked boolean not null default false,
  moved_by_hand boolean not null default false,
  -- After it was published: opened, proposed, or why not.
  outcome text check (outcome in ('opened', 'proposed', 'leftOut')),
  outcome_reason text,
  mentorship_id uuid references mentorship,
  primary key (run_id, mentee_id),
  check (mentor_id <> mentee_id),
  check ((mentor_id is null) = (score is null)),
  check ((mentor_id is null) = (cause is not null))
);
create index match_run_pair_mentor on match_run_pair (run_id, mentor_id);
create index match_run_pair_score on match_run_pair (run_id, score, mentee_id);
create index match_run_pair_person on match_run_pair (mentee_id);

-- What an admin changed by hand, so that it can be taken back in order.
create table match_run_edit (
  run_id uuid not null references match_run on delete cascade,
  number integer not null check (number > 0),
  kind text not null check (kind in ('move', 'lock', 'unlock', 'block', 'unblock')),
  mentee_id uuid not null references person,
  mentor_id uuid references person,
  -- The rows as they were before: of pairs, and of the programme's locks and blocks.
  before jsonb not null,
  total_before bigint not null,
  total_after bigint not null,
  edited_by uuid not null references person,
  edited_at timestamptz not null,
  undone_at timestamptz,
  primary key (run_id, number)
);

-- Locks and blocks hold for all runs of the programme that come.
create table match_rule (
  programme_id uuid not null references programme on delete cascade,
  mentee_id uuid not null references person,
  mentor_id uuid not null references person,
  kind text not null check (kind in ('lock', 'block')),
  made_by uuid references person on delete set null,
  made_at timestamptz not null,
  primary key (programme_id, mentee_id, mentor_id),
  check (mentee_id <> mentor_id)
);
create unique index match_rule_lock on match_rule (programme_id, mentee_id) where kind = 'lock';

-- A pair that both sides are asked about.
create table match_proposal (
  id uuid primary key,
  programme_id uuid not null references programme,
  run_id uuid not null references match_run,
  mentee_id uuid not null references person,
  mentor_id uuid not null references person,
  status text not null check (status in ('open', 'accepted', 'declined', 'expired', 'withdrawn')),
  mentee_answer text check (mentee_answer in ('accepted', 'declined')),
  mentor_answer text check (mentor_answer in ('accepted', 'declined')),
  mentorship_id uuid unique references mentorship,
  created_at timestamptz not null,
  closes_at timestamptz not null check (closes_at > created_at),
  answered_at timestamptz,
  version integer not null default 1,
  check (mentee_id <> mentor_id),
  check ((status = 'accepted') = (mentorship_id is not null)),
  check (status <> 'accepted' or (mentee_answer = 'accepted' and mentor_answer = 'accepted'))
);
create unique index match_proposal_open on match_proposal (programme_id, mentee_id) where status = 'open';
create index match_proposal_mentor on match_proposal (mentor_id) where status = 'open';
create index match_proposal_mentee on match_proposal (mentee_id) where status = 'open';
create index match_proposal_closing on match_proposal (closes_at) where status = 'open';
create index match_proposal_run on match_proposal (run_id);
