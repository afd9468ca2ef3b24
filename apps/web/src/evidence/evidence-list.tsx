import type { EvidenceNumber } from "@belay/core/evidence/evidence-number.ts";
import { personId } from "@belay/core/ids.ts";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { ListCard } from "@belay/ui/list-card.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useInfiniteQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { MorePages } from "../lib/more-pages.tsx";
import { requestIdOf } from "../lib/request-id-of.ts";
import { EvidenceRowLine } from "./evidence-row-line.tsx";
import { numberWords } from "./evidence-words.ts";

export interface AskedRows {
  person: { id: string; title: string | null };
  number: EvidenceNumber;
  period: { from: string; to: string } | null;
}

/** The rows that one number counts, the newest first, with the way to older ones. */
export function EvidenceList({ person, number, period }: AskedRows) {
  const asked = { personId: personId.parse(person.id), number, period };
  const query = useInfiniteQuery(
    api.evidence.rows.infiniteQueryOptions(asked, { getNextPageParam: ({ next }) => next ?? undefined }),
  );
  return (
    <FourFaces
      query={query}
      subject="what the number counts"
      requestId={requestIdOf}
      empty={{ when: ({ pages }) => pages[0]?.total === 0, words: "Nothing recorded in these dates." }}
    >
      {({ pages }) => (
        <Stack gap={3}>
          <ListCard label={numberWords[number]}>
            {pages.flatMap(({ rows, period: shown }) =>
              rows.map((row) => (
                <EvidenceRowLine key={row.id} row={row} period={shown} title={person.title} />
              )),
            )}
          </ListCard>
          {isAboutMentees(number) && pages.some(({ rows }) => rows.some(isUntold)) ? (
            <Text tone="muted" size="small">
              With fewer than three mentees it is not said which session was with whom.
            </Text>
          ) : null}
          <MorePages query={query} words="Show older ones" />
        </Stack>
      )}
    </FourFaces>
  );
}

const isAboutMentees = (number: EvidenceNumber) => number === "mentees" || number === "sustained";

const isUntold = (row: { kind: string; other: unknown; menteeNumber?: number | null }) =>
  row.kind === "session" && row.other === null && row.menteeNumber === null;
