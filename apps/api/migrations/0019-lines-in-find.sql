-- A seat that is kept for somebody in a mentor's line is gone for everybody else: Find hears of the line as of mentorships.
create trigger note_mentor_change after insert or update or delete on mentor_wait
  for each row execute function note_mentor_change('mentor_id');
