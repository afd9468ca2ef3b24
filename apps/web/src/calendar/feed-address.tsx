import { Button } from "@belay/ui/button.tsx";
import { DefinitionList } from "@belay/ui/definition-list.tsx";
import { Disclosure } from "@belay/ui/disclosure.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Text } from "@belay/ui/text.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { useState } from "react";
import { sayWhen } from "../company/when-words.ts";
import type { Copied } from "../lib/copy-text.ts";
import { copyText } from "../lib/copy-text.ts";
import { useViewer } from "../lib/viewer.ts";
import { ChangeFeed } from "./change-feed.tsx";
import type { Feed } from "./source-sentences.ts";

const COPY_WORDS = {
  "not yet": "",
  copied: "Copied. Subscribe to it in your calendar.",
  failed: "This browser did not copy it. Select the address and copy it by hand.",
} satisfies Record<Copied, string>;

/** How slowly calendars look, which nobody can hurry; invitations by mail are there at once. */
const PACE = [
  { term: "Google Calendar", detail: "Every 8 to 24 hours. Subscribe under Other calendars, From URL" },
  {
    term: "Outlook",
    detail: "About every 3 hours, sometimes once a day. Subscribe under Add calendar, Subscribe from web",
  },
  {
    term: "Apple Calendar",
    detail:
      "As you set it there: every 5 minutes to once a week. Subscribe under File, New Calendar Subscription",
  },
];

/** The address with Copy, who last came by it, and what can be done with it. */
export function FeedAddress({ feed }: { feed: Feed }) {
  const { timeZone } = useViewer();
  const [copied, setCopied] = useState<Copied>("not yet");
  const address = feed.path === null ? null : `${window.location.origin}${feed.path}`;
  return (
    <Stack gap={3}>
      {address === null ? (
        <Text>
          Your address works, but the secret of this Belay was changed since, so it cannot be shown again.
          Make a new one to copy it.
        </Text>
      ) : (
        <TextField
          label="Secret address of your sessions"
          description="Whoever has it reads whom you meet, when and about what. Give it to your own calendar alone."
          value={address}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
      <Row gap={2}>
        {address === null ? null : (
          <Button onClick={async () => setCopied(await copyText(address))}>Copy the address</Button>
        )}
        <ChangeFeed onChanged={() => setCopied("not yet")} />
        <span role="status">{COPY_WORDS[copied]}</span>
      </Row>
      <Text tone="muted" size="small">
        {feed.lastFetchedAt === null
          ? "No calendar has read it yet."
          : `A calendar last read it ${sayWhen(feed.lastFetchedAt, timeZone)}.`}
      </Text>
      <Disclosure summary="How soon a change shows there">
        <DefinitionList items={PACE} />
      </Disclosure>
    </Stack>
  );
}
