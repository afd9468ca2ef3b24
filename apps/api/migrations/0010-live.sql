-- Whose open pages show that something changed, and which part of them: a word, never what changed. Kept for
-- a day, so that a page whose connection was lost learns what it missed.
create table live_change (
  seq bigint generated always as identity primary key,
  person_id uuid not null references person on delete cascade,
  subject text not null check (length(subject) between 1 and 80),
  at timestamptz not null
);
create index live_change_person on live_change (person_id, at);
create index live_change_at on live_change (at);
