-- What the two of a session do in it: an agenda, who drives, links, who is here, and notes that merge.

create table session_point (
  id uuid primary key,
  session_id uuid not null references session on delete cascade,
  position integer not null,
  words text not null check (length(words) between 1 and 200),
  done_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null
);
create index session_point_session on session_point (session_id, position);

create table session_room (
  session_id uuid primary key references session on delete cascade,
  driver text check (driver in ('mentor', 'mentee')),
  driver_since timestamptz,
  join_url text check (join_url ~ '^https://' and length(join_url) <= 2000),
  check ((driver is null) = (driver_since is null))
);

create table session_link (
  id uuid primary key,
  session_id uuid not null references session on delete cascade,
  url text not null check (url ~ '^https://' and length(url) <= 2000),
  title text not null default '' check (length(title) <= 120),
  added_at timestamptz not null,
  unique (session_id, url)
);

create table session_presence (
  session_id uuid not null references session on delete cascade,
  person_id uuid not null references person on delete cascade,
  seen_at timestamptz not null,
  primary key (session_id, person_id)
);
create index session_presence_seen on session_presence (seen_at);

-- The notes as all their edits merged (Yjs); null until somebody writes in notes that were kept as a text.
alter table session_shared_note add column state bytea check (octet_length(state) <= 1048576);

-- What somebody said at the end of a session that they will do; open ones go on to the pair's next session.
create table action_item (
  id uuid primary key,
  session_id uuid not null references session on delete cascade,
  person_id uuid not null references person on delete cascade,
  position smallint not null,
  words text not null check (length(words) between 1 and 1000),
  due_on date,
  circle text not null check (circle in ('me', 'pair', 'evidence')),
  done_at timestamptz,
  done_in uuid references session on delete set null,
  check (done_in is null or done_at is not null)
);
create index action_item_session on action_item (session_id, person_id, position);
create index action_item_done_in on action_item (done_in) where done_in is not null;

insert into action_item (id, session_id, person_id, position, words, circle)
  select gen_random_uuid(), session_id, person_id, 1, next_step, next_step_circle from close_out
  where next_step <> '';

-- close_out.next_step stays for a program of before that still runs; nothing reads it any more.
alter table close_out
  add column learned_skill_id text,
  add column learned_from smallint check (learned_from between 0 and 5),
  add column learned_to smallint check (learned_to between 0 and 5),
  add column thanks text not null default '',
  add column thanks_circle text not null default 'pair' check (thanks_circle in ('me', 'pair', 'evidence')),
  add constraint close_out_learned_steps
    check ((learned_skill_id is null) = (learned_to is null) and (learned_from is null or learned_to >= learned_from));
