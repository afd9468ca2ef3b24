-- When a job of pg-boss was made for this row; null: none is under way. What is due later gets one a day ahead.
alter table outbox add column queued_at timestamptz;
create index outbox_unqueued on outbox (next_try_at) where handled_at is null and queued_at is null;
create index outbox_dead on outbox (next_try_at desc, id desc) where handled_at is null and attempts >= 8;

-- When an entry of the timetable was last done, so that several processes together keep to its period.
create table timed_work (
  name text primary key,
  looked_at timestamptz not null
);

-- What the clock says about a session: per move (its sequence) and person each kind once.
create table session_reminder (
  session_id uuid not null references session on delete cascade,
  sequence integer not null,
  kind text not null check (kind in ('dayBefore', 'quarterHourBefore', 'closeOut', 'closeOutNextMorning')),
  person_id uuid not null references person on delete cascade,
  due_at timestamptz not null,
  primary key (session_id, sequence, kind, person_id)
);
create index session_reminder_person on session_reminder (person_id);
