import type { ProgrammeId } from "@belay/core/ids.ts";
import { Button } from "@belay/ui/button.tsx";
import { Dialog } from "@belay/ui/dialog.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { RadioCards } from "@belay/ui/radio-cards.tsx";
import { RangeField } from "@belay/ui/range-field.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import type { FormEvent } from "react";
import { useId, useState } from "react";
import type { Run } from "./cohort-calls.ts";
import { RuleList } from "./rule-list.tsx";
import { peopleWords } from "./run-words.ts";
import type { RunStart } from "./start-run-button.tsx";
import { useStartRun } from "./use-start-run.ts";

interface StartRunDialogProps {
  programmeId: ProgrammeId;
  start: RunStart;
  onClose: () => void;
}

const OBJECTIVES: { value: Run["objective"]; label: string; detail: string }[] = [
  {
    value: "matchedFirst",
    label: "As many people as can be",
    detail: "Nobody stays without a mentor who could have one; among such plans the best fitting.",
  },
  {
    value: "totalScore",
    label: "The most points in total",
    detail: "The best fitting pairs, even if somebody stays without.",
  },
  {
    value: "maxMin",
    label: "The worst off as far up as it goes",
    detail: "As many as can be, and the least score among them as high as possible.",
  },
];

const FAIRNESS = ["Off", "A little", "Some", "Much", "Full"];

/** What a run should go for. Nobody but who runs the programme sees what comes of it. */
export function StartRunDialog({ programmeId, start, onClose }: StartRunDialogProps) {
  const formId = useId();
  const [objective, setObjective] = useState<Run["objective"]>("matchedFirst");
  const [fairness, setFairness] = useState(0);
  const [minScore, setMinScore] = useState(0);
  const { begin, problem, isBusy } = useStartRun(programmeId);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await begin({ objective, fairnessPpm: fairness * 250_000, minScore: minScore * 10_000 });
  };
  const { sides, rules } = start;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      head={{
        title: "Start a run",
        sub: `${peopleWords(sides.waiting, "mentee")} without a mentor, ${peopleWords(sides.mentors, "mentor")}`,
      }}
      footer={
        <Row justify="end">
          <Button variant="bare" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" form={formId} loading={isBusy}>
            Start the run
          </Button>
        </Row>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <Stack gap={5}>
          <RadioCards
            label="What counts first"
            options={OBJECTIVES}
            value={objective}
            onChange={setObjective}
          />
          <RangeField
            label="Fairness"
            description="How much more it counts to lift somebody who fits badly than somebody who fits well already."
            value={fairness}
            max={4}
            words={FAIRNESS[fairness] ?? ""}
            onChange={setFairness}
          />
          <RangeField
            label="Least score"
            description="Pairs that fit less are not made."
            value={minScore}
            max={80}
            step={5}
            words={minScore === 0 ? "Any" : `${minScore} of 100`}
            onChange={setMinScore}
          />
          <RuleList programmeId={programmeId} rules={rules} />
          <Text tone="muted" size="small">
            You look at the plan before anybody else does.
          </Text>
          <FormProblem words={problem} />
        </Stack>
      </form>
    </Dialog>
  );
}
