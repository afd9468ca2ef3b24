-- What holds for the runs to come is read from the changes by hand themselves: a copy of it beside them came apart from
-- them when a change was undone in one plan and made anew in another.
drop table match_rule;

-- Somebody let go of what a change meant for later runs; the plan it was made in stays as it is.
alter table match_run_edit add column let_go_at timestamptz;
create index match_run_edit_standing on match_run_edit (run_id) where undone_at is null and let_go_at is null;
