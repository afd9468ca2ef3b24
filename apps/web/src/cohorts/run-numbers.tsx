import { countAlone } from "@belay/core/cohorts/run-headline.ts";
import { StatTile } from "@belay/ui/stat-tile.tsx";
import { StatTiles } from "@belay/ui/stat-tiles.tsx";
import type { PairFilter } from "../lib/run-search.ts";
import type { Run } from "./cohort-calls.ts";
import { peopleWords, pointsWords } from "./run-words.ts";

interface RunNumbersProps {
  run: Run;
  onShow: (only: PairFilter) => void;
}

/** What came out in numbers: of people who were told, how they stand now, with what was planned beside it. */
export function RunNumbers({ run, onShow }: RunNumbersProps) {
  const matched = run.matched ?? 0;
  const average = matched === 0 ? 0 : (run.totalScore ?? 0) / matched;
  const first = run.spread?.choices.find(({ place }) => place === 1)?.people ?? 0;
  return (
    <StatTiles label="What came out">
      <Matched run={run} />
      <Alone run={run} onShow={onShow} />
      <StatTile
        number={pointsWords(run.totalScore ?? 0)}
        label="points in total"
        detail={`${pointsWords(average)} a pair${run.leftOut > 0 ? " of the plan" : ""}`}
      />
      <StatTile
        number={first}
        label="got their first choice"
        detail={`of ${peopleWords(run.mentors ?? 0, "mentor")} to choose from`}
      />
    </StatTiles>
  );
}

function Matched({ run: { standing, ...plan } }: { run: Run }) {
  const planned = `${plan.matched ?? 0} of ${plan.mentees ?? 0}`;
  if (standing === null) {
    return (
      <StatTile
        number={`${(plan.matched ?? 0) - plan.leftOut} of ${plan.mentees ?? 0}`}
        label="have a mentor"
        detail={
          plan.leftOut > 0 ? `${peopleWords(plan.leftOut, "pair is", "pairs are")} left out` : undefined
        }
      />
    );
  }
  return (
    <StatTile
      number={`${standing.have} of ${standing.people}`}
      label="have a mentor now"
      detail={`the plan had one for ${planned}`}
    />
  );
}

function Alone({ run: { standing, mentees, matched, leftOut }, onShow }: RunNumbersProps) {
  const left = standing === null ? (mentees ?? 0) - (matched ?? 0) + leftOut : countAlone(standing);
  const asked = standing === null || standing.asked === 0 ? null : `${standing.asked} more are asked`;
  const isTold = standing !== null;
  return (
    <StatTile
      number={left}
      label={isTold ? "have nobody now" : "have nobody"}
      detail={asked ?? (left > 0 && !isTold ? "each with the cause" : undefined)}
      onOpen={left > 0 ? () => onShow(isTold ? "alone" : "unmatched") : undefined}
    />
  );
}
