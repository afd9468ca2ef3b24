import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { WeightsCard } from "../matching/weights-card.tsx";
import { NewProgramme } from "../programmes/new-programme.tsx";

export function NewProgrammePage() {
  return (
    <Stack gap={6}>
      <PageHeading
        title="Make a programme"
        sub="What is filled in already works for most; every part can be changed later but its kind."
      />
      <NewProgramme
        weights={({ draft, change, problems }) => (
          <WeightsCard
            programmeId={null}
            policy={draft.policy}
            onChange={(policy) => change({ policy })}
            problem={problems.weights}
          />
        )}
      />
    </Stack>
  );
}
