import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { EmptyState } from "@belay/ui/empty-state.tsx";
import { ListCard } from "@belay/ui/list-card.tsx";
import { Section } from "@belay/ui/section.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { AnsweredRequests } from "./answered-requests.tsx";
import { chainOf } from "./chain-of.ts";
import styles from "./folded.module.css";
import { LineCard } from "./line-card.tsx";
import type { ChoiceRow, Mentorship, OwnLine, Wait } from "./mentorship-calls.ts";
import { MentorshipRow } from "./mentorship-row.tsx";
import type { PickNext } from "./pick-next.ts";
import { RequestOfMine } from "./request-of-mine.tsx";
import { RequestToMe } from "./request-to-me.tsx";
import type { SortedMentorships } from "./sort-mentorships.ts";
import { WaitRow } from "./wait-row.tsx";

interface MentorshipsViewProps {
  sorted: SortedMentorships;
  standing: Standing;
  pickNext: PickNext;
  /** What stands at the end of an active one: booking. */
  endOf: (mentorship: Mentorship) => ReactNode;
}

/** Beside the requests: whom one asks next, where one stands in line, and one's own line. */
export interface Standing {
  choices: readonly ChoiceRow[];
  waits: readonly Wait[];
  line: OwnLine;
}

/** What waits for me first, then for whom I wait, then what runs, then what is over. */
export function MentorshipsView({ sorted, standing, pickNext, endOf }: MentorshipsViewProps) {
  const { toMe, mine, answered, active, ended } = sorted;
  const { choices, waits, line } = standing;
  const kept = waits.filter(({ status }) => status === "offered");
  const inLine = waits.filter(({ status }) => status !== "offered");
  const isEmpty = [toMe, mine, active, waits].every((part) => part.length === 0);
  return (
    <Stack gap={7}>
      {toMe.length + kept.length > 0 ? (
        <Section title="Waiting for you">
          <ListCard label="Waiting for your answer">
            {kept.map((wait, index) => (
              <WaitRow key={wait.id} wait={wait} isFirst={index === 0} />
            ))}
            {toMe.map((request, index) => (
              <RequestToMe key={request.id} request={request} isFirst={kept.length === 0 && index === 0} />
            ))}
          </ListCard>
        </Section>
      ) : null}
      {mine.length + inLine.length > 0 ? (
        <Section title="You wait for">
          <ListCard label="What you wait for">
            {mine.map((request) => (
              <RequestOfMine
                key={request.id}
                request={request}
                chain={chainOf(request.id, choices)}
                pickNext={pickNext}
              />
            ))}
            {inLine.map((wait) => (
              <WaitRow key={wait.id} wait={wait} isFirst={false} />
            ))}
          </ListCard>
        </Section>
      ) : null}
      {active.length > 0 ? (
        <Section title="Running">
          <ListCard label="Your mentorships">
            {active.map((mentorship) => (
              <MentorshipRow key={mentorship.id} mentorship={mentorship} end={endOf(mentorship)} />
            ))}
          </ListCard>
        </Section>
      ) : null}
      {isEmpty ? <NothingYet /> : null}
      <LineCard line={line} />
      <AnsweredRequests requests={answered} />
      <EndedMentorships mentorships={ended} />
    </Stack>
  );
}

function NothingYet() {
  return (
    <EmptyState
      action={
        <Link to="/find" className={buttonClassName("primary")}>
          Find a mentor
        </Link>
      }
    >
      You have no mentorship just now. Find somebody to ask, or let others find you by saying in your profile
      what you teach.
    </EmptyState>
  );
}

function EndedMentorships({ mentorships }: { mentorships: readonly Mentorship[] }) {
  if (mentorships.length === 0) return null;
  return (
    <details className={styles.folded}>
      <summary>Ended, {mentorships.length}</summary>
      <ListCard label="Mentorships that have ended">
        {mentorships.map((mentorship) => (
          <MentorshipRow key={mentorship.id} mentorship={mentorship} />
        ))}
      </ListCard>
    </details>
  );
}
