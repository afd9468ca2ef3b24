import { formatClock, formatDay } from "@belay/core/time-words/day-words.ts";
import { zoneAbbreviation } from "@belay/core/time-words/zone-words.ts";
import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import type { Run } from "./cohort-calls.ts";
import { minutesUntil } from "./run-words.ts";
import { useRunChange } from "./use-run-change.ts";

/** A published run: until when it can be taken back unseen, or since when everybody knows. */
export function PublishedCard({ run }: { run: Run }) {
  const now = useNow();
  const { timeZone, locale } = useViewer();
  const { takeBack, tellNow, problem, isBusy } = useRunChange();
  const moment = (instant: string) =>
    `${formatClock(instant, timeZone)} ${zoneAbbreviation(instant, timeZone)}`;
  const day = (instant: string) =>
    formatDay({ instant, zone: timeZone, now: new Date(now).toISOString(), locale });
  const seen = { runId: run.id, version: run.version };
  if (run.toldAt !== null || run.noticesAt === null) {
    return (
      <Text tone="muted">
        Published by {run.publishedByName ?? "somebody who has left"}; everybody was told
        {run.toldAt === null ? "" : ` on ${day(run.toldAt)} at ${moment(run.toldAt)}`}.
        {run.consent === "both" ? " A pair begins when both have said yes." : ""}
      </Text>
    );
  }
  if (run.programmeEndedAt !== null) {
    return (
      <Text tone="muted">This programme has ended, so nobody is told of this plan and no pair begins.</Text>
    );
  }
  return (
    <Card>
      <Row justify="between">
        <p role="status">
          <strong>Nobody is told before {moment(run.noticesAt)}</strong>,{" "}
          {minutesUntil(Date.parse(run.noticesAt), now)}. Until then you can take it back and nobody will have
          seen it.
        </p>
        <Row gap={2}>
          {problem === null ? null : <span role="alert">{problem}</span>}
          <Button variant="bare" loading={isBusy} onClick={() => tellNow(seen)}>
            Tell everybody now
          </Button>
          <Button variant="primary" loading={isBusy} onClick={() => takeBack(seen)}>
            Take it back
          </Button>
        </Row>
      </Row>
    </Card>
  );
}
