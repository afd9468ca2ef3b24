-- A mail to one reader: written in the transaction of what it tells, sent afterwards.
create table delivery (
  id uuid primary key,
  -- Null for an address without an account: an invitation.
  person_id uuid references person on delete cascade,
  address text not null check (length(address) <= 254),
  recipient_name text not null default '',
  kind text not null,
  subject text not null,
  -- The words as data; how they look is decided when it is sent.
  content jsonb not null,
  -- What only the reader may know (the key in a link); forgotten once the mail is out.
  secret text,
  -- What it is about, such as session and its id.
  about_kind text,
  about_id uuid,
  status text not null check (status in ('queued', 'sent', 'failed', 'dead', 'skipped')),
  attempts smallint not null default 0,
  next_try_at timestamptz,
  -- By the database's clock: who took it to send it, and has not said how it went, loses it then.
  leased_until timestamptz,
  problem text,
  message_id text,
  created_at timestamptz not null,
  sent_at timestamptz,
  check ((status in ('queued', 'failed')) = (next_try_at is not null)),
  check ((status = 'sent') = (sent_at is not null)),
  check (status <> 'sent' or message_id is not null),
  check (status not in ('failed', 'dead', 'skipped') or problem is not null),
  check (status <> 'sent' or secret is null),
  check ((about_kind is null) = (about_id is null))
);
create index delivery_due on delivery (next_try_at, id) where next_try_at is not null;
create index delivery_log on delivery (created_at desc, id desc);
create index delivery_log_by_status on delivery (status, created_at desc, id desc);
create index delivery_person on delivery (person_id, created_at desc);
create index delivery_sent on delivery (sent_at desc) where status = 'sent';
