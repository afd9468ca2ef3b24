import type { Clocks } from "@belay/core/programmes/clocks.ts";
import { MOST_REMINDERS } from "@belay/core/programmes/clocks.ts";
import { Card } from "@belay/ui/card.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Grid } from "@belay/ui/grid.tsx";
import { NumberStepper } from "@belay/ui/number-stepper.tsx";
import { SelectField } from "@belay/ui/select-field.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import type { ReactNode } from "react";
import styles from "./clock-fields.module.css";
import { withReminders } from "./reminder-days.ts";
import type { ProgrammeEditing } from "./use-programme-form.ts";

interface ClocksProps {
  clocks: Clocks;
  setClocks: (part: Partial<Clocks>) => void;
  problems: ProgrammeEditing["problems"];
}

/** After how long what is open is asked about again, closed, or shown to who runs the programme. */
export function ClockFields({ form: { draft, change, problems } }: { form: ProgrammeEditing }) {
  const { clocks } = draft;
  const setClocks = (part: Partial<Clocks>) => change({ clocks: { ...clocks, ...part } });
  const given = { clocks, setClocks, problems };
  return (
    <Card title="Clocks">
      <Stack gap={5}>
        <RequestClock {...given} />
        <SeatClocks {...given} />
        <SessionClocks {...given} />
        <QuestionClocks {...given} />
        <SilenceClock {...given} />
      </Stack>
    </Card>
  );
}

/** More than may be set now are shown where they were kept before. */
const REMINDERS = ["None", "One", "Two", "Three", "Four", "Five"];
const NAMES = ["First", "Second", "Third", "Fourth", "Fifth"];

function RequestClock({ clocks: { mentorshipRequest: request }, setClocks, problems }: ClocksProps) {
  const { remindAfterDays: reminders, closeAfterDays } = request;
  const set = (part: Partial<typeof request>) => setClocks({ mentorshipRequest: { ...request, ...part } });
  const choices = REMINDERS.slice(0, Math.max(MOST_REMINDERS, reminders.length) + 1);
  return (
    <ClockGroup words="A request that nobody answers" problem={problems.mentorshipRequest}>
      <SelectField
        label="Reminders"
        description="To the mentor alone."
        value={String(reminders.length)}
        options={choices.map((label, count) => ({ value: String(count), label }))}
        onChange={({ currentTarget }) =>
          set({ remindAfterDays: withReminders(reminders, Number(currentTarget.value), closeAfterDays) })
        }
      />
      {reminders.map((days, place) => (
        <Days
          key={NAMES[place]}
          label={`${NAMES[place]} reminder`}
          description="After it was asked."
          value={days}
          onChange={(changed) => set({ remindAfterDays: reminders.with(place, changed) })}
        />
      ))}
      <Days
        label="Closes"
        description="Then the next choice is asked."
        value={closeAfterDays}
        onChange={(days) => set({ closeAfterDays: days })}
      />
    </ClockGroup>
  );
}

function SeatClocks({ clocks: { softPause, waitlistOffer }, setClocks, problems }: ClocksProps) {
  return (
    <ClockGroup
      words="Mentors who do not answer, and seats that come free"
      problem={problems.softPause ?? problems.waitlistOffer}
    >
      <NumberStepper
        label="Nobody can ask a mentor after"
        description="In a row that ran out unanswered."
        unit={softPause.afterExpiredRequests === 1 ? "request" : "requests"}
        min={1}
        max={10}
        value={softPause.afterExpiredRequests}
        onChange={(afterExpiredRequests) => setClocks({ softPause: { afterExpiredRequests } })}
      />
      <Hours
        label="A free seat is kept for"
        description="For who is next in a full mentor’s line."
        value={waitlistOffer.closeAfterHours}
        onChange={(closeAfterHours) => setClocks({ waitlistOffer: { closeAfterHours } })}
      />
    </ClockGroup>
  );
}

function SessionClocks({ clocks, setClocks, problems }: ClocksProps) {
  const { sessionRequest, sessionProposal, closeOut } = clocks;
  return (
    <ClockGroup
      words="Sessions of its pairs"
      problem={problems.sessionRequest ?? problems.sessionProposal ?? problems.closeOut}
    >
      <Hours
        label="A session asked for closes"
        description="Or when it would begin, if that is sooner."
        value={sessionRequest.closeAfterHours}
        onChange={(closeAfterHours) => setClocks({ sessionRequest: { closeAfterHours } })}
      />
      <Hours
        label="A new time proposed closes"
        description="The old time stays."
        value={sessionProposal.closeAfterHours}
        onChange={(closeAfterHours) => setClocks({ sessionProposal: { closeAfterHours } })}
      />
      <NumberStepper
        label="Asked again what came of it"
        description="The next morning, by each person’s own clock."
        unit="o’clock"
        min={0}
        max={23}
        value={closeOut.morningHour}
        onChange={(morningHour) => setClocks({ closeOut: { morningHour } })}
      />
    </ClockGroup>
  );
}

function QuestionClocks({ clocks: { fitCheck, pulse }, setClocks, problems }: ClocksProps) {
  return (
    <ClockGroup words="Short questions to its pairs" problem={problems.fitCheck ?? problems.pulse}>
      <NumberStepper
        label="Does it fit, after session"
        description="To the mentee alone, once."
        min={1}
        max={12}
        value={fitCheck.afterSession}
        onChange={(afterSession) => setClocks({ fitCheck: { afterSession } })}
      />
      <Days
        label="How does it go, first after"
        description="To both."
        value={pulse.firstAfterDays}
        onChange={(firstAfterDays) => setClocks({ pulse: { ...pulse, firstAfterDays } })}
      />
      <Days
        label="And then every"
        description="Each stays open for two weeks."
        value={pulse.thenEveryDays}
        onChange={(thenEveryDays) => setClocks({ pulse: { ...pulse, thenEveryDays } })}
      />
    </ClockGroup>
  );
}

function SilenceClock({ clocks: { silence }, setClocks, problems }: ClocksProps) {
  const set = (part: Partial<typeof silence>) => setClocks({ silence: { ...silence, ...part } });
  return (
    <ClockGroup words="A pair in which nothing happens" problem={problems.silence}>
      <Days
        label="Both are nudged"
        value={silence.nudgeAfterDays}
        onChange={(nudgeAfterDays) => set({ nudgeAfterDays })}
      />
      <Days
        label="You see it as stuck"
        value={silence.flagAfterDays}
        onChange={(flagAfterDays) => set({ flagAfterDays })}
      />
      <Days
        label="An end is offered"
        value={silence.offerToConcludeAfterDays}
        onChange={(offerToConcludeAfterDays) => set({ offerToConcludeAfterDays })}
      />
    </ClockGroup>
  );
}

interface ClockGroupProps {
  words: string;
  problem: string | undefined;
  children: ReactNode;
}

/** What belongs to one open thing, side by side; with what is wrong with it below. */
const ClockGroup = ({ words, problem, children }: ClockGroupProps) => (
  <fieldset className={styles.group}>
    <legend className={styles.head}>{words}</legend>
    <Grid columns={3}>{children}</Grid>
    <FormProblem words={problem} />
  </fieldset>
);

interface LengthProps {
  label: string;
  description?: string;
  value: number;
  onChange: (value: number) => void;
}

const Days = (field: LengthProps) => (
  <NumberStepper unit={field.value === 1 ? "day" : "days"} min={1} max={365} {...field} />
);

const Hours = (field: LengthProps) => (
  <NumberStepper unit={field.value === 1 ? "hour" : "hours"} min={1} max={24 * 14} {...field} />
);
