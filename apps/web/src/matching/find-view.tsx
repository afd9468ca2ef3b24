import { listWords } from "@belay/core/matching/reason-words.ts";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { Grid } from "@belay/ui/grid.tsx";
import { ListCard } from "@belay/ui/list-card.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import type { UseQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { lazy, Suspense } from "react";
import type { FindSearch } from "../lib/find-search.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { firstName } from "../people/first-name.ts";
import type { Found, FoundMentor, Missing } from "./find-calls.ts";
import { FindFilters } from "./find-filters.tsx";
import { MentorCard } from "./mentor-card.tsx";
import { NobodyFound } from "./nobody-found.tsx";
import { NotInTheList } from "./not-in-the-list.tsx";
import { useChoosing } from "./use-choosing.ts";
import { WhyNot } from "./why-not.tsx";

const ChosenBar = lazy(async () => ({ default: (await import("./chosen-bar.tsx")).ChosenBar }));

interface FindViewProps {
  search: FindSearch;
  found: Found;
  missing: UseQueryResult<Missing, unknown>;
  onChange: (search: FindSearch) => void;
  onOtherGoal: () => void;
  /** What another feature offers for the same skill. */
  beside: ReactNode;
}

/** Who fits best, what narrows the search, and why others are not there. */
export function FindView({ search, found, missing, onChange, onOtherGoal, beside }: FindViewProps) {
  const choosing = useChoosing(found.mentors);
  const next = choosing.chosen.length > 0 ? null : found.mentors.find(({ asked }) => asked === null);
  return (
    <Stack gap={5}>
      <FindFilters search={search} found={found} onChange={onChange} />
      {found.ownHoursPainted ? null : (
        <Text size="small" tone="muted">
          You have not said when you are free, so anybody's hours count as shared.{" "}
          <Link to="/settings/hours">Paint your hours</Link>
        </Text>
      )}
      <Grid columns="aside">
        {found.mentors.length === 0 ? (
          <FourFaces query={missing} subject="what stands in the way" requestId={requestIdOf}>
            {(explained) => (
              <NobodyFound
                search={search}
                missing={explained}
                onChange={onChange}
                onOtherGoal={onOtherGoal}
              />
            )}
          </FourFaces>
        ) : (
          <Stack gap={3}>
            <ListCard label="Who fits best">
              {found.mentors.toSorted(byAsked).map((mentor) => (
                <MentorCard key={mentor.id} mentor={mentor} isNext={mentor === next} choosing={choosing} />
              ))}
            </ListCard>
            <Suspense>{choosing.chosen.length > 0 ? <ChosenBar choosing={choosing} /> : null}</Suspense>
            <MovedDown people={found.movedDown} />
          </Stack>
        )}
        <Stack gap={5}>
          {beside}
          <NotInTheList search={search} found={found} missing={missing} onChange={onChange} />
          <WhyNot search={search} onChange={onChange} />
        </Stack>
      </Grid>
    </Stack>
  );
}

/** Where the order is not that of the scores alone, it says so. */
function MovedDown({ people }: { people: Found["movedDown"] }) {
  if (people.length === 0) return null;
  const names = listWords(people.map(({ name }) => firstName(name)));
  return (
    <Text size="small" tone="muted">
      Many need {names}, so {people.length === 1 ? "they stand" : "these stand"} further back than the score
      alone says.
    </Text>
  );
}

/** Who is asked already stands behind those who can be asked; else the order stays. */
const byAsked = (one: FoundMentor, other: FoundMentor) =>
  Number(one.asked !== null) - Number(other.asked !== null);
