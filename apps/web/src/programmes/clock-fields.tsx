import type { Clocks } from "@belay/core/programmes/clocks.ts";
import { Card } from "@belay/ui/card.tsx";
import { Grid } from "@belay/ui/grid.tsx";
import { NumberStepper } from "@belay/ui/number-stepper.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import type { ProgrammeEditing } from "./use-programme-form.ts";

/** After how long what is open is asked about again, closed, or shown to who runs the programme. */
export function ClockFields({ form: { draft, change, problems } }: { form: ProgrammeEditing }) {
  const { mentorshipRequest: request, silence } = draft.clocks;
  const setClocks = (part: Partial<Clocks>) => change({ clocks: { ...draft.clocks, ...part } });
  const [first = 1, second = 2] = request.remindAfterDays;
  const days = (label: string, value: number, onChange: (days: number) => void) => (
    <NumberStepper label={label} unit="days" min={1} max={365} value={value} onChange={onChange} />
  );
  const setRequest = (part: Partial<Clocks["mentorshipRequest"]>) =>
    setClocks({ mentorshipRequest: { ...request, ...part } });
  const setSilence = (part: Partial<Clocks["silence"]>) => setClocks({ silence: { ...silence, ...part } });
  return (
    <Card title="Clocks">
      <Stack>
        <Text tone="muted">A request that nobody answers</Text>
        <Grid columns={3}>
          {days("First reminder", first, (one) => setRequest({ remindAfterDays: [one, second] }))}
          {days("Second reminder", second, (two) => setRequest({ remindAfterDays: [first, two] }))}
          {days("Closes", request.closeAfterDays, (closeAfterDays) => setRequest({ closeAfterDays }))}
        </Grid>
        <Wrong words={problems.mentorshipRequest} />
        <Text tone="muted">A pair in which nothing happens</Text>
        <Grid columns={3}>
          {days("Both are nudged", silence.nudgeAfterDays, (nudgeAfterDays) =>
            setSilence({ nudgeAfterDays }),
          )}
          {days("You see it as stuck", silence.flagAfterDays, (flagAfterDays) =>
            setSilence({ flagAfterDays }),
          )}
          {days("An end is offered", silence.offerToConcludeAfterDays, (offerToConcludeAfterDays) =>
            setSilence({ offerToConcludeAfterDays }),
          )}
        </Grid>
        <Wrong words={problems.silence} />
      </Stack>
    </Card>
  );
}

function Wrong({ words }: { words: string | undefined }) {
  return words === undefined ? null : (
    <div role="alert">
      <Text tone="bad">{words}</Text>
    </div>
  );
}
