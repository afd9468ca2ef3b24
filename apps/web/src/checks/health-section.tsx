import type { HealthState } from "@belay/core/checks/member-health.ts";
import type { ProgrammeId } from "@belay/core/ids.ts";
import { Button } from "@belay/ui/button.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { ListCard } from "@belay/ui/list-card.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { StatTile } from "@belay/ui/stat-tile.tsx";
import { StatTiles } from "@belay/ui/stat-tiles.tsx";
import { Text } from "@belay/ui/text.tsx";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api } from "../api.ts";
import { MorePages } from "../lib/more-pages.tsx";
import { requestIdOf } from "../lib/request-id-of.ts";
import type { HealthPage } from "./health-calls.ts";
import { HealthRowLine } from "./health-row.tsx";
import { STATE_WORDS, STATES_IN_ORDER } from "./health-words.ts";

interface HealthSectionProps {
  programmeId: ProgrammeId;
  /** Only who stands so. */
  state: HealthState | null;
}

/** How everybody of a programme stands: numbers that open their rows, what needs a hand first. */
export function HealthSection({ programmeId, state }: HealthSectionProps) {
  const navigate = useNavigate();
  const query = useInfiniteQuery(
    api.checks.health.infiniteQueryOptions(
      { programmeId, state },
      { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: keepPreviousData },
    ),
  );
  const show = (chosen: HealthState | null) =>
    navigate({
      to: "/programmes/$id",
      params: { id: programmeId },
      search: chosen === null ? { show: "health" } : { show: "health", state: chosen },
      resetScroll: false,
    });
  return (
    <FourFaces
      query={query}
      subject="how its people stand"
      requestId={requestIdOf}
      empty={{
        when: ({ pages }) => isEmpty(pages[0]),
        words: "Nobody is in it yet, so nobody waits.",
        action: (
          <Button
            variant="primary"
            onClick={() =>
              navigate({ to: "/programmes/$id", params: { id: programmeId }, search: { show: "people" } })
            }
          >
            Add people
          </Button>
        ),
      }}
    >
      {({ pages }) => (
        <Stack gap={5}>
          <Numbers counts={pages[0]?.counts} onOpen={show} />
          <Row justify="between">
            <Text tone="muted">{sayShown(state)}</Text>
            {state === null ? null : (
              <Button variant="bare" onClick={() => show(null)}>
                Show everybody
              </Button>
            )}
          </Row>
          {pages[0]?.rows.length === 0 ? (
            <Text>Nobody stands so now.</Text>
          ) : (
            <ListCard label="How its people stand">
              {pages.flatMap(({ rows, today, dates }) =>
                rows.map((row) => (
                  <HealthRowLine
                    key={row.personId}
                    row={row}
                    today={today}
                    dates={dates}
                    programmeId={programmeId}
                  />
                )),
              )}
            </ListCard>
          )}
          <MorePages query={query} words="Show more people" />
        </Stack>
      )}
    </FourFaces>
  );
}

function Numbers({
  counts,
  onOpen,
}: {
  counts: HealthPage["counts"] | undefined;
  onOpen: (state: HealthState | null) => void;
}) {
  if (counts === undefined) return null;
  const total = STATES_IN_ORDER.reduce((sum, state) => sum + counts[state], 0);
  return (
    <StatTiles label="How many stand how">
      <StatTile
        number={total.toLocaleString("en")}
        label="in all"
        detail={sayAll(total - counts.free, counts.free)}
        onOpen={() => onOpen(null)}
      />
      {STATES_IN_ORDER.map((state) => (
        <StatTile
          key={state}
          number={counts[state].toLocaleString("en")}
          label={state === "free" && counts.free === 1 ? "mentor free" : STATE_WORDS[state].word}
          onOpen={() => onOpen(state)}
        />
      ))}
    </StatTiles>
  );
}

const isEmpty = (page: HealthPage | undefined) =>
  page !== undefined && STATES_IN_ORDER.every((state) => page.counts[state] === 0);

function sayShown(state: HealthState | null): string {
  if (state === null) return "Everybody, what needs a hand first";
  return state === "free" ? "Mentors without a mentee" : `Who is ${STATE_WORDS[state].word}, longest first`;
}

/** Mentors with a mentee have no row of their own: they stand in those of their mentees. */
const sayAll = (mentees: number, free: number) =>
  `${mentees} ${mentees === 1 ? "mentee" : "mentees"}, each once${free === 0 ? "" : `, and ${free} free ${free === 1 ? "mentor" : "mentors"}`}`;
