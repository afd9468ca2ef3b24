import type { Instant } from "@belay/core/instant.ts";
import type { RawBuilder } from "kysely";
import { sql } from "kysely";

/** Whether something is booked or asked for between the two of `mentorship`, or they both sit in a group to come. */
export function hasSomethingAhead(now: Instant): RawBuilder<boolean> {
  return sql<boolean>`(exists (select from session where session.mentor_id = mentorship.mentor_id
      and session.mentee_id = mentorship.mentee_id and session.status in ('requested', 'confirmed')
      and session.ends_at > ${now}::timestamptz)
    or exists (select from group_session inner join group_seat on group_seat.group_id = group_session.id
      where group_session.mentor_id = mentorship.mentor_id and group_seat.person_id = mentorship.mentee_id
      and group_session.status = 'open' and group_seat.status in ('joined', 'offered')
      and group_session.ends_at > ${now}::timestamptz))`;
}

/** Whether one of the two of `mentorship` is on leave, in which no clock runs. */
export function isResting(now: Instant): RawBuilder<boolean> {
  return sql<boolean>`exists (select from leave
    where leave.person_id in (mentorship.mentor_id, mentorship.mentee_id)
    and leave.starts_at <= ${now}::timestamptz and leave.returns_at > ${now}::timestamptz)`;
}

/**
 * The last that was heard between the two of `mentorship`: a session or group held, what either of them did with a
 * session, said, noted or ticked, a review comment from one to the other, a return from leave, that they go on, or that
 * whoever runs their programme gave them more time.
 */
export function lastSignAt(now: Instant): RawBuilder<Instant> {
  return sql<Instant>`greatest(mentorship.started_at,
    (select max(session.ends_at) from session where session.mentor_id = mentorship.mentor_id
      and session.mentee_id = mentorship.mentee_id and session.status in ('confirmed', 'completed')
      and session.ends_at <= ${now}::timestamptz),
    (select max(greatest(event.at, said.at, noted.at, ticked.at)) from session
      left join lateral (select max(session_event.at) as at from session_event
        where session_event.session_id = session.id
        and session_event.actor_id in (mentorship.mentor_id, mentorship.mentee_id)) as event on true
      left join lateral (select max(close_out.closed_at) as at from close_out
        where close_out.session_id = session.id) as said on true
      left join lateral (select max(session_shared_note.updated_at) as at from session_shared_note
        where session_shared_note.session_id = session.id) as noted on true
      left join lateral (select max(action_item.done_at) as at from action_item
        where action_item.session_id = session.id) as ticked on true
      where session.mentor_id = mentorship.mentor_id and session.mentee_id = mentorship.mentee_id),
    (select max(group_session.ends_at) from group_session
      inner join group_seat on group_seat.group_id = group_session.id
      where group_session.mentor_id = mentorship.mentor_id and group_seat.person_id = mentorship.mentee_id
      and group_session.status = 'open' and group_seat.status = 'joined'
      and group_session.ends_at <= ${now}::timestamptz),
    (select max(review_comment.written_at) from review_comment where review_comment.state = 'live'
      and ((review_comment.author_id = mentorship.mentor_id and review_comment.recipient_id = mentorship.mentee_id)
        or (review_comment.author_id = mentorship.mentee_id and review_comment.recipient_id = mentorship.mentor_id))),
    (select max(leave.returns_at) from leave
      where leave.person_id in (mentorship.mentor_id, mentorship.mentee_id)
      and leave.returns_at <= ${now}::timestamptz),
    (select max(goes_on.answered_at) from mentorship_silence_answer as goes_on
      where goes_on.mentorship_id = mentorship.id and goes_on.answer = 'goOn'),
    (select max(programme_repair.done_at) from programme_repair
      where programme_repair.programme_id = mentorship.programme_id and programme_repair.about_id = mentorship.id
      and programme_repair.kind = 'extend'))`;
}
