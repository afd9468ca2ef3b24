import type { MatchPolicy } from "@belay/core/programmes/match-policy.ts";
import { MOST_LEVEL_GAP } from "@belay/core/programmes/match-policy.ts";
import { Card } from "@belay/ui/card.tsx";
import { CheckboxField } from "@belay/ui/checkbox-field.tsx";
import { Grid } from "@belay/ui/grid.tsx";
import { NumberStepper } from "@belay/ui/number-stepper.tsx";
import { RadioCards } from "@belay/ui/radio-cards.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { CONSENT_OPTIONS } from "./programme-words.ts";
import type { ProgrammeEditing } from "./use-programme-form.ts";

const POINT = 10_000;

/** What a pair needs at least, whatever its score. */
export function RuleFields({ form: { draft, change, problems } }: { form: ProgrammeEditing }) {
  const { policy } = draft;
  const setPolicy = (part: Partial<MatchPolicy>) => change({ policy: { ...policy, ...part } });
  return (
    <Card title="What every pair needs">
      <Stack>
        <Grid columns={2}>
          <NumberStepper
            label="Shared open time a week"
            description="Below it nobody is proposed."
            unit="minutes"
            min={0}
            max={2_400}
            value={policy.minimumOverlapMinutes}
            onChange={(minimumOverlapMinutes) => setPolicy({ minimumOverlapMinutes })}
            error={problems.minimumOverlapMinutes}
          />
          <NumberStepper
            label="Least score"
            description="0 lets every fitting pair through."
            unit="of 100"
            min={0}
            max={100}
            value={Math.round(policy.threshold / POINT)}
            onChange={(points) => setPolicy({ threshold: points * POINT })}
            error={problems.threshold}
          />
          <NumberStepper
            label="Mentees for each mentor"
            description="For mentors who say nothing about it."
            unit="people"
            min={1}
            max={20}
            value={policy.mentorCapacity}
            onChange={(mentorCapacity) => setPolicy({ mentorCapacity })}
            error={problems.mentorCapacity}
          />
          <NumberStepper
            label="Grades above, for a level"
            description="How far above the mentee a mentor stands at least."
            unit={policy.minimumLevelGap === 1 ? "grade" : "grades"}
            min={1}
            max={MOST_LEVEL_GAP}
            value={policy.minimumLevelGap}
            onChange={(minimumLevelGap) => setPolicy({ minimumLevelGap })}
            error={problems.minimumLevelGap}
          />
        </Grid>
        <CheckboxField
          label="A language that both speak"
          description="Without it two who share none may be a pair; they get no points for languages."
          checked={policy.needsSharedLanguage}
          onChange={({ currentTarget }) => setPolicy({ needsSharedLanguage: currentTarget.checked })}
        />
        <CheckboxField
          label="People may be mentored by their own reporting line"
          checked={policy.allowsReportingLine}
          onChange={({ currentTarget }) => setPolicy({ allowsReportingLine: currentTarget.checked })}
        />
        <Text tone="muted" size="small">
          Always needed: a mentor who is ahead in what the mentee wants, by one level of the skill at least.
        </Text>
      </Stack>
    </Card>
  );
}

/** When the pairs of a run begin. */
export function ConsentFields({ form: { draft, change, problems } }: { form: ProgrammeEditing }) {
  return (
    <Card title="When a pair of a match run begins">
      <RadioCards
        label="It begins"
        options={CONSENT_OPTIONS}
        value={draft.consent}
        onChange={(consent) => change({ consent })}
        error={problems.consent}
      />
    </Card>
  );
}
