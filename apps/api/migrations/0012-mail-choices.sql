-- When somebody wants mail, by the wall clock of their own zone; who has no row gets it at once, whatever the hour.
create table mail_hours (
  person_id uuid primary key references person on delete cascade,
  -- Both or neither. An end before the start is the next morning's.
  quiet_from text check (quiet_from ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  quiet_until text check (quiet_until ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  daily_at text not null default '08:00' check (daily_at ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  version integer not null default 1,
  check ((quiet_from is null) = (quiet_until is null)),
  check (quiet_from <> quiet_until)
);

-- How somebody wants the mail about one topic; a topic without a row is sent at once.
create table mail_choice (
  person_id uuid not null references person on delete cascade,
  topic text not null,
  mode text not null check (mode in ('now', 'daily', 'never')),
  -- What a link in a mail switched off, and the same link puts back.
  before_link text check (before_link in ('now', 'daily')),
  primary key (person_id, topic),
  -- Both are read at once: who chose anything has hours.
  constraint mail_choice_hours foreign key (person_id) references mail_hours on delete cascade,
  check (before_link is null or mode = 'never')
);

-- Mail that waits by its reader's choice is held; what went into a daily mail is bundled, and that mail says it.
alter table delivery
  add column held_for text check (held_for in ('quiet', 'daily')),
  add column held_until timestamptz,
  -- When it is of no use any more.
  add column useful_until timestamptz,
  -- It goes whatever its reader chose, so it offers no way to stop it.
  add column goes_always boolean not null default false,
  add column daily_id uuid references delivery on delete cascade;

alter table delivery drop constraint delivery_status_check;
alter table delivery
  add constraint delivery_status_check
    check (status in ('queued', 'held', 'bundled', 'sent', 'failed', 'dead', 'skipped')),
  add constraint delivery_held check ((status = 'held') = (held_until is not null)),
  add constraint delivery_held_for check ((held_until is null) = (held_for is null)),
  add constraint delivery_bundled check ((status = 'bundled') = (daily_id is not null)),
  -- A mail with a secret is about an account, and those never wait.
  add constraint delivery_held_secret check (status not in ('held', 'bundled') or secret is null),
  add constraint delivery_held_person check (status not in ('held', 'bundled') or person_id is not null);

create index delivery_held_due on delivery (held_until, id) where status = 'held';
create index delivery_held_person on delivery (person_id) where status = 'held';
create index delivery_daily on delivery (daily_id) where daily_id is not null;
