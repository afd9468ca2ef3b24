-- What the clock says about a group: per move (its sequence) and person each kind once.
create table group_reminder (
  group_id uuid not null references group_session on delete cascade,
  sequence integer not null,
  kind text not null check (kind in ('dayBefore', 'quarterHourBefore', 'closeOut', 'closeOutNextMorning')),
  person_id uuid not null references person on delete cascade,
  due_at timestamptz not null,
  primary key (group_id, sequence, kind, person_id)
);
create index group_reminder_person on group_reminder (person_id);

-- When its entry in calendars last changed: opened, moved, called off. Null: not since it was opened.
alter table group_session add column changed_at timestamptz;

-- A short question to one of a pair: whether it fits after the first session, how it goes every two months.
create table mentorship_question (
  id uuid primary key,
  mentorship_id uuid not null references mentorship on delete cascade,
  person_id uuid not null references person on delete cascade,
  kind text not null check (kind in ('fitCheck', 'pulse')),
  -- Which of its kind, from 1; each is asked once, whoever looks at the clock.
  round smallint not null check (round > 0),
  asked_at timestamptz not null,
  closes_at timestamptz not null check (closes_at > asked_at),
  status text not null check (status in ('open', 'answered', 'putOff')),
  answered_at timestamptz,
  feeling text check (feeling in ('good', 'mostly', 'unsure', 'notRight')),
  rhythm text check (rhythm in ('tooRarely', 'right', 'tooOften')),
  words text not null default '' check (length(words) <= 500),
  -- Who may read a pulse. What is said of the fit stays with who said it.
  circle text not null default 'me' check (circle in ('me', 'pair')),
  unique (mentorship_id, person_id, kind, round),
  check ((status = 'open') = (answered_at is null)),
  check ((status = 'answered') = (feeling is not null)),
  check ((rhythm is not null) = (kind = 'pulse' and status = 'answered')),
  check (kind = 'pulse' or circle = 'me')
);
create index mentorship_question_open on mentorship_question (person_id) where status = 'open';

-- What was said of a relationship in which nothing happens: of each silence (since when) each step once.
create table mentorship_silence (
  mentorship_id uuid not null references mentorship on delete cascade,
  since timestamptz not null,
  step text not null check (step in ('nudge', 'flag', 'offerToConclude')),
  told_at timestamptz not null,
  primary key (mentorship_id, since, step)
);

-- What the two made of it: one's own "not now", or that they go on, which is a sign of life of its own.
create table mentorship_silence_answer (
  mentorship_id uuid not null,
  since timestamptz not null,
  step text not null,
  person_id uuid not null references person on delete cascade,
  answer text not null check (answer in ('notNow', 'goOn')),
  answered_at timestamptz not null,
  primary key (mentorship_id, since, step, person_id),
  foreign key (mentorship_id, since, step) references mentorship_silence on delete cascade
);
create index mentorship_silence_answer_person on mentorship_silence_answer (person_id);
