import type { MembersShown } from "@belay/core/programmes/member-inputs.ts";
import { Button } from "@belay/ui/button.tsx";
import { Chips } from "@belay/ui/chips.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { ListCard } from "@belay/ui/list-card.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api.ts";
import { FindSomebody } from "../lib/find-somebody.tsx";
import { MorePages } from "../lib/more-pages.tsx";
import { requestIdOf } from "../lib/request-id-of.ts";
import { AddMemberDialog } from "./add-member-dialog.tsx";
import { CsvDialog } from "./csv-dialog.tsx";
import { JoinLinkCard } from "./join-link-card.tsx";
import { MemberRow } from "./member-row.tsx";
import type { ProgrammeDetail } from "./programme-calls.ts";

const PAUSE = 200;
const CHOICES = [
  { value: "all", label: "Everybody" },
  { value: "mentees", label: "Mentees" },
  { value: "mentors", label: "Mentors" },
] as const;

/** Who is in a programme, and the ways to let more people in. */
export function PeopleSection({ programme }: { programme: ProgrammeDetail }) {
  const { id: programmeId, endedAt, policy } = programme;
  const [open, setOpen] = useState<"person" | "file" | null>(null);
  const [typed, setTyped] = useState("");
  const [show, setShow] = useState<MembersShown>("all");
  const [search] = useDebouncedValue(typed.trim(), PAUSE);
  const query = useInfiniteQuery(
    api.programmes.people.infiniteQueryOptions(
      { programmeId, search, show },
      { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: keepPreviousData },
    ),
  );
  const close = () => setOpen(null);
  const isEmpty = search === "" && show === "all";
  const canAdd = endedAt === null;
  return (
    <Stack gap={5}>
      <Row align="end" justify="between">
        <Row align="end">
          <FindSomebody typed={typed} onType={setTyped} />
          <Chips label="Whom to show" options={CHOICES} value={show} onChange={setShow} />
        </Row>
        {canAdd ? (
          <Row>
            <Button onClick={() => setOpen("file")}>Add from a file</Button>
            <Button variant="primary" onClick={() => setOpen("person")}>
              Add somebody
            </Button>
          </Row>
        ) : null}
      </Row>
      <FourFaces
        query={query}
        subject="the people of this programme"
        requestId={requestIdOf}
        empty={{
          when: ({ pages }) => pages[0]?.people.length === 0,
          words: isEmpty ? "Nobody is in it yet. Add people, or share a link." : "Nobody found here.",
        }}
      >
        {({ pages }) => (
          <Stack gap={4}>
            <ListCard label="People of the programme">
              {pages.flatMap(({ people }) =>
                people.map((person) => (
                  <MemberRow key={person.id} person={person} programmeId={programmeId} canRemove={canAdd} />
                )),
              )}
            </ListCard>
            <MorePages query={query} words="Show more people" />
          </Stack>
        )}
      </FourFaces>
      {canAdd ? <JoinLinkCard programme={programme} /> : null}
      {open === "person" ? (
        <AddMemberDialog programmeId={programmeId} usualCapacity={policy.mentorCapacity} onClose={close} />
      ) : null}
      {open === "file" ? <CsvDialog programmeId={programmeId} onClose={close} /> : null}
    </Stack>
  );
}
