import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useMutation } from "@tanstack/react-query";
import { api, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { FeedAddress } from "./feed-address.tsx";
import type { Feed } from "./source-sentences.ts";

/** One's sessions in one's other calendar: the address for it, or the way to one. */
export function CalendarFeedCard({ feed }: { feed: Feed | null }) {
  return (
    <Card title="Your sessions in your other calendar" tone="private">
      {feed === null ? <NoFeed /> : <FeedAddress feed={feed} />}
    </Card>
  );
}

function NoFeed() {
  const make = useMutation(
    api.calendar.renewFeed.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  );
  return (
    <Stack gap={3}>
      <Text>
        Google, Outlook and Apple can subscribe to your sessions: who meets, when and about what. Notes and
        reasons stay here.
      </Text>
      <FormProblem words={make.error ? readFailure(make.error).message : null} />
      <Row>
        <Button loading={make.isPending} onClick={() => make.mutate()}>
          Make an address
        </Button>
      </Row>
    </Stack>
  );
}
