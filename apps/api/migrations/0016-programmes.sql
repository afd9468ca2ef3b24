-- Programmes: always open, or a cohort with its dates. Who runs one, who is in it, and which pairs it made.

create table programme (
  id uuid primary key,
  name text not null check (length(name) between 1 and 80),
  purpose text not null default '' check (length(purpose) <= 600),
  kind text not null check (kind in ('always_open', 'cohort')),
  -- Of a cohort: until when people put their names down, and from when to when its pairs work together.
  enrol_until date,
  starts_on date,
  ends_on date,
  joining text not null check (joining in ('anyone', 'link', 'invited')),
  -- The link is shown once, when it is made; a new one takes the place of the one before.
  join_token_hash text unique,
  join_link_at timestamptz,
  -- core/matching/match-policy.ts and core/programmes/clocks.ts.
  policy jsonb not null check (jsonb_typeof(policy) = 'object'),
  clocks jsonb not null check (jsonb_typeof(clocks) = 'object'),
  -- Whether a pair of a match run begins when it is published, or when both have said yes.
  consent text not null check (consent in ('direct', 'both')),
  created_by uuid not null references person,
  created_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references person,
  version integer not null default 1,
  check ((kind = 'cohort') = (enrol_until is not null)),
  check (num_nonnulls(enrol_until, starts_on, ends_on) in (0, 3)),
  check (enrol_until <= starts_on and starts_on < ends_on),
  check ((join_token_hash is null) = (join_link_at is null)),
  check (ended_at is not null or ended_by is null)
);
create index programme_created_by on programme (created_by);

create table programme_admin (
  programme_id uuid not null references programme on delete cascade,
  person_id uuid not null references person on delete cascade,
  added_by uuid references person on delete set null,
  added_at timestamptz not null,
  primary key (programme_id, person_id)
);
create index programme_admin_person on programme_admin (person_id);

create table programme_member (
  programme_id uuid not null references programme on delete cascade,
  person_id uuid not null references person on delete cascade,
  as_mentee boolean not null,
  as_mentor boolean not null,
  -- Mentees at once in this programme; null: what the programme says.
  capacity smallint check (capacity between 1 and 20),
  -- What they want to learn here, before what their profile says; empty: the profile.
  wanted_skills text[] not null default '{}' check (cardinality(wanted_skills) <= 5),
  wish text check (length(wish) between 1 and 300),
  how text not null check (how in ('form', 'csv', 'link', 'invited')),
  -- Null for who joined themselves.
  added_by uuid references person on delete set null,
  joined_at timestamptz not null,
  left_at timestamptz,
  primary key (programme_id, person_id),
  check (as_mentee or as_mentor),
  check (as_mentor or capacity is null),
  check (as_mentee or wanted_skills = '{}'),
  check (left_at >= joined_at)
);
create index programme_member_person on programme_member (person_id) where left_at is null;

-- Whose clocks and rules count for it. Null: nobody's programme, the usual ones.
alter table mentorship add column programme_id uuid references programme;
create index mentorship_programme on mentorship (programme_id) where programme_id is not null;
alter table mentorship_request add column programme_id uuid references programme;
create index mentorship_request_programme on mentorship_request (programme_id) where programme_id is not null;

-- What somebody who runs it did about one thing that was stuck.
create table programme_repair (
  id uuid primary key,
  programme_id uuid not null references programme on delete cascade,
  kind text not null check (kind in ('remind', 'extend', 'nextChoice')),
  about text not null check (about in ('member', 'request', 'mentorship', 'proposal')),
  about_id uuid not null,
  -- Who was reminded.
  person_id uuid references person on delete cascade,
  done_by uuid references person on delete set null,
  done_at timestamptz not null,
  -- By the company's calendar.
  done_on date not null,
  check ((kind = 'remind') = (person_id is not null))
);
-- One reminder a day about one thing, however many run the programme.
create unique index programme_repair_reminder on programme_repair (programme_id, about_id, person_id, done_on)
  where kind = 'remind';
create index programme_repair_about on programme_repair (programme_id, about_id, done_at);
create index programme_repair_person on programme_repair (person_id) where person_id is not null;
