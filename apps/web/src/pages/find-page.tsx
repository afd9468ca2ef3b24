import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { PageHeading } from "@belay/ui/page-heading.tsx";
import { Text } from "@belay/ui/text.tsx";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../api.ts";
import { OpenGroups } from "../groups/open-groups.tsx";
import { FlashCard } from "../help/flash-card.tsx";
import { useLadder } from "../ladder/use-ladder.ts";
import type { FindSearch } from "../lib/find-search.ts";
import { readFailure } from "../lib/read-failure.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import type { Found } from "../matching/find-calls.ts";
import { toQuestion, writeGoal } from "../matching/find-search.ts";
import { findTitle, goalLine } from "../matching/find-title.ts";
import { FindView } from "../matching/find-view.tsx";
import { GoalDialog } from "../matching/goal-dialog.tsx";
import { GoalForm } from "../matching/goal-form.tsx";

const route = getRouteApi("/member/find");

/** Who can help me with this, and why them. */
export function FindPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const names = useLadder();
  const [isChoosing, setChoosing] = useState(false);
  const query = useQuery({
    ...api.matching.find.queryOptions(toQuestion(search)),
    placeholderData: keepPreviousData,
  });
  // After the list: in one batch, or at one moment, the list would wait for it.
  const missing = useQuery({
    ...api.matching.missing.queryOptions(toQuestion(search)),
    enabled: query.data !== undefined && !query.isFetching,
  });
  const go = (next: FindSearch) => navigate({ search: next });
  const found = query.data;
  // An address that was kept may name a goal that the ladder has lost since.
  const isUnknownGoal = query.error !== null && readFailure(query.error).code === "BAD_REQUEST";
  const isWithoutGoal = found?.goals.length === 0;
  return (
    <>
      <PageHeading
        title={found === undefined || isWithoutGoal ? "Who can help you?" : findTitle(found, names)}
        sub={
          found === undefined || isWithoutGoal ? (
            "Choose what you want help with, and see who fits and why."
          ) : (
            <>
              {goalLine(found.goals, names)} ·{" "}
              <Button variant="link" onClick={() => setChoosing(true)}>
                change the goal
              </Button>
            </>
          )
        }
      />
      {isUnknownGoal || isWithoutGoal ? (
        <Card title="What do you want help with?">
          {isUnknownGoal ? (
            <Text tone="bad">This address asks for something that the company's ladder does not have.</Text>
          ) : null}
          <GoalForm onChosen={(goal) => go(writeGoal(goal))} />
        </Card>
      ) : (
        <FourFaces query={query} subject="who fits" requestId={requestIdOf}>
          {(full) => (
            <FindView
              search={search}
              found={full}
              missing={missing}
              onChange={go}
              onOtherGoal={() => setChoosing(true)}
              beside={<FlashCardFor goals={full.goals} />}
            />
          )}
        </FourFaces>
      )}
      <OpenGroups shows="new" />
      {isChoosing ? (
        <GoalDialog
          onClose={() => setChoosing(false)}
          onChosen={(goal) => {
            setChoosing(false);
            const { minutes, self } = search;
            return go({
              ...writeGoal(goal),
              ...(minutes === undefined ? {} : { minutes }),
              ...(self === undefined ? {} : { self }),
            });
          }}
        />
      ) : null}
    </>
  );
}

/** For the skill that is looked for, or the first of several. */
function FlashCardFor({ goals }: Pick<Found, "goals">) {
  const { skillName } = useLadder();
  const [skillId] = goals.flatMap((goal) => (goal.kind === "skill" ? [goal.skillId] : []));
  return skillId === undefined ? null : <FlashCard skillId={skillId} skillName={skillName(skillId)} />;
}
