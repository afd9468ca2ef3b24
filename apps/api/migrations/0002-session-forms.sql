-- How a session came to be. A booked one belongs to a mentorship; flash and stuck ones need none, and a
-- logged one is of the past and held nobody's time.
alter table session add column form text not null default 'booked'
  check (form in ('booked', 'flash', 'stuck', 'logged'));
alter table session add constraint session_booked_in_mentorship
  check (form <> 'booked' or mentorship_id is not null);
