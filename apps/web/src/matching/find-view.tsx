import { Grid } from "@belay/ui/grid.tsx";
import { ListCard } from "@belay/ui/list-card.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { lazy, Suspense } from "react";
import type { FindSearch } from "../lib/find-search.ts";
import type { Found } from "./find-calls.ts";
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
  onChange: (search: FindSearch) => void;
  onOtherGoal: () => void;
  /** What another feature offers for the same skill. */
  beside: ReactNode;
}

/** Who fits best, what narrows the search, and why others are not there. */
export function FindView({ search, found, onChange, onOtherGoal, beside }: FindViewProps) {
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
          <NobodyFound search={search} found={found} onChange={onChange} onOtherGoal={onOtherGoal} />
        ) : (
          <Stack gap={3}>
            <ListCard label="Who fits best">
              {found.mentors.map((mentor) => (
                <MentorCard key={mentor.id} mentor={mentor} isNext={mentor === next} choosing={choosing} />
              ))}
            </ListCard>
            <Suspense>{choosing.chosen.length > 0 ? <ChosenBar choosing={choosing} /> : null}</Suspense>
          </Stack>
        )}
        <Stack gap={5}>
          {beside}
          <NotInTheList search={search} found={found} onChange={onChange} />
          <WhyNot search={search} onChange={onChange} />
        </Stack>
      </Grid>
    </Stack>
  );
}
