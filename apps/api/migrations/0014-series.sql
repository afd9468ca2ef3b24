-- Sessions that are booked together, one wall time every week or two. Each is an ordinary session with its place in
-- the series; `pattern_start` is when the series would have it, so that one that was moved by itself shows as such.

create table session_series (
  id uuid primary key,
  mentorship_id uuid not null references mentorship,
  -- The mentor's when it was booked: the zone whose wall clock the series goes by.
  time_zone text not null,
  interval_weeks smallint not null check (interval_weeks in (1, 2)),
  -- How many were planned; what was in conflict and left out has no session.
  count smallint not null check (count between 2 and 12),
  created_by uuid not null references person,
  created_at timestamptz not null,
  unique (id, mentorship_id)
);
create index session_series_mentorship on session_series (mentorship_id);
create index session_series_created_by on session_series (created_by);

alter table session
  add column series_id uuid,
  add column series_index smallint check (series_index between 1 and 12),
  -- Null also where the clock skips the time.
  add column pattern_start timestamptz,
  -- Of a proposed move of this and the following: the pattern once it is accepted.
  add column proposal_pattern_start timestamptz,
  add foreign key (series_id, mentorship_id) references session_series (id, mentorship_id),
  add check ((series_id is null) = (series_index is null)),
  add check (series_id is not null or (pattern_start is null and proposal_pattern_start is null)),
  add check (series_id is null or mentorship_id is not null),
  add check (proposal_by is not null or proposal_pattern_start is null);
create unique index session_series_place on session (series_id, series_index) where series_id is not null;
