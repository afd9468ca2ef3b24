import { reasonWords } from "@belay/core/matching/reason-words.ts";
import { Avatar } from "@belay/ui/avatar.tsx";
import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { useLadder } from "../ladder/use-ladder.ts";
import { readFailure } from "../lib/read-failure.ts";
import type { PickNext } from "../mentorships/pick-next.ts";
import { firstName } from "../people/first-name.ts";
import styles from "./suggested-mentors.module.css";

const SHOWN = 3;

/** Who else fits this goal, with the best reason, to be asked if the first cannot. */
function SuggestedMentors({ goal, taken, onPick }: Parameters<PickNext>[0]) {
  const names = useLadder();
  const { data, error } = useQuery(api.matching.find.queryOptions({ goal }));
  if (error) return <Text tone="muted">{readFailure(error).message}</Text>;
  if (!data) return <Text tone="muted">Looking for others who fit…</Text>;
  const others = data.mentors
    .filter(({ id, asked }) => asked === null && !taken.includes(id))
    .slice(0, SHOWN);
  if (others.length === 0) return <Text tone="muted">Nobody else fits this goal just now.</Text>;
  return (
    <ul className={styles.list} aria-label="Others who fit this goal">
      {others.map(({ id, name, reasons }) => (
        <li key={id} className={styles.one}>
          <Row gap={2} wrap={false}>
            <Avatar id={id} name={name} size="small" />
            <Stack gap={0}>
              <span>{name}</span>
              <Text size="small" tone="muted">
                {reasons
                  .slice(0, 2)
                  .map((reason) => reasonWords(reason, names))
                  .join(" · ")}
              </Text>
            </Stack>
          </Row>
          <Button variant="bare" onClick={() => onPick({ id, name })}>
            Add {firstName(name)}
          </Button>
        </li>
      ))}
    </ul>
  );
}

export const pickFromSearch: PickNext = (wanted) => <SuggestedMentors {...wanted} />;
