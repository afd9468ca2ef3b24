import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { useAskDialog } from "../lib/use-ask-dialog.ts";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import { sayStart } from "./help-answer.tsx";
import type { Room } from "./help-calls.ts";

interface FlashCardProps {
  skillId: string;
  skillName: string;
}

/** Beside the mentors of a skill: one question does not need a mentorship. */
export function FlashCard({ skillId, skillName }: FlashCardProps) {
  const { open } = useAskDialog();
  const { data } = useQuery(
    api.help.room.queryOptions({ form: "flash", skillId, hours: "own", within: "week" }),
  );
  return (
    <Card title="Only a question?">
      <Stack gap={3} align="start">
        <Text size="small">
          {`25 minutes on ${skillName} this week, without a mentorship.`} <RoomWords room={data} />
        </Text>
        <Button onClick={() => open({ ask: "flash", askFor: skillId })}>Ask for 25 minutes</Button>
      </Stack>
    </Card>
  );
}

function RoomWords({ room }: { room: Room | undefined }) {
  const viewer = useViewer();
  const now = useNow();
  if (room === undefined || room.isAboveAll) return null;
  if (room.firstStart === null) return "Nobody has room in your open hours; other hours may do.";
  const who = room.people === 1 ? "1 person has room" : `${room.people} people have room`;
  return `${who}, the first of them ${lower(sayStart(room.firstStart, viewer, now))}.`;
}

// "Today" and "Tomorrow" stand in the middle of a sentence here; a weekday keeps its capital.
const lower = (words: string) => words.replace(/^To(?=day|morrow)/, "to");
