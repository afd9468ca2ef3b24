import { PersonLine } from "@belay/ui/person-line.tsx";
import { Text } from "@belay/ui/text.tsx";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useGoalWords } from "../ladder/use-goal-words.ts";
import { useViewer } from "../lib/viewer.ts";
import { usePersonWords } from "../people/use-person-words.ts";
import type { Mentorship } from "./mentorship-calls.ts";
import styles from "./mentorship-row.module.css";
import { otherOf } from "./other-of.ts";
import { dayWords } from "./request-words.ts";
import { useReader } from "./use-reader.ts";

/** One mentorship in a list: with whom, in which direction, for what, since when. */
export function MentorshipRow({ mentorship, end }: { mentorship: Mentorship; end?: ReactNode }) {
  const viewer = useViewer();
  const reader = useReader();
  const sayGoal = useGoalWords();
  const sayPerson = usePersonWords();
  const { role, ...other } = otherOf(mentorship, viewer.id);
  const { startedAt, endedAt } = mentorship;
  const period = endedAt
    ? `${dayWords(startedAt, reader)} to ${dayWords(endedAt, reader)}`
    : `since ${dayWords(startedAt, reader)}`;
  return (
    <div className={styles.row}>
      <PersonLine
        person={sayPerson(other)}
        name={
          <Link to="/mentorships/$id" params={{ id: mentorship.id }}>
            {other.name}
          </Link>
        }
        detail={
          <Text size="small">
            {role === "mentee" ? "Helps you" : "You help"} {mentorship.levelId ? "towards" : "with"}{" "}
            {sayGoal(mentorship)}, {period}
          </Text>
        }
      />
      {end}
    </div>
  );
}
