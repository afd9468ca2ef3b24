import { formatClock, formatDay } from "@belay/core/time-words/day-words.ts";
import { zoneAbbreviation } from "@belay/core/time-words/zone-words.ts";
import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { ConfirmDialog } from "@belay/ui/confirm-dialog.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useState } from "react";
import { ordinal } from "../lib/ordinal.ts";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import type { GroupDetail } from "./group-calls.ts";
import { canSit, seatWords } from "./group-words.ts";
import { useGroupChange } from "./use-group-change.ts";

const HOW_OFFERS_GO =
  "When a seat is free it is offered in order, for 24 hours, at the latest until two hours before the start.";

/** The seats in words, where the viewer stands, and their next step. */
export function GroupSeatCard({ group }: { group: GroupDetail }) {
  const change = useGroupChange();
  const isOpen = group.status === "open" && useNow() < Date.parse(group.startsAt);
  return (
    <Card title="Seats">
      <Stack gap={3}>
        <strong>{seatWords(group)}</strong>
        {isOpen ? <Step group={group} change={change} /> : null}
        {change.problem ? (
          <div role="alert">
            <Text tone="bad">{change.problem}</Text>
          </div>
        ) : null}
      </Stack>
    </Card>
  );
}

interface StepProps {
  group: GroupDetail;
  change: ReturnType<typeof useGroupChange>;
}

function Step({ group, change }: StepProps) {
  if (group.role === "mentor") return <Text tone="muted">{HOW_OFFERS_GO}</Text>;
  switch (group.own?.status) {
    case "joined":
      return (
        <>
          <Text>You have a seat, and your time is held.</Text>
          <LeaveButton group={group} change={change} label="Leave the group" />
        </>
      );
    case "offered":
      return <Offer group={group} change={change} />;
    case "waiting":
      return <InLine group={group} change={change} />;
    default:
      return <Newcomer group={group} change={change} />;
  }
}

function Newcomer({ group, change }: StepProps) {
  const sits = canSit(group);
  return (
    <>
      <Text tone="muted">
        {sits
          ? "Joining holds your time at once. The mentor and those who have a seat see your name."
          : `Every seat is taken. ${HOW_OFFERS_GO} Until then only the mentor sees that you wait.`}
      </Text>
      <Row>
        <Button variant="primary" loading={change.isBusy} onClick={() => change.join(group.id)}>
          {sits ? "Join the group" : "Join the waitlist"}
        </Button>
      </Row>
    </>
  );
}

function InLine({ group, change }: StepProps) {
  const sits = canSit(group);
  return (
    <>
      <Text>
        {sits
          ? "A seat is free and you are first in line. It is too late to keep it for you, so take it if you want it."
          : `You are ${ordinal(group.own?.position ?? 1)} in line. Your time is not held yet. ${HOW_OFFERS_GO}`}
      </Text>
      <Row>
        {sits ? (
          <Button variant="primary" loading={change.isBusy} onClick={() => change.join(group.id)}>
            Take the seat
          </Button>
        ) : null}
        <LeaveButton group={group} change={change} label="Leave the waitlist" />
      </Row>
    </>
  );
}

function Offer({ group, change }: StepProps) {
  const { timeZone: zone, locale } = useViewer();
  const now = new Date(useNow()).toISOString();
  const end = group.own?.offerEndsAt ?? null;
  if (end === null) return null;
  const until = `${formatDay({ instant: end, zone, now, locale })}, ${formatClock(end, zone)} ${zoneAbbreviation(end, zone)}`;
  return (
    <>
      <Text tone="turn">
        {`A seat is kept for you until ${until}. If you don't take it by then, it goes to the next in line.`}
      </Text>
      <Row>
        <Button variant="primary" loading={change.isBusy} onClick={() => change.accept(group.id)}>
          Take the seat
        </Button>
        <LeaveButton group={group} change={change} label="Let it go" />
      </Row>
    </>
  );
}

function LeaveButton({ group, change, label }: StepProps & { label: string }) {
  const [isAsking, setAsking] = useState(false);
  const hasSeat = group.own?.status !== "waiting";
  return (
    <>
      <Button onClick={() => setAsking(true)}>{label}</Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={label}
        confirm={{
          label,
          isBusy: change.isBusy,
          onConfirm: async () => {
            await change.leave(group.id);
            setAsking(false);
          },
        }}
        cancel={{ label: "Stay", onCancel: () => setAsking(false) }}
      >
        <Text>
          {hasSeat
            ? "The seat goes to the next in line, and your time is free again. Joining again later puts you at the end of the line."
            : "You lose your place in line. Joining again later puts you at its end."}
        </Text>
      </ConfirmDialog>
    </>
  );
}
