import { isEditable } from "@belay/core/cohorts/act-on-run.ts";
import { PAIR_FILTERS } from "@belay/core/cohorts/pair-filter.ts";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Section } from "@belay/ui/section.tsx";
import { SelectField } from "@belay/ui/select-field.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { api } from "../api.ts";
import { MorePages } from "../lib/more-pages.tsx";
import { requestIdOf } from "../lib/request-id-of.ts";
import type { RunSearch } from "../lib/run-search.ts";
import type { Run, RunPair } from "./cohort-calls.ts";
import type { MoveWish } from "./move-dialog.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { PairsTable } from "./pairs-table.tsx";

const FILTERS: Record<(typeof PAIR_FILTERS)[number], string> = {
  all: "Everybody",
  matched: "With a mentor",
  unmatched: "Without a mentor",
  alone: "Without a mentor now",
  locked: "Locked",
  moved: "Other than solved",
};

/** Who has nobody now is only told apart from the plan once people were told. */
const filtersFor = ({ standing }: Run) => PAIR_FILTERS.filter((one) => standing !== null || one !== "alone");

interface PairsSectionProps {
  run: Run;
  search: RunSearch;
  onSearch: (search: RunSearch) => void;
}

/** Everybody of a run with who they got and why; found by name, narrowed, sorted, moved. */
export function PairsSection({ run, search, onSearch }: PairsSectionProps) {
  const [text, setText] = useState("");
  const [sort, setSort] = useState<"mentee" | "score">("mentee");
  const [wish, setWish] = useState<MoveWish | null>(null);
  const filter = search.only ?? "all";
  const query = useInfiniteQuery(
    api.cohorts.pairs.infiniteQueryOptions(
      { runId: run.id, filter, sort, text: useDeferredValue(text) },
      { getNextPageParam: ({ next }) => next, initialCursor: null, placeholderData: (before) => before },
    ),
  );
  const shown = query.data && { ...query, data: query.data.pages.flatMap(({ pairs }) => pairs) };
  return (
    <Section title="Everybody in it">
      <Stack>
        <Row gap={3} align="end">
          <TextField
            label="Find"
            placeholder="A name"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <SelectField
            label="Show"
            value={filter}
            options={filtersFor(run).map((value) => ({ value, label: FILTERS[value] }))}
            onChange={(event) =>
              onSearch({ ...search, only: PAIR_FILTERS.find((one) => one === event.target.value) ?? "all" })
            }
          />
          <SelectField
            label="Sort by"
            value={sort}
            options={[
              { value: "mentee", label: "Mentee" },
              { value: "score", label: "Score, best first" },
            ]}
            onChange={(event) => setSort(event.target.value === "score" ? "score" : "mentee")}
          />
        </Row>
        <FourFaces<RunPair[]>
          query={shown ?? { ...query, data: undefined }}
          subject="the pairs"
          requestId={requestIdOf}
          empty={{ when: (pairs) => pairs.length === 0, words: "Nobody here fits what you look for." }}
        >
          {(pairs) => <PairsTable pairs={pairs} onMove={isEditable(run) ? setWish : null} />}
        </FourFaces>
        <MorePages query={query} words="Show more" />
        {wish === null ? null : <MoveDialog run={run} wish={wish} onClose={() => setWish(null)} />}
      </Stack>
    </Section>
  );
}
