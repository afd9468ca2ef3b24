-- A draft, or a run that came to nothing, can be put away by whoever runs its programme, and be brought back.
-- Until then it is somebody's turn, of which they are reminded once.

alter table match_run add column discarded_at timestamptz;
alter table match_run add column discarded_by uuid references person;
alter table match_run add column reminded_at timestamptz;

alter table match_run drop constraint match_run_status_check;
alter table match_run add constraint match_run_status_check check (status in ('queued', 'running', 'draft', 'cancelled',
  'failed', 'published', 'undone', 'discarded'));
alter table match_run drop constraint match_run_check;
alter table match_run add constraint match_run_published check (case status when 'discarded' then true
  else (status in ('published', 'undone')) = (published_at is not null) end);
alter table match_run add constraint match_run_discarded check ((status = 'discarded') = (discarded_at is not null));

create index match_run_unreminded on match_run (finished_at) where status in ('draft', 'undone') and reminded_at is null;
