import { useState } from "react";
import { Avatar } from "../src/avatar.tsx";
import { Badge } from "../src/badge.tsx";
import { Button } from "../src/button.tsx";
import { Card } from "../src/card.tsx";
import { ConfirmDialog } from "../src/confirm-dialog.tsx";
import { Grid } from "../src/grid.tsx";
import { Heading } from "../src/heading.tsx";
import { ListCard } from "../src/list-card.tsx";
import { PageHeading } from "../src/page-heading.tsx";
import { PersonLine } from "../src/person-line.tsx";
import { Row } from "../src/row.tsx";
import { Section } from "../src/section.tsx";
import { Stack } from "../src/stack.tsx";
import { Text } from "../src/text.tsx";
import { TimeRange } from "../src/time-range.tsx";
import { TurnRow } from "../src/turn-row.tsx";
import type { WeekStripDay } from "../src/week-strip.tsx";
import { WeekStrip } from "../src/week-strip.tsx";
import { NOW, people } from "./people.ts";

const day = (label: string, blocks: WeekStripDay["blocks"] = []): WeekStripDay => ({
  label,
  isToday: label === "Mon 23",
  blocks,
});
const block = (label: string, from: number, tone: "booked" | "other" = "booked") => ({
  label,
  from,
  length: 0.15,
  tone,
});

const week = [
  day("Mon 23", [block("14:00 Retries with Kenji", 0.4)]),
  day("Tue 24"),
  day("Wed 25", [block("10:00 Reviews", 0.2, "other"), block("15:00 Career talk", 0.6)]),
  day("Thu 26"),
  day("Fri 27", [block("14:30 Flaky tests", 0.5)]),
];

const NextSession = () => (
  <Card title="Next session" end={<Badge tone="good">Confirmed</Badge>}>
    <Stack gap={3}>
      <div>
        <Heading level={3}>Retries and idempotency</Heading>
        <TimeRange
          layout="block"
          time={{
            start: "2026-11-23T13:00:00Z",
            end: "2026-11-23T14:00:00Z",
            zone: "Europe/Madrid",
            otherZone: "Asia/Tokyo",
            otherName: "Kenji",
            now: NOW,
          }}
        />
      </div>
      <PersonLine
        person={{ id: people.kenji.id, name: "Kenji Mori" }}
        size="small"
        detail="pairing, Kenji drives"
      />
      <Row>
        <Button variant="primary">Open</Button>
        <Button>Join</Button>
        <Button variant="bare">Move</Button>
      </Row>
    </Stack>
  </Card>
);

const Yours = ({ onDecline }: { onDecline: () => void }) => (
  <ListCard label="Waits for you">
    <TurnRow
      turn="yours"
      person={people.tomas}
      title={
        <>
          <strong>Tomás Lindqvist</strong> asks you to mentor in <strong>System design, 2 → 4</strong>
        </>
      }
      detail="Since Tue 17 Nov · you have 1 of 2 places · closes Tue 1 Dec"
      action={<Button variant="primary">Answer</Button>}
    />
    <TurnRow
      turn="yours"
      person={people.kenji}
      title={
        <>
          Close out <strong>Flaky tests in checkout</strong> with Kenji Mori
        </>
      }
      detail="Thu 19 Nov, 14:00–15:00 CET · Kenji said it was held"
      action={<Button>Close out</Button>}
    />
    <TurnRow
      turn="yours"
      person={people.aicha}
      title={
        <>
          <strong>Aïcha Rahmani</strong> asks you to explain a comment more
        </>
      }
      detail="payments-api #2214 · “Why not retry here?” · since yesterday"
      action={<Button onClick={onDecline}>Decline</Button>}
    />
  </ListCard>
);

const Theirs = () => (
  <Section title="You wait for">
    <ListCard label="You wait for">
      <TurnRow
        turn="theirs"
        person={people.ingrid}
        title={
          <>
            <strong>Ingrid Vasquez</strong> to accept a new time for Career talk
          </>
        }
        detail="Asked Fri 20 Nov · Wed 25 Nov stays booked until then · due today, Mon 23 Nov, 18:00 CET"
        action={<Button variant="bare">Withdraw</Button>}
      />
      <TurnRow
        turn="theirs"
        person={people.deepa}
        title={
          <>
            <strong>Deepa Srinivasan</strong> to confirm the session of Mon 16 Nov
          </>
        }
        detail="Until then it counts as not confirmed"
        action={<Button variant="bare">Remind once</Button>}
      />
    </ListCard>
  </Section>
);

/** Turns, the next session, the week. */
export const HomeGallery = () => {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <PageHeading
        title="3 things wait for you"
        sub="You wait for 2. Next: pairing with Kenji today, Mon 23 Nov, at 14:00."
        actions={<Button variant="primary">Book a session</Button>}
      />
      <Grid columns="aside">
        <Stack gap={6}>
          <Yours onDecline={() => setAsking(true)} />
          <Theirs />
        </Stack>
        <Stack gap={5}>
          <NextSession />
          <Card title="This week">
            <WeekStrip days={week} />
            <Text tone="muted" size="small">
              4 sessions · 2 h 25 min free for booking
            </Text>
          </Card>
          <Card title="My own notes" tone="private" end={<Badge>only you</Badge>}>
            <Row>
              {Object.values(people).map((person) => (
                <Avatar key={person.id} {...person} size="small" />
              ))}
            </Row>
          </Card>
        </Stack>
      </Grid>
      <ConfirmDialog
        isOpen={isAsking}
        title="Decline Aïcha's question?"
        confirm={{ label: "Decline", isFinal: true, onConfirm: () => setAsking(false) }}
        cancel={{ label: "Keep it", onCancel: () => setAsking(false) }}
      >
        <p>
          Aïcha sees at once that you declined, with the reason that you give. The comment stays in both
          lists.
        </p>
      </ConfirmDialog>
    </>
  );
};
