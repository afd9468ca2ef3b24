-- Who has an address of the company asks for a link to it: an invitation that nobody made for them.
alter table invitation add column is_own_ask boolean not null default false;
alter table invitation add constraint invitation_own_ask check (not is_own_ask or invited_by is null);

-- The link shows whose address it is, so nobody waits to be let in by hand any more.
drop table join_request;

create table password_reset (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  token_hash text not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
-- A new link takes the place of the one before.
create unique index password_reset_open on password_reset (person_id) where used_at is null;
