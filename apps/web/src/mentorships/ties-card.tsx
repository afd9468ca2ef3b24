import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { Card } from "@belay/ui/card.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import { Link } from "@tanstack/react-router";
import { useGoalWords } from "../ladder/use-goal-words.ts";
import { useViewer } from "../lib/viewer.ts";
import { firstName } from "../people/first-name.ts";
import type { Ties } from "./mentorship-calls.ts";
import { dayWords } from "./request-words.ts";
import { useReader } from "./use-reader.ts";

interface TiesCardProps {
  ties: Ties;
  person: { id: string; name: string };
}

/** What stands between the viewer and a colleague already: mentorships, and a request that waits for the viewer. */
export function TiesCard({ ties, person }: TiesCardProps) {
  const viewer = useViewer();
  const reader = useReader();
  const sayGoal = useGoalWords();
  const name = firstName(person.name);
  const toMe = ties.requests.filter(({ mentorId }) => mentorId === viewer.id);
  if (ties.mentorships.length === 0 && toMe.length === 0) return null;
  return (
    <Card title={`You and ${name}`}>
      {ties.mentorships.map((mentorship) => (
        <Row key={mentorship.id} justify="between">
          <Text>
            {mentorship.mentorId === viewer.id ? `You help ${name}` : `${name} helps you`}{" "}
            {mentorship.levelId ? "towards" : "with"} {sayGoal(mentorship)}, since{" "}
            {dayWords(mentorship.startedAt, reader)}
          </Text>
          <Link to="/mentorships/$id" params={{ id: mentorship.id }} className={buttonClassName("quiet")}>
            Open
          </Link>
        </Row>
      ))}
      {toMe.map((request) => (
        <Row key={request.id} justify="between">
          <Text>
            {name} asked you to mentor in {sayGoal(request)} on {dayWords(request.createdAt, reader)}
          </Text>
          <Link to="/mentorships" className={buttonClassName("quiet")}>
            Answer
          </Link>
        </Row>
      ))}
    </Card>
  );
}
