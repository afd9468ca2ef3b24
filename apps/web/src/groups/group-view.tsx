import { Badge } from "@belay/ui/badge.tsx";
import { Card } from "@belay/ui/card.tsx";
import { Grid } from "@belay/ui/grid.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { TimeRange } from "@belay/ui/time-range.tsx";
import { useLadder } from "../ladder/use-ladder.ts";
import { PageTitle } from "../lib/page-title.tsx";
import { useNow } from "../lib/use-now.ts";
import { KIND_WORDS } from "../sessions/session-words.ts";
import { firstName, useSessionTime } from "../sessions/use-session-time.ts";
import { CancelGroupButton } from "./cancel-group-button.tsx";
import type { GroupDetail } from "./group-calls.ts";
import { GroupCloseOutCard } from "./group-close-out-card.tsx";
import { GroupPeople } from "./group-people.tsx";
import { GroupSeatCard } from "./group-seat-card.tsx";
import { AUDIENCE_WORDS, groupState } from "./group-words.ts";
import { MoveGroupButton } from "./move-group-button.tsx";

/** A group for whom it is open to: what it is, when, with whom, and the viewer's seat. */
export function GroupView({ group }: { group: GroupDetail }) {
  const timeOf = useSessionTime();
  const now = useNow();
  const { skillName } = useLadder();
  const isMentor = group.role === "mentor";
  const state = groupState(group, now);
  const canChange = isMentor && group.status === "open" && now < Date.parse(group.startsAt);
  const mentor = { name: group.mentorName, timeZone: group.mentorTimeZone };
  const skill = group.skillId === null ? null : skillName(group.skillId);
  return (
    <>
      <PageTitle>{group.topic}</PageTitle>
      <PageHeading
        over={isMentor ? "A group that you lead" : `A group with ${group.mentorName}`}
        title={group.topic}
        sub={<TimeRange time={timeOf(group, isMentor ? null : mentor)} />}
        actions={
          canChange ? (
            <>
              <CancelGroupButton group={group} />
              <MoveGroupButton group={group} />
            </>
          ) : null
        }
      />
      <Grid columns="aside">
        <Stack>
          <Row gap={2}>
            <Badge tone={state.tone}>{state.words}</Badge>
            <Badge>{KIND_WORDS[group.kind]}</Badge>
            {skill === null || skill === KIND_WORDS[group.kind] ? null : <Badge>{skill}</Badge>}
            <Badge>{group.team ? `Open to ${group.team}` : AUDIENCE_WORDS[group.audience]}</Badge>
          </Row>
          {group.status === "cancelled" && group.reason ? (
            <Text>{`${isMentor ? "You" : firstName(group.mentorName)} said: “${group.reason}”`}</Text>
          ) : null}
          {group.status === "open" ? <GroupSeatCard group={group} /> : null}
          <GroupCloseOutCard group={group} />
          <Card title="What it is about">
            <Text tone={group.description ? "plain" : "muted"}>
              {group.description || "The mentor has written no more about it than its title."}
            </Text>
          </Card>
        </Stack>
        <GroupPeople group={group} />
      </Grid>
    </>
  );
}
