-- Somebody does not want to be a pair with somebody else. Theirs alone: nobody else's page, mail or file says so.
create table not_with (
  person_id uuid not null references person on delete cascade,
  other_id uuid not null references person on delete cascade,
  since timestamptz not null,
  primary key (person_id, other_id),
  check (person_id <> other_id)
);
create index not_with_other on not_with (other_id);
