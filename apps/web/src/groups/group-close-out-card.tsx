import { GROUP_CLOSE_OUT_WITHIN } from "@belay/core/groups/close-out-window.ts";
import { toMilliseconds } from "@belay/core/instant.ts";
import { Badge } from "@belay/ui/badge.tsx";
import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useState } from "react";
import { useNow } from "../lib/use-now.ts";
import type { GroupDetail } from "./group-calls.ts";
import { GroupCloseOutForm } from "./group-close-out-form.tsx";

/** From the start on, for whoever led it or had a seat: the form, then what everybody said. */
export function GroupCloseOutCard({ group }: { group: GroupDetail }) {
  const [isCorrecting, setCorrecting] = useState(false);
  const now = useNow();
  const own = group.closeOuts.find(({ isOwn }) => isOwn);
  const isInside = group.role === "mentor" || group.own?.status === "joined";
  if (!isInside || group.status === "cancelled" || now < toMilliseconds(group.startsAt)) return null;
  const isClosed = now > toMilliseconds(group.endsAt) + GROUP_CLOSE_OUT_WITHIN;
  const isAsked = !isClosed && (own === undefined || isCorrecting);
  const said = isCorrecting ? group.closeOuts.filter(({ isOwn }) => !isOwn) : group.closeOuts;
  return (
    <Card title={now < toMilliseconds(group.endsAt) ? "Close out, when you are done" : "Close out"}>
      <Stack>
        {said.map((row) => (
          <Said key={row.personId} row={row} />
        ))}
        {isClosed ? (
          <Text tone="muted">The 30 days to say more are over, so what was said of it stands.</Text>
        ) : null}
        {isAsked ? (
          <GroupCloseOutForm key={own?.version ?? 0} group={group} onDone={() => setCorrecting(false)} />
        ) : null}
        {!isAsked && !isClosed ? (
          <div>
            <Button onClick={() => setCorrecting(true)}>Correct what you said</Button>
          </div>
        ) : null}
      </Stack>
    </Card>
  );
}

function Said({ row }: { row: GroupDetail["closeOuts"][number] }) {
  return (
    <Stack gap={2}>
      <Row gap={2}>
        <strong>{row.isOwn ? "You said" : `${row.name} said`}</strong>
        <Badge tone={row.held ? "good" : "bad"}>{row.held ? "It took place" : "It did not take place"}</Badge>
      </Row>
      {row.learned ? <Text>{`Learned: ${row.learned}`}</Text> : null}
      {row.nextStep ? <Text>{`Next: ${row.nextStep}`}</Text> : null}
    </Stack>
  );
}
