import { ListCard } from "@belay/ui/list-card.tsx";
import { Section } from "@belay/ui/section.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { dayWords } from "../mentorships/request-words.ts";
import { useReader } from "../mentorships/use-reader.ts";
import type { SilentPair } from "./check-calls.ts";

interface SilentPairsProps {
  pairs: readonly SilentPair[];
  /** Who sees this, and what they can do. */
  says: string;
}

/** Relationships that have been quiet for long: who, since when, and what happens next. */
export function SilentPairs({ pairs, says }: SilentPairsProps) {
  if (pairs.length === 0) return null;
  return (
    <Section title={pairs.length === 1 ? "1 quiet mentorship" : `${pairs.length} quiet mentorships`}>
      <Stack gap={2}>
        <Text tone="muted">{says}</Text>
        <ListCard label="Quiet mentorships, longest first">
          {pairs.map((pair) => (
            <SilentPairLine key={pair.id} pair={pair} />
          ))}
        </ListCard>
      </Stack>
    </Section>
  );
}

function SilentPairLine({ pair }: { pair: SilentPair }) {
  const reader = useReader();
  const { mentor, mentee, since, offeredAt } = pair;
  const next =
    offeredAt === null
      ? "both were reminded"
      : `both were asked on ${dayWords(offeredAt, reader)} whether to conclude or go on`;
  return (
    <Stack gap={1}>
      <span>
        {mentee ? <strong>{mentee.name}</strong> : "A mentee"} with{" "}
        {mentor ? <strong>{mentor.name}</strong> : "a mentor"}
      </span>
      <Text tone="muted" size="small">
        {`Nothing booked or said since ${dayWords(since, reader)} · ${next}`}
      </Text>
    </Stack>
  );
}
