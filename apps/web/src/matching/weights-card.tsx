import type { ProgrammeId } from "@belay/core/ids.ts";
import type { Factor, Weights } from "@belay/core/programmes/factor.ts";
import { FACTORS, WHOLE } from "@belay/core/programmes/factor.ts";
import type { MatchPolicy } from "@belay/core/programmes/match-policy.ts";
import { defaultPolicy, pairRulesOf } from "@belay/core/programmes/match-policy.ts";
import { normaliseWeights } from "@belay/core/programmes/normalise-weights.ts";
import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { Grid } from "@belay/ui/grid.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useId } from "react";
import { ExamplePairs } from "./example-pairs.tsx";
import { WEIGHT_WORDS } from "./weight-words.ts";
import styles from "./weights-card.module.css";

interface WeightsCardProps {
  /** Whose people the examples are; null: the company's. */
  programmeId: ProgrammeId | null;
  policy: MatchPolicy;
  onChange: (policy: MatchPolicy) => void;
  problem: string | undefined;
}

/** One slider in points of a hundred; the policy keeps parts per million. */
const POINT = WHOLE / 100;
const MOST = 60;

/** What counts how much, with real pairs beside it that are scored anew as a slider moves. */
export function WeightsCard({ programmeId, policy, onChange, problem }: WeightsCardProps) {
  const shares = normaliseWeights(policy.weights);
  const setWeight = (factor: Factor, points: number) =>
    onChange({ ...policy, weights: { ...policy.weights, [factor]: points * POINT } });
  const sum = FACTORS.reduce((total, factor) => total + pointsOf(policy.weights, factor), 0);
  const isUsual = FACTORS.every((factor) => policy.weights[factor] === defaultPolicy.weights[factor]);
  return (
    <Card
      title="What counts how much"
      end={
        isUsual ? null : (
          <Button variant="bare" onClick={() => onChange({ ...policy, weights: defaultPolicy.weights })}>
            As usual
          </Button>
        )
      }
    >
      <Grid columns={2}>
        <Stack gap={2}>
          {FACTORS.map((factor) => (
            <WeightSlider
              key={factor}
              label={WEIGHT_WORDS[factor]}
              points={pointsOf(policy.weights, factor)}
              share={shares.ok ? shares.value[factor] : null}
              onChange={(points) => setWeight(factor, points)}
            />
          ))}
          <div className={styles.sum}>
            <Text tone="muted" size="small">
              {saySum(sum)}
            </Text>
          </div>
          {problem === undefined && shares.ok ? null : (
            <div role="alert">
              <Text tone="bad">
                {problem ?? "Weights that are all 0 leave nothing to score by. Raise at least one."}
              </Text>
            </div>
          )}
        </Stack>
        <ExamplePairs
          programmeId={programmeId}
          rules={pairRulesOf(policy)}
          weights={shares.ok ? shares.value : null}
        />
      </Grid>
    </Card>
  );
}

const pointsOf = (weights: Weights, factor: Factor) => Math.round(weights[factor] / POINT);

function saySum(sum: number): string {
  if (sum === 100) return "Together 100 points: each is its share in per cent.";
  return `Together ${sum} points. On the right is what share each has of the whole.`;
}

interface WeightSliderProps {
  label: string;
  points: number;
  /** Of the whole, in parts per million; null while nothing weighs anything. */
  share: number | null;
  onChange: (points: number) => void;
}

function WeightSlider({ label, points, share, onChange }: WeightSliderProps) {
  const id = useId();
  const words = share === null ? "–" : `${(share / POINT).toFixed(share % POINT === 0 ? 0 : 1)} %`;
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        className={styles.slider}
        min={0}
        max={MOST}
        step={1}
        value={Math.min(MOST, points)}
        aria-valuetext={`${points} points, ${words} of the whole`}
        onChange={({ target }) => onChange(target.valueAsNumber)}
      />
      <output htmlFor={id} className={styles.share}>
        {words}
      </output>
    </div>
  );
}
