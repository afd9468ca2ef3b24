-- What others' calendars read of Belay, and what Belay reads of theirs.

-- The hash finds the feed; the token is sealed with BELAY_SECRET, so that its owner can copy the address again.
create table calendar_feed (
  person_id uuid primary key references person on delete cascade,
  token_hash text not null unique,
  sealed_token text not null,
  created_at timestamptz not null,
  last_fetched_at timestamptz
);

-- A calendar that its owner lets Belay read. Its address is a secret: sealed, and told apart by its digest.
create table calendar_source (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  -- Null: told by the demo company; it leads nowhere and is never fetched.
  sealed_address text,
  address_digest text not null,
  -- The part of the address that is no secret.
  host text not null check (length(host) between 1 and 255),
  added_at timestamptz not null,
  -- Our last look, and the last one that was answered.
  tried_at timestamptz not null,
  fetched_at timestamptz not null,
  next_fetch_at timestamptz not null,
  -- Why the last look failed; the copy from before stays.
  problem text check (problem in ('PRIVATE_ADDRESS', 'UNREACHABLE', 'TOO_SLOW', 'TOO_LARGE', 'REFUSED',
    'BAD_ANSWER', 'TOO_MANY_REDIRECTS', 'NOT_A_CALENDAR', 'TOO_MANY_TIMES', 'SECRET_CHANGED')),
  etag text,
  last_modified text,
  -- When and for which zone the entries were last read whole: repeating ones are read up to a horizon.
  read_at timestamptz not null,
  read_in_zone text not null,
  -- Entries that nobody could make sense of.
  unreadable integer not null default 0 check (unreadable >= 0),
  unique (person_id, address_digest),
  unique (id, person_id),
  check (fetched_at <= tried_at)
);
create index calendar_source_due on calendar_source (next_fetch_at) where sealed_address is not null;

-- When somebody is busy elsewhere, and nothing of with what.
create table external_busy (
  source_id uuid not null references calendar_source on delete cascade,
  person_id uuid not null references person on delete cascade,
  busy tstzrange not null check (not isempty(busy) and not lower_inf(busy) and not upper_inf(busy)),
  primary key (source_id, busy),
  foreign key (source_id, person_id) references calendar_source (id, person_id) on delete cascade
);
create index external_busy_person on external_busy using gist (person_id, busy);
