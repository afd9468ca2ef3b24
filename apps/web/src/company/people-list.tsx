import type { PeopleShown } from "@belay/core/company/admin-inputs.ts";
import { Chips } from "@belay/ui/chips.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { ListCard } from "@belay/ui/list-card.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useState } from "react";
import { api } from "../api.ts";
import { FindSomebody } from "../lib/find-somebody.tsx";
import { MorePages } from "../lib/more-pages.tsx";
import { requestIdOf } from "../lib/request-id-of.ts";
import { PersonRow } from "./person-row.tsx";

const PAUSE = 200;

const CHOICES = [
  { value: "active", label: "Everybody" },
  { value: "unplaced", label: "Not placed yet" },
  { value: "closed", label: "Closed accounts" },
] as const;

const EMPTY = {
  active: "Nobody has these letters in their name or address.",
  unplaced: "Everybody found has a placement today.",
  closed: "There is no closed account.",
} satisfies Record<PeopleShown, string>;

interface PeopleListProps {
  /** What stands instead of the list while the admin is alone. */
  whenAlone: ReactNode;
  isAlone: boolean;
}

/** Everybody, found by letters, page after page. */
export function PeopleList({ whenAlone, isAlone }: PeopleListProps) {
  const [typed, setTyped] = useState("");
  const [show, setShow] = useState<PeopleShown>("active");
  const [search] = useDebouncedValue(typed.trim(), PAUSE);
  const query = useInfiniteQuery(
    api.company.people.infiniteQueryOptions(
      { search, show },
      { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: keepPreviousData },
    ),
  );
  return (
    <Stack gap={4}>
      <Row align="end" justify="between">
        <FindSomebody typed={typed} onType={setTyped} />
        <Chips label="Whom to show" options={CHOICES} value={show} onChange={setShow} />
      </Row>
      <FourFaces
        query={query}
        subject="the people"
        requestId={requestIdOf}
        empty={{ when: ({ pages }) => pages[0]?.people.length === 0, words: EMPTY[show] }}
      >
        {({ pages }) => (
          <Stack gap={4}>
            <ListCard label="People">
              {pages.flatMap(({ people }) =>
                people.map((person) => <PersonRow key={person.id} person={person} />),
              )}
            </ListCard>
            <MorePages query={query} words="Show more people" />
          </Stack>
        )}
      </FourFaces>
      {isAlone && show === "active" ? whenAlone : null}
    </Stack>
  );
}
