import { momentAt } from "@belay/core/calendar/local-days.ts";
import { Button } from "@belay/ui/button.tsx";
import { ConfirmDialog } from "@belay/ui/confirm-dialog.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Grid } from "@belay/ui/grid.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { useViewer } from "../lib/viewer.ts";
import type { LeaveMentee } from "./leave-draft.ts";
import { leaveSummary } from "./leave-draft.ts";
import { LeaveMenteeFields } from "./leave-mentee-fields.tsx";
import { LeaveSessions } from "./leave-sessions.tsx";
import { useLeave } from "./use-leave.ts";

interface LeaveFormProps {
  mentees: readonly LeaveMentee[];
  onClose: () => void;
}

const DAY = 86_400_000;
const LOOKED_AT = 62 * DAY;

/** From when until when, a line for the others, what becomes of each mentee and of the sessions in between. */
export function LeaveForm({ mentees, onClose }: LeaveFormProps) {
  const { timeZone } = useViewer();
  const leave = useLeave(mentees, onClose);
  const { draft, change } = leave;
  const range = rangeOf(draft, timeZone);
  const sessions = useQuery({
    ...api.sessions.inRange.queryOptions(range ?? NO_RANGE),
    enabled: range !== null,
  });
  const upcoming = (sessions.data ?? []).filter(
    ({ status }) => status === "confirmed" || status === "requested",
  );
  return (
    <Stack>
      <Grid columns={2}>
        <TextField
          label="First day away"
          type="date"
          required
          value={draft.fromDate}
          onChange={({ target }) => change({ fromDate: target.value })}
        />
        <TextField
          label="Back on"
          type="date"
          required
          min={draft.fromDate}
          value={draft.returnDate}
          error={
            range === null && draft.returnDate && draft.fromDate
              ? "You have to be back after you go."
              : undefined
          }
          onChange={({ target }) => change({ returnDate: target.value })}
        />
      </Grid>
      <TextField
        label="A line for the others"
        visibleTo="Everybody who opens your page sees this"
        maxLength={200}
        value={draft.note}
        onChange={({ target }) => change({ note: target.value })}
      />
      {mentees.map((mentee) => (
        <LeaveMenteeFields key={mentee.mentorshipId} mentee={mentee} leave={leave} />
      ))}
      {upcoming.length > 0 ? <LeaveSessions sessions={upcoming} leave={leave} /> : null}
      <FormProblem words={leave.problem} />
      <Row>
        <Button variant="primary" disabled={range === null || sessions.isPending} onClick={leave.ask}>
          Look at what others will see
        </Button>
        <Button variant="bare" onClick={onClose}>
          Cancel
        </Button>
      </Row>
      <ConfirmDialog
        isOpen={leave.isAsking}
        title="This is what happens"
        confirm={{
          label: "Tell them",
          isBusy: leave.isBusy,
          onConfirm: () => leave.begin(upcoming.filter(({ mentorId }) => mentorId === leave.ownId)),
        }}
        cancel={{ label: "Not yet", onCancel: leave.dismiss }}
      >
        <Stack gap={3}>
          <Text>
            Until you are back nobody finds, asks or books you. Your page says until when
            {draft.note ? `, and: “${draft.note}”` : ""}.
          </Text>
          {leaveSummary(draft, mentees).map((words) => (
            <Text key={words}>{words}</Text>
          ))}
          <FormProblem words={leave.problem} />
        </Stack>
      </ConfirmDialog>
    </Stack>
  );
}

const NO_RANGE = { start: "1970-01-01T00:00:00Z", end: "1970-01-02T00:00:00Z" };

function rangeOf({ fromDate, returnDate }: { fromDate: string; returnDate: string }, timeZone: string) {
  if (!fromDate || !returnDate || returnDate <= fromDate) return null;
  const start = momentAt(fromDate, "00:00", timeZone);
  const end = Math.min(Date.parse(momentAt(returnDate, "00:00", timeZone)), Date.parse(start) + LOOKED_AT);
  return { start, end: new Date(end).toISOString() };
}
