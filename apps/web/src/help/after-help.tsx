import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { Card } from "@belay/ui/card.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../api.ts";
import { pickFromSearch } from "../matching/suggested-mentors.tsx";
import { AskButton } from "../mentorships/ask-button.tsx";
import { firstName } from "../people/first-name.ts";

interface AfterHelpProps {
  role: "mentor" | "mentee";
  other: { id: string; name: string };
  skillId: string | null;
}

/** 25 minutes may be the beginning: who was helped can ask for more, who helped can say that they may. */
export function AfterHelp({ role, other, skillId }: AfterHelpProps) {
  return role === "mentee" ? (
    <AskForMore mentor={other} skillId={skillId} />
  ) : (
    <Card title="More than 25 minutes?">
      <Stack gap={3} align="start">
        <Text size="small">
          {`If you would like to mentor ${firstName(other.name)}, tell them: they can ask you with one click from this session.`}
        </Text>
        <Link to="/people/$id" params={{ id: other.id }} className={buttonClassName("quiet")}>
          {`See what ${firstName(other.name)} wants`}
        </Link>
      </Stack>
    </Card>
  );
}

function AskForMore({ mentor, skillId }: { mentor: AfterHelpProps["other"]; skillId: string | null }) {
  const goal = skillId === null ? null : { kind: "skill" as const, skillId, fromLevel: null, toLevel: 5 };
  const { data } = useQuery(api.matching.judge.queryOptions({ mentorId: mentor.id, goal }));
  // Who can't be asked, for whatever reason, is not offered.
  if (data === undefined || data.refusals.length > 0 || data.askFor.length === 0) return null;
  return (
    <Card title="More than 25 minutes?">
      <Stack gap={3} align="start">
        <Text size="small">{`If this helped, ${firstName(mentor.name)} could mentor you in it.`}</Text>
        <AskButton
          mentor={mentor}
          goals={data.askFor}
          asked={data.asked}
          variant="quiet"
          pickNext={pickFromSearch}
        />
      </Stack>
    </Card>
  );
}
