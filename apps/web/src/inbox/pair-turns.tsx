import { Section } from "@belay/ui/section.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { TurnList } from "./turn-list.tsx";

interface PairTurnsProps {
  otherId: string;
  /** How the other one is called: "Ana". */
  otherName: string;
}

/** What is open between the viewer and one other person, and whose turn it is. */
export function PairTurns({ otherId, otherName }: PairTurnsProps) {
  const { data } = useQuery(api.inbox.home.queryOptions());
  if (data === undefined) return null;
  const turns = [...data.mine, ...data.theirs].filter(({ subject }) => subject.other.id === otherId);
  return (
    <Section title="Whose turn it is">
      {turns.length > 0 ? (
        <TurnList label={`Open between you and ${otherName}`} turns={turns} />
      ) : (
        <Text tone="muted">{`Nothing waits for you or ${otherName}. Book the next session when you are ready.`}</Text>
      )}
    </Section>
  );
}
